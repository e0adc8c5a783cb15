/**
 * The tables and columns of Odoo that our queries use, as one shape for all versions. Versions, modules and rights decide
 * which of them a database has: what is missing is empty, what was renamed is found under its older name.
 */

/** The type in which a query sees a column. A `label` is a name that is kept by language since version 16. */
type SeenType = "integer" | "text" | "numeric" | "boolean" | "timestamp" | "date" | "label";

/** The column's type, or with it the names under which versions keep it, the newest first. */
export type SeenColumn = SeenType | readonly [type: SeenType, ...names: string[]];

const defineRelations = <Name extends string>(
  relations: Record<Name, Readonly<Record<string, SeenColumn>>>,
): Readonly<Record<Name, Readonly<Record<string, SeenColumn>>>> => relations;

export const odooRelations = defineRelations({
  account_account: {
    id: "integer",
    // `internal_type` until version 15.
    kind: ["text", "account_type", "internal_type"],
  },
  account_analytic_line: {
    id: "integer",
    employee_id: "integer",
    date: "date",
    unit_amount: "numeric",
    project_id: "integer",
    so_line: "integer",
    holiday_id: "integer",
    global_leave_id: "integer",
  },
  account_move: {
    id: "integer",
    name: "text",
    partner_id: "integer",
    move_type: "text",
    state: "text",
    payment_state: "text",
    invoice_date: "date",
    invoice_date_due: "date",
    amount_untaxed_signed: "numeric",
  },
  account_move_line: { id: "integer", move_id: "integer", account_id: "integer" },
  account_partial_reconcile: { debit_move_id: "integer", credit_move_id: "integer", max_date: "date" },
  calendar_attendee: { event_id: "integer", partner_id: "integer" },
  calendar_event: { id: "integer", user_id: "integer", start: "timestamp", active: "boolean" },
  crm_lead: { id: "integer", partner_id: "integer" },
  crm_tag: { id: "integer", name: "label" },
  hr_attendance: {
    employee_id: "integer",
    check_in: "timestamp",
    check_out: "timestamp",
    worked_hours: "numeric",
    overtime_hours: "numeric",
  },
  hr_attendance_overtime: {
    employee_id: "integer",
    date: "date",
    duration: "numeric",
    adjustment: "boolean",
  },
  hr_contract: { employee_id: "integer", date_start: "date", date_end: "date", state: "text" },
  hr_department: { id: "integer", name: "label" },
  hr_departure_reason: { id: "integer", name: "label" },
  hr_employee: {
    id: "integer",
    user_id: "integer",
    active: "boolean",
    department_id: "integer",
    job_title: "text",
    resource_calendar_id: "integer",
    // `timesheet_cost` until version 15.
    hourly_cost: ["numeric", "hourly_cost", "timesheet_cost"],
    first_contract_date: "date",
    departure_date: "date",
    departure_reason_id: "integer",
  },
  hr_leave: {
    id: "integer",
    employee_id: "integer",
    holiday_status_id: "integer",
    state: "text",
    holiday_type: "text",
    request_date_from: "date",
    request_date_to: "date",
  },
  hr_leave_type: { id: "integer", names: ["text", "name"], unpaid: "boolean" },
  ir_model_data: { res_id: "integer", module: "text", model: "text", name: "text" },
  ir_model_fields: { id: "integer", name: "text" },
  mail_message: {
    id: "integer",
    date: "timestamp",
    model: "text",
    res_id: "integer",
    message_type: "text",
    subtype_id: "integer",
    mail_activity_type_id: "integer",
    author_id: "integer",
    is_internal: "boolean",
    body: "text",
  },
  mail_tracking_value: {
    id: "integer",
    mail_message_id: "integer",
    // `field` until version 16.
    field_id: ["integer", "field_id", "field"],
    old_value_datetime: "timestamp",
    new_value_datetime: "timestamp",
    new_value_char: "text",
  },
  mrp_production: {
    id: "integer",
    origin: "text",
    priority: "text",
    create_date: "timestamp",
  },
  mrp_routing_workcenter: { id: "integer", sequence: "integer" },
  mrp_workcenter: { id: "integer", name: "text" },
  mrp_workcenter_productivity: {
    id: "integer",
    workorder_id: "integer",
    user_id: "integer",
    date_start: "timestamp",
    date_end: "timestamp",
    duration: "numeric",
  },
  mrp_workorder: {
    id: "integer",
    production_id: "integer",
    workcenter_id: "integer",
    operation_id: "integer",
    state: "text",
    duration_expected: "numeric",
    date_start: "timestamp",
    date_finished: "timestamp",
    // Until version 16; afterwards the plan lies in the two columns above until the work starts.
    date_planned_start: "timestamp",
    date_planned_finished: "timestamp",
  },
  res_partner: {
    id: "integer",
    name: "text",
    ref: "text",
    parent_id: "integer",
    commercial_partner_id: "integer",
    industry_id: "integer",
  },
  res_partner_industry: { id: "integer", name: "label" },
  res_users: { id: "integer", partner_id: "integer" },
  resource_calendar: { id: "integer", two_weeks_calendar: "boolean" },
  resource_calendar_attendance: {
    calendar_id: "integer",
    resource_id: "integer",
    hour_from: "numeric",
    hour_to: "numeric",
    day_period: "text",
    display_type: "text",
    date_from: "date",
    date_to: "date",
  },
  resource_calendar_leaves: {
    resource_id: "integer",
    time_type: "text",
    date_from: "timestamp",
    date_to: "timestamp",
  },
  sale_order: {
    id: "integer",
    name: "text",
    state: "text",
    partner_id: "integer",
    date_order: "timestamp",
    commitment_date: "timestamp",
    delivery_status: "text",
    amount_untaxed: "numeric",
    currency_rate: "numeric",
  },
  sale_order_line: {
    id: "integer",
    order_id: "integer",
    display_type: "text",
    is_downpayment: "boolean",
    is_service: "boolean",
    customer_lead: "numeric",
    product_uom_qty: "numeric",
    qty_delivered: "numeric",
    purchase_price: "numeric",
    price_subtotal: "numeric",
  },
  sale_order_line_invoice_rel: { invoice_line_id: "integer", order_line_id: "integer" },
  sale_order_tag_rel: { order_id: "integer", tag_id: "integer" },
  stock_move: {
    id: "integer",
    production_id: "integer",
    raw_material_production_id: "integer",
    created_production_id: "integer",
    sale_line_id: "integer",
  },
  stock_move_move_rel: { move_orig_id: "integer", move_dest_id: "integer" },
  stock_picking: {
    id: "integer",
    sale_id: "integer",
    partner_id: "integer",
    picking_type_id: "integer",
    state: "text",
    priority: "text",
    date_done: "timestamp",
  },
  stock_picking_type: { id: "integer", code: "text" },
});

export type OdooRelation = keyof typeof odooRelations;

export const odooRelationNames = Object.keys(odooRelations);
