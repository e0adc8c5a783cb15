/** How to get each table from the programs that companies have. Odoo 17 and ERPNext 15 menus. */
import { catalogue } from "#client/i18n/message.ts";
import { whereFr, type WhereKey } from "./where-to-get-fr.ts";

const whereEn = {
  "clients.odoo": "Contacts, list view, tick all, Action > Export: Reference, Name, Industry.",
  "clients.erpnext": "Customer, list view, menu ⋯ > Export: ID, Customer Name, Industry.",
  "clients.dolibarr": "Tools > New export > Third parties: customer code, name, sector.",
  "clients.other": "List of customer accounts: code, name. In SAP, the customer master data.",
  "employees.odoo": "Employees, list view, Export: Department, Job Position, Hourly Cost (HR rights needed).",
  "employees.erpnext": "Employee, list view, Export: ID, Department, Date of Joining, Relieving Date.",
  "employees.dolibarr": "Tools > New export > Users: login, hours a week, hourly salary.",
  "employees.other":
    "Staff register or payroll; the French DSN has the person (S21.G00.30) and the contract (S21.G00.40).",
  "work_centres.odoo": "Manufacturing > Configuration > Work Centers, Export: Code, Work Center, Capacity.",
  "work_centres.erpnext": "Workstation, list view, Export: ID, Workstation Name, Job Capacity.",
  "work_centres.dolibarr": "Manufacturing > Workstations: copy the list into the empty template.",
  "work_centres.other": "List of work centres of the production system: code, name, number of machines.",
  "orders.odoo":
    "Sales > Orders, list view, Export: Order Reference, Customer, Order Date, Delivery Date (it is the promise), Untaxed Amount.",
  "orders.erpnext": "Sales Order, Report view, Export: ID, Customer, Date, Delivery Date, Net Total, Status.",
  "orders.dolibarr":
    "Tools > New export > Customer orders: ref., third party, date, delivery date, total net.",
  "orders.other": "Order book and history of customer orders. In SAP, VA05; deliveries: VL06O.",
  "operations.odoo":
    "Manufacturing > Operations > Work Orders, Export: Manufacturing Order, Work Center, Start, End. Reading the database directly also gives the link with the order.",
  "operations.erpnext":
    "Work Order, Report view with the table Work Order Operation: planned and actual times are both there.",
  "operations.dolibarr": "Dolibarr does not date operations: take the shop's own follow-up of work orders.",
  "operations.other":
    "Production follow-up or MES: work order, centre, start, end. In SAP, COOIS (confirmations).",
  "schedule_changes.odoo":
    "No screen: read the database directly (field tracking), or keep an export of the orders every week.",
  "schedule_changes.erpnext": "Version, list view (administrator's rights): every change of a Sales Order.",
  "schedule_changes.dolibarr": "Dolibarr does not keep the old date: export the orders every week.",
  "schedule_changes.other": "Change log of orders; failing that, the planners' list of postponements.",
  "invoices.odoo":
    "Invoicing > Customers > Invoices, Export: Number, Customer, Due Date, Untaxed Amount. The date of payment is in Customers > Payments.",
  "invoices.erpnext":
    "Sales Invoice, Report view: Posting Date, Due Date, Net Total; payments: Payment Entry.",
  "invoices.dolibarr": "Tools > New export > Customer invoices and payments: dates, total net, payment.",
  "invoices.other": "Customer ledger with matched payments. In SAP, FBL5N with the clearing date.",
  "opening_hours.odoo": "Employees > Configuration > Working Schedules: the planned hours; add extra shifts.",
  "opening_hours.erpnext": "Workstation, table Working Hours: start and end of each workstation.",
  "opening_hours.dolibarr": "Dolibarr does not keep them: fill the empty template, a row for each shift.",
  "opening_hours.other":
    "Shop calendar of the production system, or the shift plan. Without it, one is derived from the operations.",
  "time_entries.odoo":
    "Attendances, list view, Export: Employee, Check In, Check Out, Worked Hours, Extra Hours.",
  "time_entries.erpnext": "Timesheet, Report view with Time Logs; in the shop, Job Card with its Time Logs.",
  "time_entries.dolibarr": "Tools > New export > Projects and time spent: user, date, duration.",
  "time_entries.other":
    "Time clock or time software, a day a row. The French DSN gives monthly totals only (S21.G00.51): useful for the reconciliation.",
  "absences.odoo":
    "Time Off > Management > Time Off, filter Approved, Export: Employee, Time Off Type, dates.",
  "absences.erpnext": "Leave Application, filter Approved, Export: Employee, Leave Type, From Date, To Date.",
  "absences.dolibarr": "Tools > New export > Leave: user, type, start, end.",
  "absences.other":
    "Payroll or the French DSN: sick leave (S21.G00.60), other suspensions (S21.G00.65). No diagnosis.",
  "survey_answers.odoo": "Surveys, Participations, Export, if the survey was made there.",
  "survey_answers.erpnext": "ERPNext keeps none: take the export of the survey tool.",
  "survey_answers.dolibarr": "Dolibarr keeps none: take the export of the survey tool.",
  "survey_answers.other": "Export of the survey tool or of occupational health, an answer a row.",
  "interactions.odoo":
    "Read the database directly (messages, activities, meetings); no screen exports the list.",
  "interactions.erpnext": "Communication, list view, Export: Date, Sent or Received, Reference.",
  "interactions.dolibarr": "Tools > New export > Agenda: date, type, third party.",
  "interactions.other": "Export of the CRM, or of mail headers: date, direction, client. Never the content.",
  "incidents.odoo": "Quality > Quality Alerts, or Helpdesk > Tickets, Export: date, customer, order.",
  "incidents.erpnext": "Issue, or Non Conformance, list view, Export: dates, Customer, Status.",
  "incidents.dolibarr": "Tools > New export > Tickets: third party, dates, status.",
  "incidents.other":
    "Register of non-conformities and complaints, often a spreadsheet of the quality department.",
  "privileges.odoo": "Price lists by customer for discounts; the rest is filled in the empty template.",
  "privileges.erpnext": "Pricing Rule by customer for discounts; the rest is filled in the empty template.",
  "privileges.dolibarr":
    "Fixed discounts and terms by third party; the rest is filled in the empty template.",
  "privileges.other": "Nobody keeps them: an hour with sales and planning, in the empty template.",
  "parameters.odoo": "They are your choices: start from the empty template.",
  "parameters.erpnext": "They are your choices: start from the empty template.",
  "parameters.dolibarr": "They are your choices: start from the empty template.",
  "parameters.other": "Fixed cost: the income statement. Rates and premiums: payroll and company agreements.",
} satisfies Record<WhereKey, string>;

export const whereToGet = catalogue(whereFr, whereEn);
