/** The demo company: a plant simulated over its weeks, as ledger rows, with what was planted in it. */
import { clientPortfolio } from "./client-portfolio.ts";
import {
  clientRows,
  incidentRows,
  invoiceRows,
  openingHoursRows,
  parameterRows,
  workCentreRows,
  yearlyFixedCostCents,
} from "./company-rows.ts";
import type { DemoOptions } from "./demo-options.ts";
import type { LedgerRow, LedgerRows } from "./ledger-row.ts";
import { listPrivileges } from "./list-privileges.ts";
import { liveSite, type LivedSite } from "./live-site.ts";
import { operationRows, orderRows, scheduleChangeRows } from "./order-rows.ts";
import { absenceRows, employeeRows, interactionRows, surveyRows, timeEntryRows } from "./people-rows.ts";
import { plantCalendar } from "./plant-calendar.ts";
import { layOutPlant } from "./plant-layout.ts";
import { plantedTruth, type PlantedTruth } from "./planted-truth.ts";
import { scenarioPlan, type ScenarioPlan } from "./scenario-plan.ts";

export interface DemoCompany {
  readonly tables: LedgerRows;
  readonly truth: PlantedTruth;
}

/** Client with a stock of its own, by index. */
const stockClient = 2;

/**
 * Simulates the company; the same options give the same rows.
 *
 * @param changedPlan what is planted otherwise than the scenario has it: for studies
 */
export function generateDemoCompany(
  options: DemoOptions,
  changedPlan: Partial<ScenarioPlan> = {},
): DemoCompany {
  const plan = { ...scenarioPlan(options.scenario), ...changedPlan };
  const clients = clientPortfolio(plan);
  const calendar = plantCalendar(options.weeks);
  const sites = layOutPlant(options.people).map((site) =>
    liveSite({ seed: options.seed, calendar, clients, plan, site }),
  );
  const rowsOf = (table: (site: LivedSite) => readonly LedgerRow[]): LedgerRow[] => sites.flatMap(table);
  const suspect = clients.findIndex((client) => client.suspect);
  return {
    tables: {
      clients: clientRows(clients, calendar),
      employees: rowsOf(employeeRows),
      work_centres: rowsOf(workCentreRows),
      orders: rowsOf(orderRows),
      operations: rowsOf(operationRows),
      schedule_changes: rowsOf(scheduleChangeRows),
      invoices: rowsOf(invoiceRows),
      opening_hours: rowsOf(openingHoursRows),
      time_entries: rowsOf(timeEntryRows),
      absences: rowsOf(absenceRows),
      survey_answers: rowsOf(surveyRows),
      interactions: rowsOf(interactionRows),
      incidents: rowsOf(incidentRows),
      privileges: listPrivileges(plan, clients[suspect].clientId, clients[stockClient].clientId),
      parameters: parameterRows(yearlyFixedCostCents(sites, calendar), calendar),
    },
    truth: plantedTruth(options, sites),
  };
}
