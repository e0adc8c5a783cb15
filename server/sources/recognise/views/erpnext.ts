/**
 * ERPNext's reports and exports (documents of its sales, manufacturing and projects modules, and of Frappe HR), by their
 * English labels. A sales order's delivery date is the promise. Durations of operations are minutes.
 */
import type { AnyView } from "./erp-view.ts";
import { words } from "../words.ts";

const id = ["ID"];
const workOrder = ["Work Order"];
const customer = ["Customer"];

export const erpnextViews: readonly AnyView[] = [
  {
    table: "clients",
    files: ["Customer"],
    signs: [["Customer Name"], ["Customer Group", "Territory"]],
    columns: {
      client_id: [id],
      name: [["Customer Name"]],
      sector: [["Industry", "Market Segment"]],
      since: [["Created On"]],
    },
    others: words(`
      Customer Type; Customer Group; Territory; Account Manager; Disabled; Tax ID; Status; Lead Name;
      Default Company Bank Account
    `),
    recipes: { client_id: { kind: "first", of: [["Customer Name"]] } },
  },
  {
    table: "orders",
    files: ["Sales Order"],
    signs: [
      id,
      customer,
      ["Delivery Date"],
      words(`
      Net Total; Grand Total; % Delivered; Customer's Purchase Order; Net Total (Company Currency)
    `),
    ],
    columns: {
      order_id: [id],
      client_id: [customer],
      ordered_on: [["Date"]],
      promised_on: [["Delivery Date"]],
      revenue: [["Net Total (Company Currency)"], ["Net Total"]],
      status: [["Status"]],
      quantity: [["Total Quantity"]],
    },
    others: words(`
      Customer Name; Series; Order Type; Customer's Purchase Order; Customer's Purchase Order Date;
      Company; Currency; Grand Total; Grand Total (Company Currency); Rounded Total; Total;
      Total (Company Currency); Total Taxes and Charges; % Delivered; % Amount Billed; Billing Status;
      Delivery Status; Project; Territory; Customer Group
    `),
  },
  {
    table: "operations",
    files: ["Job Card"],
    signs: [workOrder, ["Workstation"], ["Operation"]],
    columns: {
      operation_id: [id],
      order_id: [["Sales Order"]],
      sequence: [["Sequence Id", "Sequence ID"]],
      work_centre_id: [["Workstation"]],
      planned_start: [["Expected Start Date", "Planned Start Time"]],
      planned_end: [["Expected End Date", "Planned End Time"]],
      started_at: [["Actual Start Date", "Actual Start Time"]],
      ended_at: [["Actual End Date", "Actual End Time"]],
      standard_hours: [["Expected Time Required (In Mins)", "Time Required (In Mins)", "Time (in mins)"]],
    },
    others: [
      ...workOrder,
      ...words(`
      Operation; Posting Date; Company; For Quantity; Qty To Manufacture; Total Completed Qty;
      Total Time in Mins; Status; BOM No; Project; Employee; Employee Name; Production Item; Item Name;
      WIP Warehouse; Remarks; Naming Series; Workstation Type
    `),
    ],
    units: { standard_hours: "minutes" },
  },
  {
    table: "work_centres",
    files: ["Workstation"],
    signs: [
      ["Workstation Name"],
      words(`Production Capacity; Job Capacity; Net Hour Rate; Workstation Type`),
    ],
    columns: {
      work_centre_id: [id],
      name: [["Workstation Name"]],
      machines: [["Production Capacity", "Job Capacity"]],
    },
    others: words(`
      Net Hour Rate; Workstation Type; Electricity Cost; Rent Cost; Wages; Consumable Cost;
      Description; Holiday List; Warehouse; Status
    `),
    recipes: { work_centre_id: { kind: "first", of: [["Workstation Name"]] } },
  },
  {
    table: "employees",
    files: ["Employee"],
    signs: [id, ["Employee Name", "Full Name"], ["Designation", "Date of Joining", "Employment Type"]],
    columns: {
      employee_id: [id],
      team: [["Department"]],
      job: [["Designation"]],
      joined_on: [["Date of Joining"]],
      left_on: [["Relieving Date"]],
      leaving_reason: [["Reason for Leaving"]],
    },
    others: words(`
      Employee Name; Full Name; First Name; Last Name; Employee Number; Company; Branch; Gender;
      Date of Birth; Employment Type; Reports to; Status; User ID; Series; Grade
    `),
  },
  {
    table: "time_entries",
    files: ["Timesheet"],
    signs: [
      ["Activity Type", "Activity Type (Time Sheets)"],
      ["From Time", "From Time (Time Sheets)"],
      words(`Hrs; Hours; Hrs (Time Sheets); Hours (Time Sheets)`),
    ],
    columns: {
      entry_id: [["ID (Time Sheets)"], id],
      employee_id: [["Employee"]],
      hours: [words(`Hrs; Hours; Hrs (Time Sheets); Hours (Time Sheets)`)],
      client_id: [customer],
      started_at: [["From Time", "From Time (Time Sheets)"]],
      ended_at: [["To Time", "To Time (Time Sheets)"]],
    },
    others: words(`
      Employee Name; Department; Company; Status; Start Date; End Date; Activity Type;
      Activity Type (Time Sheets); Project; Project (Time Sheets); Task; Task (Time Sheets);
      Total Working Hours; Total Billable Hours; Series; Is Billable; Is Billable (Time Sheets);
      Billing Hours; Description; Note
    `),
    recipes: { worked_on: { kind: "first", of: [["From Time", "From Time (Time Sheets)"]] } },
  },
  {
    table: "time_entries",
    files: ["Attendance"],
    signs: [["Attendance Date"], ["Employee"], ["Working Hours"]],
    columns: {
      entry_id: [id],
      employee_id: [["Employee"]],
      worked_on: [["Attendance Date"]],
      hours: [["Working Hours"]],
      started_at: [["In Time"]],
      ended_at: [["Out Time"]],
    },
    others: words(`
      Employee Name; Status; Leave Type; Leave Application; Company; Department; Shift; Late Entry;
      Early Exit; Series; Attendance Request
    `),
  },
  {
    // The reason of a leave is about health more often than not: it is never read.
    table: "absences",
    files: ["Leave Application"],
    signs: [["Leave Type"], ["From Date"], ["To Date"], ["Employee"]],
    columns: {
      absence_id: [id],
      employee_id: [["Employee"]],
      from_on: [["From Date"]],
      to_on: [["To Date"]],
      kind: [["Leave Type"]],
    },
    others: words(`
      Employee Name; Department; Leave Balance Before Application; Half Day; Half Day Date;
      Total Leave Days; Leave Approver; Leave Approver Name; Status; Posting Date; Company;
      Salary Slip; Series
    `),
  },
  {
    table: "invoices",
    files: ["Sales Invoice"],
    signs: [
      id,
      customer,
      ["Payment Due Date", "Due Date"],
      words(`Outstanding Amount; Posting Date; Net Total; Grand Total`),
    ],
    columns: {
      invoice_id: [id],
      client_id: [customer],
      issued_on: [["Posting Date"], ["Date"]],
      due_on: [["Payment Due Date", "Due Date"]],
      amount: [["Net Total (Company Currency)"], ["Net Total"]],
    },
    others: words(`
      Customer Name; Title; Company; Currency; Grand Total; Grand Total (Company Currency);
      Rounded Total; Outstanding Amount; Status; Is Return (Credit Note); Is Paid; Posting Time;
      Series; Project; Total Taxes and Charges
    `),
  },
];
