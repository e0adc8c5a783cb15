/**
 * The one-machine case of the method, section 3, as a ledger: X, K, Y, Z served in that order on one machine that is open all
 * day; K's order is flagged and overtakes Y. In hours: X ready 0, K 1.5, Y 1, Z 2; lengths 2, 5, 2, 1.
 */
export const planningLedger = {
  "clients.csv": "client_id,name\nK,King\nX,Xylo\nY,Yarn\nZ,Zinc\n",
  "orders.csv": `order_id,client_id,ordered_on,promised_on,delivered_on,revenue,priority,status,quantity,delivered_quantity
O-X,X,2025-03-01,2025-03-03,2025-03-03,100,normal,delivered,1,1
O-K,K,2025-03-01,2025-03-05,2025-03-03,900,rush,delivered,1,1
O-Y,Y,2025-03-01,2025-03-03,2025-03-04,100,normal,delivered,2,2
O-Z,Z,2025-03-01,2025-03-04,2025-03-04,100,normal,delivered,2,1
`,
  "work_centres.csv": "work_centre_id,name,machines\nM,Milling,1\n",
  "operations.csv": `operation_id,order_id,sequence,work_centre_id,ready_at,started_at,ended_at,standard_hours
X-1,O-X,1,M,2025-03-03 00:00:00,2025-03-03 00:00:00,2025-03-03 02:00:00,2
K-1,O-K,1,M,2025-03-03 01:30:00,2025-03-03 02:00:00,2025-03-03 07:00:00,5
Y-1,O-Y,1,M,2025-03-03 01:00:00,2025-03-03 07:00:00,2025-03-03 09:00:00,2
Z-1,O-Z,1,M,2025-03-03 02:00:00,2025-03-03 09:00:00,2025-03-03 10:00:00,1
`,
  "opening_hours.csv":
    "work_centre_id,opens_at,closes_at,kind\nM,2025-03-03 00:00:00,2025-03-04 00:00:00,regular\n",
} as const;
