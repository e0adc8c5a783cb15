/** Rows of the remaining tables: clients, work centres, shifts, invoices, incidents, parameters. */
import { dayNumber } from "#server/scheduling/civil-time.ts";
import type { DemoClient } from "./client-portfolio.ts";
import { leavingDay } from "./draw-demand.ts";
import type { LedgerRow } from "./ledger-row.ts";
import type { LivedSite } from "./live-site.ts";
import type { PlantCalendar } from "./plant-calendar.ts";

/** Rows of `clients`. */
export function clientRows(clients: readonly DemoClient[], calendar: PlantCalendar): LedgerRow[] {
  return clients.map((client) => ({
    client_id: client.clientId,
    name: client.name,
    sector: client.sector,
    since: dayNumber(client.since, 1 + (client.index % 12), 1 + ((client.index * 5) % 28)),
    status: client.prospect ? "prospect" : client.leaves ? "lost" : "active",
    lost_on: client.leaves ? leavingDay(calendar) : null,
    lost_reason: client.leaves ? "retards répétés, sans explication" : null,
    group: client.group,
  }));
}

/** Rows of `work_centres`. */
export function workCentreRows({ run }: LivedSite): LedgerRow[] {
  return run.world.site.centres.map(({ centreId, name, machines, team }) => ({
    work_centre_id: centreId,
    name,
    machines,
    team,
  }));
}

/** Rows of `opening_hours`. */
export function openingHoursRows({ run }: LivedSite): LedgerRow[] {
  return run.shifts.flatMap((shifts, centre) =>
    shifts.map(({ from, to, kind }) => ({
      work_centre_id: run.world.site.centres[centre].centreId,
      opens_at: from,
      closes_at: to,
      kind,
    })),
  );
}

/** Rows of `invoices`. */
export function invoiceRows({ run, invoices }: LivedSite): LedgerRow[] {
  return invoices.map((invoice, place) => {
    const order = run.orders[invoice.order];
    return {
      invoice_id: `F${run.world.site.index + 1}-${String(place + 1).padStart(6, "0")}`,
      client_id: run.world.clients[order.client].clientId,
      order_id: order.orderId,
      issued_on: invoice.issuedOn,
      due_on: invoice.dueOn,
      paid_on: invoice.paidOn,
      amount: order.revenueCents,
      blocked_on: invoice.blockedOn,
      block_reason:
        invoice.blockedOn === null ? null : "litige : livraison en retard, réclamation sans réponse",
    };
  });
}

/** Rows of `incidents`. */
export function incidentRows({ run, incidents }: LivedSite): LedgerRow[] {
  return incidents.map((incident, place) => ({
    incident_id: `D${run.world.site.index + 1}-${String(place + 1).padStart(5, "0")}`,
    client_id: run.world.clients[run.orders[incident.order].client].clientId,
    order_id: run.orders[incident.order].orderId,
    occurred_at: incident.occurredAt,
    detected_at: incident.detectedAt,
    found_by: incident.foundBy,
    client_told_at: incident.clientToldAt,
    acknowledged_at: incident.acknowledgedAt,
    compensated_at: incident.compensatedAt,
    resolved_at: incident.resolvedAt,
    description: incident.description,
  }));
}

/** What is left of a year's revenue after variable and fixed cost. */
const profitShare = 0.034;
const daysPerYear = 365.25;
/** Fixed cost is budgeted in whole thousands of euros, give or take a twentieth. */
const budgetStepCents = 100_000;
const budgetRange = 0.05;

/** Fixed cost of a year, in cents: such that the company earns a little, its usual clients together. */
export function yearlyFixedCostCents(sites: readonly LivedSite[], calendar: PlantCalendar): number {
  let revenue = 0;
  let contribution = 0;
  for (const { run } of sites) {
    for (const order of run.orders) {
      if (order.cancelled) continue;
      revenue += order.revenueCents;
      contribution += order.revenueCents - order.variableCostCents;
    }
  }
  const years = (calendar.endDay - calendar.firstDay) / daysPerYear;
  const yearly = (contribution - profitShare * revenue) / years;
  return Math.max(0, Math.round(yearly / budgetStepCents) * budgetStepCents);
}

/** Whole thousands, in euros. */
function euros(cents: number): string {
  return String(Math.round(cents / budgetStepCents) * (budgetStepCents / 100));
}

/** Rows of `parameters`: what this company decided instead of the defaults. */
export function parameterRows(fixedCostCents: number, calendar: PlantCalendar): LedgerRow[] {
  return [
    { name: "yearly_fixed_cost", value: euros(fixedCostCents) },
    { name: "yearly_fixed_cost_low", value: euros(fixedCostCents * (1 - budgetRange)) },
    { name: "yearly_fixed_cost_high", value: euros(fixedCostCents * (1 + budgetRange)) },
  ].map((row) => ({
    ...row,
    valid_from: calendar.firstDay,
    source: "budget annuel, masse salariale comprise",
  }));
}
