/**
 * Two people and seven time entries, counted by hand. K's order OK1 is flagged, OK2 was brought forward; X's order OX1 is like any
 * other. Easter Monday of 2025 is 21 April.
 */
export const labourLedger = {
  clients: "client_id,name\nK,King\nX,Xylo\n",
  employees: `employee_id,team,job,weekly_hours,hourly_cost,joined_on,left_on
A,Milling,operator,35,20,2020-01-06,
B,Sales,manager,39,32,2024-12-02,2025-05-30
`,
  work_centres: "work_centre_id,name,machines\nM,Milling,1\n",
  orders: `order_id,client_id,ordered_on,promised_on,delivered_on,revenue,priority,status
OK1,K,2025-02-24,2025-03-10,2025-03-10,900,rush,delivered
OK2,K,2025-02-25,2025-03-20,2025-03-18,400,normal,delivered
OX1,X,2025-02-26,2025-03-12,2025-03-14,500,normal,delivered
`,
  operations: `operation_id,order_id,sequence,work_centre_id,ready_at,planned_start,started_at,ended_at,standard_hours
P1,OK1,1,M,2025-03-03 06:00:00,2025-03-05 06:00:00,2025-03-03 06:00:00,2025-03-03 14:00:00,7.5
P2,OX1,1,M,2025-03-03 06:00:00,2025-02-27 06:00:00,2025-03-03 14:00:00,2025-03-03 16:00:00,2
`,
  opening_hours: `work_centre_id,opens_at,closes_at,kind
M,2025-03-03 06:00:00,2025-03-03 14:00:00,regular
M,2025-03-03 14:00:00,2025-03-03 16:00:00,overtime
`,
  time_entries: `entry_id,employee_id,worked_on,hours,pay_kind,order_id,client_id,activity,started_at,ended_at,operation_id
T1,A,2025-03-03,8,regular,OK1,K,production,2025-03-03 06:00:00,2025-03-03 14:00:00,P1
T2,A,2025-03-03,2,overtime,OX1,X,production,2025-03-03 14:00:00,2025-03-03 16:00:00,P2
T3,A,2025-03-08,5,overtime,OK1,K,production,,,
T4,A,2025-03-09,3,sunday,,K,meeting,2025-03-09 09:00:00,2025-03-09 12:00:00,
T5,B,2025-04-21,4,holiday,OK2,K,account,2025-04-21 08:00:00,2025-04-21 12:00:00,
T6,B,2025-03-04,7,regular,,K,planning,2025-03-04 09:00:00,2025-03-04 16:00:00,
T7,B,2025-03-05,1.5,night,,,production,2025-03-05 21:00:00,2025-03-05 22:30:00,P2
`,
  absences:
    "absence_id,employee_id,from_on,to_on,kind\nS1,A,2025-03-10,2025-03-12,sick\nS2,B,2025-03-17,2025-03-18,parental\n",
  survey_answers: `answer_id,employee_id,answered_on,instrument,question,score
Q1,A,2025-03-06,pulse,load,6
Q2,B,2025-03-06,WHO5,mood,3
`,
  schedule_changes: `change_id,changed_at,order_id,old_date,new_date,cause_order_id
M1,2025-03-04 10:00:00,OK2,2025-03-25,2025-03-20,
M2,2025-03-04 11:00:00,OX1,2025-03-12,2025-03-10,OK1
`,
  interactions: `interaction_id,client_id,at,direction,kind,employee_id,order_id
I1,K,2025-03-06 09:00:00,in,hostile,B,
I2,K,2025-03-07 09:00:00,in,threat,,
I3,K,2025-03-07 10:00:00,out,hostile,B,
I4,K,2025-03-03 08:00:00,in,request,B,OK1
`,
  parameters: `name,valid_from,value,source
weekly_hours_limit,2025-01-01,46,accord
people_threshold_hours,2025-01-01,5,wish
people_threshold_absence,2025-01-01,12,wish
sunday_premium,2025-02-01,50 %,accord
`,
} as const;
