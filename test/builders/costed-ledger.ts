/**
 * Half a year whose costs can be reckoned in the head, for client K. Orders: revenue 1000 + 2000.005, variable cost 600 +
 * 1200.005, list price 1100 for the first, freight 50, penalty 100.50; what is cancelled or ordered before counts nothing.
 * Eight people cost 20, 22, ..., 34 euros an hour, 27 in the mean. Each works 10 hours for K in January and 5 in May, 15 for X in
 * February, and meets 4 hours for K in March; P1 spends 8 hours on K's account in May, P2 plans 20 hours for X in June. So K has
 * 120 of 240 hours of production and 40 of 60 at the office, of which 10 are beyond its part. An hour at the office for K costs
 * (32 × 27 + 8 × 20) / 40 = 25.60.
 */
import type { FileTexts } from "./ledger-record.ts";

const people = Array.from({ length: 8 }, (_, place) => `P${place + 1}`);

const entries = [
  ...people.flatMap((person) => [
    `${person},2025-01-15,10,regular,A1,,production`,
    `${person},2025-05-15,5,regular,A2,X,`,
    `${person},2025-02-12,8,regular,B1,,production`,
    `${person},2025-02-13,7,overtime,B1,,production`,
    `${person},2025-03-05,4,regular,,K,meeting`,
  ]),
  "P1,2025-05-20,8,overtime,A2,,account",
  "P2,2025-06-10,20,regular,,X,planning",
  // Nobody's, of no kind that counts, or of another year.
  "P3,2025-01-02,7,regular,,,production",
  "P3,2025-06-27,7,regular,,K,other",
  "P4,2024-12-20,9,regular,A1,,production",
].map((entry, place) => `T${place + 100},${entry}`);

export const costedLedger: FileTexts = {
  clients: "client_id,name\nK,King\nX,Xylo\nZ,Zinc\n",
  employees: [
    "employee_id,team,weekly_hours,hourly_cost",
    ...people.map((person, place) => `${person},Shop,35,${20 + 2 * place}`),
    "",
  ].join("\n"),
  orders: `order_id,client_id,ordered_on,promised_on,delivered_on,revenue,variable_cost,list_price,expedite_cost,penalty_paid,status
A0,K,2024-12-31,2025-01-10,2025-01-10,7000,1,1,1,1,delivered
A1,K,2025-01-10,2025-02-10,2025-02-09,1000,600,1100,50,0,delivered
A2,K,2025-05-10,2025-06-01,2025-06-05,2000.005,1200.005,,,100.50,delivered
A3,K,2025-02-01,2025-03-01,,9999,1,1,1,1,cancelled
B1,X,2025-02-01,2025-03-01,2025-03-11,500.004,200,,30,70,delivered
B2,X,2025-05-02,2025-05-20,2025-05-22,1000,400,,,,delivered
C1,Z,2025-02-04,2025-03-01,2025-02-28,100,50,,90,,delivered
`,
  invoices: `invoice_id,client_id,issued_on,due_on,paid_on,amount,blocked_on
I1,K,2025-02-01,2025-03-03,2025-03-24,280000,
I2,K,2025-03-30,2025-04-30,2025-04-20,10000,
I3,K,2025-05-20,2025-06-20,,1000,
I4,K,2025-04-08,2025-05-08,2025-06-20,500,2025-05-10
I5,K,2024-12-01,2025-01-01,2025-06-25,999,
I6,X,2025-02-01,2025-03-03,2025-04-24,999,
`,
  time_entries: [
    "entry_id,employee_id,worked_on,hours,pay_kind,order_id,client_id,activity",
    ...entries,
    "",
  ].join("\n"),
  absences: "absence_id,employee_id,from_on,to_on,kind\nS1,P1,2025-03-10,2025-03-12,sick\n",
};

export const costedPeriod = { from: "2025-01-01", to: "2025-07-01" };
