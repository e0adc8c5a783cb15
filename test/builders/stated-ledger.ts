/**
 * Two years whose totals can be reckoned in the head. Revenue of 2025: 100.50 + 200 in January, 50 on the last day of March,
 * the cancelled 999 not; invoiced: 120 − 20 in February; hours: 7 + 7.5 in January, 8 in December; absence: 30 January to
 * 2 February (two days in each month), 31 December 2025 to 1 January 2026, 5 March alone, and one that ends with 2024.
 */
import type { FileTexts } from "./ledger-record.ts";

export const statedLedger: FileTexts = {
  clients: "client_id,name\nC1,Ardennes\n",
  employees: "employee_id,team,weekly_hours,hourly_cost\nE1,Saw,35,25\n",
  orders: `order_id,client_id,ordered_on,revenue,variable_cost,status
O1,C1,2025-01-01,100.50,10,delivered
O2,C1,2025-01-31,200,20,delivered
O3,C1,2025-02-10,999,1,cancelled
O4,C1,2025-03-31,50,,open
O5,C1,2024-06-15,7,1,delivered
`,
  invoices: `invoice_id,client_id,issued_on,due_on,amount
I1,C1,2025-02-03,2025-03-05,120
I2,C1,2025-02-20,2025-02-20,-20
I3,C1,2026-01-01,2026-02-01,40
`,
  time_entries: `entry_id,employee_id,worked_on,hours,pay_kind
T1,E1,2025-01-02,7,regular
T2,E1,2025-01-03,7.5,overtime
T3,E1,2025-12-31,8,sunday
T4,E1,2026-01-01,8,holiday
`,
  absences: `absence_id,employee_id,from_on,to_on,kind
A1,E1,2025-01-30,2025-02-02,sick
A2,E1,2025-12-31,2026-01-01,paid_leave
A3,E1,2025-03-05,2025-03-05,sick
A4,E1,2024-12-30,2024-12-31,other
`,
};
