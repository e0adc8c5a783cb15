/** Every query for a table of the ledger, with what it reads and cannot do without. */
import type { LedgerTable } from "#shared/schema/ledger.ts";
import type { OdooRelation } from "./odoo-relations.ts";

/** Intermediate results that several queries share, by the file that computes them. */
export const derivations = {
  order_key: { file: "order-key.sql", relations: ["sale_order"] },
  client: { file: "client.sql", relations: ["sale_order", "res_partner", "account_move"] },
  production_order: {
    file: "production-order.sql",
    relations: ["sale_order", "sale_order_line", "stock_move", "stock_move_move_rel", "mrp_production"],
  },
} as const satisfies Record<string, { file: string; relations: readonly OdooRelation[] }>;
type Derivation = keyof typeof derivations;

export interface OdooQuery {
  readonly table: LedgerTable;
  readonly file: string;
  /** What the query cannot do without: a relation, or a column of one. */
  readonly needs: readonly string[];
  /** A row without which the query has nothing to say; `lack` is what is then said to be missing. */
  readonly holds?: { readonly relation: OdooRelation; readonly where: string; readonly lack: string };
  /** The relation whose rows come near those of the answer, for an estimate. */
  readonly counted?: OdooRelation;
  readonly relations: readonly OdooRelation[];
  readonly derived: readonly Derivation[];
}

const tracking = ["mail_message", "mail_tracking_value", "ir_model_fields"] as const;

/** In the order of the ledger; of several for one table the first that can be answered is asked. */
export const odooQueries: readonly OdooQuery[] = [
  {
    table: "clients",
    file: "clients.sql",
    needs: ["res_partner.name", "sale_order.partner_id"],
    relations: ["res_partner", "res_partner_industry"],
    derived: ["client"],
  },
  {
    table: "employees",
    counted: "hr_employee",
    holds: { relation: "hr_employee", where: "hourly_cost > 0", lack: "hr_employee.hourly_cost" },
    file: "employees.sql",
    needs: [
      "hr_employee.hourly_cost",
      "hr_employee.resource_calendar_id",
      "resource_calendar",
      "resource_calendar_attendance.hour_to",
    ],
    relations: [
      "hr_employee",
      "hr_department",
      "hr_contract",
      "hr_departure_reason",
      "hr_attendance",
      "hr_leave",
      "account_analytic_line",
      "resource_calendar",
      "resource_calendar_attendance",
    ],
    derived: [],
  },
  {
    table: "work_centres",
    counted: "mrp_workcenter",
    file: "work_centres.sql",
    needs: ["mrp_workcenter.name"],
    relations: ["mrp_workcenter"],
    derived: [],
  },
  {
    table: "orders",
    counted: "sale_order",
    file: "orders.sql",
    needs: ["sale_order.date_order", "sale_order.amount_untaxed", "sale_order_line.order_id", "res_partner"],
    relations: [
      ...tracking,
      "sale_order",
      "sale_order_line",
      "res_partner",
      "stock_picking",
      "stock_picking_type",
      "sale_order_tag_rel",
      "crm_tag",
      "mrp_production",
    ],
    derived: ["order_key", "production_order"],
  },
  {
    table: "operations",
    counted: "mrp_workorder",
    file: "operations.sql",
    needs: ["mrp_workorder.workcenter_id", "mrp_production"],
    relations: [...tracking, "mrp_workorder", "mrp_routing_workcenter", "mrp_workcenter_productivity"],
    derived: ["order_key", "production_order"],
  },
  {
    table: "schedule_changes",
    file: "schedule_changes.sql",
    needs: [
      "mail_tracking_value.field_id",
      "mail_tracking_value.new_value_datetime",
      "mail_message",
      "ir_model_fields",
    ],
    relations: [
      ...tracking,
      "sale_order",
      "mrp_production",
      "mrp_workorder",
      "mrp_workcenter_productivity",
      "stock_picking",
      "stock_picking_type",
    ],
    derived: ["order_key", "production_order"],
  },
  {
    table: "invoices",
    counted: "account_move",
    file: "invoices.sql",
    needs: [
      "account_move.move_type",
      "account_move.amount_untaxed_signed",
      "account_move.invoice_date",
      "account_move_line",
      "account_partial_reconcile.max_date",
    ],
    relations: [
      "account_account",
      "account_move",
      "account_move_line",
      "account_partial_reconcile",
      "res_partner",
      "sale_order_line",
      "sale_order_line_invoice_rel",
    ],
    derived: ["order_key"],
  },
  {
    table: "time_entries",
    file: "time_entries-presence.sql",
    needs: ["hr_attendance.check_out", "hr_attendance.worked_hours"],
    holds: { relation: "hr_attendance", where: "check_out is not null", lack: "hr_attendance" },
    counted: "hr_attendance",
    relations: [
      "hr_attendance",
      "hr_attendance_overtime",
      "hr_employee",
      "mrp_workcenter_productivity",
      "mrp_workorder",
      "resource_calendar_leaves",
    ],
    derived: ["order_key", "production_order"],
  },
  {
    table: "time_entries",
    counted: "account_analytic_line",
    file: "time_entries-timesheets.sql",
    needs: ["account_analytic_line.employee_id", "account_analytic_line.project_id"],
    relations: ["account_analytic_line", "sale_order_line"],
    derived: ["order_key"],
  },
  {
    table: "absences",
    counted: "hr_leave",
    file: "absences.sql",
    needs: ["hr_leave.request_date_to", "hr_leave_type.names"],
    relations: ["hr_leave", "hr_leave_type"],
    derived: [],
  },
  {
    table: "interactions",
    file: "interactions.sql",
    needs: ["mail_message.author_id", "ir_model_data", "res_users"],
    relations: [
      "mail_message",
      "ir_model_data",
      "sale_order",
      "account_move",
      "res_partner",
      "crm_lead",
      "stock_picking",
      "hr_employee",
      "res_users",
      "calendar_event",
      "calendar_attendee",
    ],
    derived: ["order_key", "client"],
  },
];
