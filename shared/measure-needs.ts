/**
 * Which tables and columns each measure is made of, as the method page describes the measures. A need is a table, or a
 * column as `orders.variable_cost`; a list of them is one that any of them meets, the best first. What a company may
 * rightly leave empty (a group, a date of loss, a blocked invoice) is no need.
 */
import type { LedgerTable } from "./schema/ledger.ts";
import type { Measure } from "./schema/coverage.ts";

type Source = LedgerTable | `${LedgerTable}.${string}`;
export type Need = Source | readonly Source[];

export interface MeasureNeeds {
  /** Without one of these nothing can be computed. */
  readonly required: readonly Need[];
  /** Without one of these a part of the measure is left out, or rests on an assumption. */
  readonly optional: readonly Need[];
  /** Columns of which one empty row leaves a part of the measure out: an unknown cost must not count as none. */
  readonly everyRow?: readonly Source[];
}

/** Hours are laid to a client by the order worked on, or by the client itself. */
const clientOfHours: Need = ["time_entries.order_id", "time_entries.client_id"];
/** An operation takes its standard hours, else the time from its start to its end. */
const hoursOfOperation: Need = ["operations.standard_hours", "operations.ended_at"];
/** Without shifts a calendar is derived from the operations, without a number of machines each centre has one. */
const calendarAndMachines: readonly Need[] = ["opening_hours", "work_centres"];
const recordedOperations: readonly Need[] = ["orders", "operations.started_at", "operations.ended_at"];

export const measureNeeds: Readonly<Record<Measure, MeasureNeeds>> = {
  "revenue-concentration": { required: ["clients", "orders"], optional: [] },
  // In full as well as on time needs both quantities.
  "on-time-share": {
    required: ["orders.promised_on", "orders.delivered_on"],
    optional: ["orders.quantity", "orders.delivered_quantity"],
  },
  contribution: {
    required: ["orders.variable_cost"],
    optional: [],
    everyRow: ["orders.variable_cost"],
  },
  // Resale of the freed hours needs the bottleneck.
  "loss-scenario": {
    required: ["orders.variable_cost", "parameters.yearly_fixed_cost"],
    optional: ["operations", hoursOfOperation],
    everyRow: ["orders.variable_cost"],
  },
  "bottleneck-hours": {
    required: ["operations", hoursOfOperation],
    optional: calendarAndMachines,
  },
  // Without ready_at an operation is ready at its predecessor's end, and the first one's wait stays unknown.
  "waiting-causes": {
    required: recordedOperations,
    optional: ["operations.ready_at", "operations.machine_id", ...calendarAndMachines],
  },
  // Lateness needs the promise; whether the client asked for it needs a request on record.
  "imposed-delay": {
    required: recordedOperations,
    optional: [
      "orders.promised_on",
      "orders.delivered_on",
      "operations.ready_at",
      ["schedule_changes.cause_order_id", "interactions", "privileges"],
      ...calendarAndMachines,
    ],
  },
  // The part of late changes is what a replay without them differs by.
  replay: {
    required: [...recordedOperations, "orders.promised_on"],
    optional: ["operations.ready_at", "operations.machine_id", "schedule_changes", ...calendarAndMachines],
  },
  "notice-and-churn": {
    required: ["orders.promised_on"],
    optional: ["schedule_changes", "schedule_changes.cause_order_id"],
  },
  // The direct part needs the order of the hours, the induced part the operations, the plan and the price of an hour.
  "overtime-traced": {
    required: ["time_entries", clientOfHours],
    optional: ["employees", "operations", "operations.planned_start", "time_entries.operation_id"],
  },
  // Rest between two days needs the time of day; weeks of absence are neutral only when they are known.
  "working-time-limits": {
    required: ["time_entries"],
    optional: ["time_entries.started_at", "time_entries.ended_at", "absences", "employees"],
  },
  "strain-by-exposure": {
    required: ["absences", "employees", clientOfHours],
    optional: ["interactions"],
  },
  "survey-strain": {
    required: ["survey_answers", "employees"],
    optional: [clientOfHours],
  },
  "late-payment": { required: ["invoices", "invoices.paid_on"], optional: [] },
  "trust-account": {
    required: ["clients", "interactions"],
    optional: ["orders.promised_on", "orders.delivered_on", "interactions.answered_at", "incidents"],
  },
  silence: { required: ["clients", "interactions"], optional: ["orders"] },
  "incident-race": {
    required: ["incidents", "incidents.client_told_at"],
    optional: [
      "incidents.detected_at",
      "incidents.found_by",
      "incidents.acknowledged_at",
      "incidents.resolved_at",
    ],
  },
  // What each kind costs: the discount against the list price, the rest by the year or by the hours it displaced.
  "privilege-cost": {
    required: ["privileges"],
    optional: [
      "privileges.yearly_cost",
      "orders.list_price",
      "orders.expedite_cost",
      "operations.started_at",
    ],
  },
};
