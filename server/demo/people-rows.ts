/** Rows of the tables about people, of a site. */
import { minutesPerDay } from "#server/scheduling/civil-time.ts";
import type { LedgerRow } from "./ledger-row.ts";
import type { LivedSite } from "./live-site.ts";
import { operationIds } from "./order-rows.ts";

/** Rows of `employees`. */
export function employeeRows({ people }: LivedSite): LedgerRow[] {
  return people.employees.map(({ employeeId, seat, joinedOn, leftOn, leavingReason }) => ({
    employee_id: employeeId,
    team: seat.team,
    job: seat.job,
    weekly_hours: seat.weeklyMinutes,
    hourly_cost: seat.hourlyCostCents,
    joined_on: joinedOn,
    left_on: leftOn,
    leaving_reason: leavingReason,
  }));
}

/** Rows of `time_entries`. */
export function timeEntryRows(site: LivedSite): LedgerRow[] {
  const { run, people } = site;
  const { clients, site: layout } = run.world;
  const operations = operationIds(site);
  const prefix = `H${layout.index + 1}-`;
  return people.work.map((work, place) => ({
    entry_id: `${prefix}${String(place + 1).padStart(7, "0")}`,
    employee_id: work.employee.employeeId,
    worked_on: work.day,
    hours: work.minutes,
    pay_kind: work.payKind,
    order_id: work.order < 0 ? null : run.orders[work.order].orderId,
    client_id: work.client < 0 ? null : clients[work.client].clientId,
    activity: work.activity,
    started_at: work.from,
    ended_at: work.from === null ? null : work.from + work.minutes,
    operation_id: work.operation < 0 ? null : operations[work.operation],
  }));
}

/** Rows of `absences`. */
export function absenceRows({ run, people }: LivedSite): LedgerRow[] {
  return people.spells.map((spell, place) => ({
    absence_id: `A${run.world.site.index + 1}-${String(place + 1).padStart(5, "0")}`,
    employee_id: spell.employee.employeeId,
    from_on: spell.from,
    to_on: spell.to,
    kind: spell.kind,
  }));
}

/** Rows of `survey_answers`. */
export function surveyRows({ run, people }: LivedSite): LedgerRow[] {
  return people.answers.map((answer, place) => ({
    answer_id: `Q${run.world.site.index + 1}-${String(place + 1).padStart(6, "0")}`,
    employee_id: answer.employee.employeeId,
    answered_on: answer.day,
    instrument: answer.instrument,
    question: answer.question,
    score: answer.score,
  }));
}

/** Account managers take the calls: one of those employed on the day, by turns. */
function takesCall({ people }: LivedSite, at: number, turn: number): string | null {
  const day = Math.floor(at / minutesPerDay);
  const employed = people.employees.filter(
    ({ seat, joinedOn, leftOn }) =>
      seat.kind === "accounts" && joinedOn <= day && (leftOn === null || leftOn >= day),
  );
  return employed.length === 0 ? null : employed[turn % employed.length].employeeId;
}

/** Rows of `interactions`. */
export function interactionRows(site: LivedSite): LedgerRow[] {
  const { run, interactions } = site;
  const { clients, site: layout } = run.world;
  return interactions.map((interaction, place) => ({
    interaction_id: `E${layout.index + 1}-${String(place + 1).padStart(6, "0")}`,
    client_id: clients[interaction.client].clientId,
    at: interaction.at,
    direction: interaction.direction,
    kind: interaction.kind,
    channel: interaction.channel,
    employee_id: takesCall(site, interaction.at, place),
    order_id: interaction.order < 0 ? null : run.orders[interaction.order].orderId,
    answered_at: interaction.answeredAt,
    resolved_at: interaction.resolvedAt,
    amount: interaction.amountCents,
    note: interaction.note,
  }));
}
