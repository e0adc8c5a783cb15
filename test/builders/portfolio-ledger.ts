/**
 * Two years of a company whose year 2025 can be reckoned in the head, in thousands: revenue K 420, X 180, Y 150, Z 250, in
 * all 1000; contribution K 105, X 90, Y 75, Z 130, in all 400; fixed cost 300. On the lathe K takes 42 hours, X 28, Y 20,
 * Z 10 of 125 open ones; the saw's two machines take 150 of 250. X and Y are one group; N never ordered.
 */
import type { FileTexts } from "./ledger-record.ts";

export const portfolioLedger: FileTexts = {
  clients: `client_id,name,group
K,King,
X,Xylo,G
Y,Yarn,G
Z,Zinc,
N,Nobody,
`,
  orders: `order_id,client_id,ordered_on,promised_on,revised_promise_on,delivered_on,revenue,variable_cost,status
A1,K,2024-01-02,,,2024-02-01,300000,200000,delivered
A2,X,2024-06-01,,,2024-07-01,400000,200000,delivered
A3,Z,2024-09-01,,,2024-09-20,300000,100000,delivered
B1,K,2025-02-10,2025-03-10,,2025-03-09,200000,150000,delivered
B2,K,2025-08-10,2025-09-10,2025-09-20,2025-09-15,220000,165000,delivered
B3,X,2025-02-01,2025-03-01,,2025-03-01,180000,90000,delivered
B4,Y,2025-05-01,2025-06-01,,2025-05-20,150000,75000,delivered
B5,Z,2025-11-01,2025-12-01,,,100000,50000,open
B6,Z,2025-05-01,2025-06-01,,,999999,1,cancelled
B7,Z,2025-12-30,,,2025-12-30,150000,70000,
`,
  work_centres: `work_centre_id,name,machines
LATHE,Lathe,1
SAW,Saw,2
`,
  operations: `operation_id,order_id,sequence,work_centre_id,started_at,ended_at,standard_hours
O1,B1,1,LATHE,,,20
O2,B2,1,LATHE,2025-08-12 08:00:00,2025-08-13 06:00:00,
O3,B3,1,LATHE,,,28
O4,B4,1,LATHE,2025-05-02 08:00:00,2025-05-09 08:00:00,20
O5,B5,1,LATHE,,,10
O6,B6,1,LATHE,,,500
O7,B5,2,SAW,,,
O8,B1,2,SAW,,,100
O9,B7,1,SAW,,,50
O0,A1,1,SAW,,,9000
`,
  opening_hours: `work_centre_id,opens_at,closes_at,kind
LATHE,2025-01-02 00:00:00,2025-01-06 04:00:00,regular
LATHE,2025-12-31 22:00:00,2026-01-01 23:00:00,overtime
LATHE,2024-01-02 00:00:00,2024-12-01 00:00:00,regular
SAW,2025-02-03 00:00:00,2025-02-08 05:00:00,regular
`,
  parameters: `name,valid_from,value,source
yearly_fixed_cost,2024-07-01,250000,accounts 2023
yearly_fixed_cost,2025-06-01,300000,accounts 2024
yearly_fixed_cost,2026-06-01,999999,plan
avoidable_fixed_share_12_months,2025-01-01,0.5,board
avoidable_fixed_share_12_months_low,2025-01-01,40 %,board
avoidable_fixed_share_12_months_high,2025-01-01,"0,6",board
`,
};

/** The year of that ledger that can be reckoned in the head. */
export const examinedYear = { from: "2025-01-01", to: "2026-01-01" };
