/** The ledger of `miniature-odoo.sql`, by hand: the lines of each table's file. Civil times are those of Paris. */

const operationsHeader =
  "operation_id,order_id,sequence,work_centre_id,ready_at,planned_start,planned_end,started_at,ended_at,standard_hours";

/** 3 waits: its dates are the plan. 4 serves no order. 5 was cancelled. */
const unstarted = "3,S1,1,1,,2025-06-02 08:00:00,2025-06-02 10:00:00,,,1.000000";
const madeToStock = "4,,1,1,,,,2025-03-12 07:00:00,,1.000000";
const byOrigin = "6,S2,1,1,,,,2025-03-17 08:00:00,2025-03-17 13:00:00,1.000000";

export const expectedLedger: Readonly<Record<string, readonly string[]>> = {
  clients: [
    "client_id,name,sector,status,group",
    "10,Alpha,Ferroviaire,,",
    "21,Beta Nord,,,20",
    "22,Beta Sud,,,20",
    "30,Gamma,,prospect,",
  ],
  employees: [
    "employee_id,team,job,weekly_hours,hourly_cost,joined_on,left_on,leaving_reason",
    // Two contracts, the second of which will end; 5 × 7 hours without lunch.
    "1,Atelier,Tourneur,35.00,30,2020-01-01,,",
    // Nobody typed in a cost; 9 × 7 hours in two weeks; archived when the contract ended.
    "3,—,Fraiseur,31.50,,2024-03-01,2025-02-28,",
    "4,Atelier,,31.50,25.5,2023-01-02,2025-06-30,",
  ],
  work_centres: ["work_centre_id,name", "1,Tour", "2,Fraiseuse"],
  orders: [
    "order_id,client_id,ordered_on,promised_on,revised_promise_on,delivered_on,revenue,variable_cost,priority,status,quantity,delivered_quantity",
    // Half past midnight in Paris; promised on the quotation, moved after it; the last transfer; 1200 and 600 by a rate of 1.2.
    "S1,10,2025-03-02,2025-03-20,2025-04-10,2025-04-13,1000.00,500.00,rush,delivered,10,10",
    // Two weeks of lead time; one transfer waits; one of two lines has no cost; 3 of 5 and no more than 2 of 2.
    "S2,21,2025-03-05,2025-03-19,,,500.00,,,open,7,5",
    // Moved while it was negotiated: the first promise is the one agreed on. Of two of one number each gets its id.
    "S3 #3,22,2025-04-01,2025-05-01,,,70.50,50.00,rush,open,1,0",
    // A service.
    "S3 #6,22,2025-04-02,2025-04-02,,,80.00,,,,,",
  ],
  operations: [
    operationsHeader,
    // The plan of the manufacturing order before its start; the routing's order; its own dates, no sessions.
    "2,S1,1,2,,2025-03-11 08:00:00,,2025-03-12 07:00:00,2025-03-12 08:30:00,0.500000",
    // From the first session to the last; ready when 2 ended, since S1 has two manufacturing orders.
    "1,S1,2,1,2025-03-12 08:30:00,,,2025-03-12 09:00:00,2025-03-12 12:30:00,1.666667",
    unstarted,
    byOrigin,
    madeToStock,
  ],
  schedule_changes: [
    "change_id,changed_at,order_id,old_date,new_date,cause_order_id,reason",
    "7,2025-03-05 10:00:00,S1,2025-03-10,2025-03-11,S2,Décalé pour passer S2 en priorité",
    "2,2025-03-10 10:00:00,S1,2025-03-20,2025-04-10,,",
  ],
  invoices: [
    "invoice_id,client_id,order_id,issued_on,due_on,paid_on,amount",
    "F3,22,,2025-04-10,2025-05-10,2025-04-20,40",
    "F1,10,S1,2025-04-15,2025-05-15,2025-06-02,1000",
    "F2,21,,2025-04-15,2025-04-15,,300",
    "R1,22,,2025-04-20,2025-04-20,2025-04-20,-40",
  ],
  time_entries: [
    "entry_id,employee_id,worked_on,hours,pay_kind,order_id,activity,operation_id",
    // 9 hours of presence: 2 of overtime, 2.5 of sessions, the rest.
    "O1-2025-03-12,1,2025-03-12,2.0000,overtime,,,",
    "P1,1,2025-03-12,1.0000,regular,S1,production,1",
    "P2,1,2025-03-12,1.5000,regular,S1,production,1",
    "R1-2025-03-12,1,2025-03-12,4.5000,regular,,other,",
    // An excess below half an hour, and one of half an hour.
    "R1-2025-03-13,1,2025-03-13,7.4900,regular,,,",
    "O1-2025-03-14,1,2025-03-14,0.5000,overtime,,,",
    "R1-2025-03-14,1,2025-03-14,7.0000,regular,,,",
    "O1-2025-03-16,1,2025-03-16,3.0000,sunday,,,",
    // Five hours of sessions in four of presence.
    "P3,1,2025-03-17,4.0000,regular,S2,production,6",
    "R1-2025-05-01,1,2025-05-01,4.0000,holiday,,,",
    // Half past midnight in Paris.
    "R1-2025-05-03,1,2025-05-03,4.0000,regular,,,",
  ],
  absences: [
    "absence_id,employee_id,from_on,to_on,kind",
    "L1,1,2025-01-02,2025-01-03,sick",
    "L2,1,2025-01-03,2025-01-04,paid_leave",
    "L3,1,2025-01-04,2025-01-05,other",
    "L4,1,2025-01-05,2025-01-06,work_accident",
    "L5,1,2025-01-06,2025-01-07,other",
    "L6,1,2025-01-07,2025-01-08,parental",
    "L7,1,2025-01-08,2025-01-09,unpaid",
  ],
  interactions: [
    "interaction_id,client_id,at,direction,kind,channel,employee_id,order_id",
    "M21,10,2025-03-03 09:00:00,in,contact,email,,S1",
    "M22,10,2025-03-03 10:00:00,out,contact,email,1,S1",
    "M25,21,2025-03-03 13:00:00,in,contact,email,,",
    "M26,21,2025-03-03 14:00:00,out,contact,phone,1,S2",
    // Two people of one client are one meeting with it.
    "E1-10,10,2025-03-04 23:30:00,out,contact,meeting,1,",
    "E1-21,21,2025-03-04 23:30:00,out,contact,meeting,1,",
  ],
};

/** Until version 16 the planned start of 1 stands, since it began later; that of 2 was overwritten, and the log has it. */
export const operationsOfVersion16: readonly string[] = [
  operationsHeader,
  "2,S1,1,2,,2025-03-11 08:00:00,,2025-03-12 07:00:00,2025-03-12 08:30:00,0.500000",
  "1,S1,2,1,2025-03-12 08:30:00,2025-03-12 08:00:00,,2025-03-12 09:00:00,2025-03-12 12:30:00,1.666667",
  unstarted,
  byOrigin,
  madeToStock,
];
