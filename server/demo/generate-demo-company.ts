/** The demo company: a plant simulated over its weeks, as ledger rows, with what was planted in it. */
import { dayNumber } from "#server/scheduling/civil-time.ts";
import type { DemoOptions } from "./demo-options.ts";
import type { LedgerRows } from "./ledger-row.ts";

export interface DemoCompany {
  readonly tables: LedgerRows;
  readonly truth: object;
}

const monday = dayNumber(2024, 1, 1);

export function generateDemoCompany(options: DemoOptions): DemoCompany {
  const last = monday + options.weeks * 7 - 1;
  return {
    tables: {
      clients: [
        { client_id: "CL-01", name: "Aéronord", status: "active" },
        { client_id: "CL-02", name: "Mécalys", status: "active" },
      ],
      employees: [{ employee_id: "E-001", team: "Fraisage", weekly_hours: 2100, hourly_cost: 2400 }],
      work_centres: [{ work_centre_id: "FR", name: "Fraisage 5 axes", machines: 3, team: "Fraisage" }],
      orders: [
        { order_id: "O-1", client_id: "CL-01", ordered_on: monday, revenue: 310_000, variable_cost: 260_000 },
        { order_id: "O-2", client_id: "CL-02", ordered_on: last, revenue: 690_000, variable_cost: 400_000 },
      ],
      operations: [
        { operation_id: "P-1", order_id: "O-1", sequence: 1, work_centre_id: "FR", standard_hours: 180 },
      ],
      schedule_changes: [
        { change_id: "C-1", changed_at: last * 1440 + 600, order_id: "O-2", old_date: last, new_date: last + 3 },
      ],
      invoices: [
        { invoice_id: "I-1", client_id: "CL-01", issued_on: last, due_on: last + 30, amount: 310_000 },
      ],
      opening_hours: [
        {
          work_centre_id: "FR",
          opens_at: last * 1440 + 360,
          closes_at: last * 1440 + 780,
          kind: "regular",
        },
      ],
      time_entries: [
        { entry_id: "T-1", employee_id: "E-001", worked_on: last, hours: 420, pay_kind: "regular" },
      ],
      absences: [
        { absence_id: "A-1", employee_id: "E-001", from_on: monday + 1, to_on: monday + 2, kind: "sick" },
      ],
      survey_answers: [
        {
          answer_id: "S-1",
          employee_id: "E-001",
          answered_on: last,
          instrument: "pulse",
          question: "charge",
          score: 7,
        },
      ],
      interactions: [
        {
          interaction_id: "N-1",
          client_id: "CL-01",
          at: last * 1440 + 600,
          direction: "in",
          kind: "request",
        },
      ],
      incidents: [{ incident_id: "D-1", client_id: "CL-01", occurred_at: last * 1440 + 600 }],
      privileges: [
        { privilege_id: "V-1", client_id: "CL-01", kind: "priority", description: "Toujours en premier" },
      ],
      parameters: [{ name: "yearly_fixed_cost", valid_from: monday, value: "3900000" }],
    },
    truth: { scenario: options.scenario, seed: options.seed },
  };
}
