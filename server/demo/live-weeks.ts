/** Lives through a site's weeks with its people: who is away, who works at what, how it is paid, how they feel. */
import { dayOf } from "#server/scheduling/civil-time.ts";
import { randomSource } from "#server/statistics/random-source.ts";
import { drawSpell, expectedExtraAbsence, exposedShare, type Spell } from "./draw-absences.ts";
import { answerSurveys, type SurveyAnswer } from "./draw-surveys.ts";
import { drawRework } from "./draw-rework.ts";
import { officeWeek, type OfficeLoad } from "./office-days.ts";
import type { OrderOutcome } from "./order-outcomes.ts";
import { payWeek } from "./pay-week.ts";
import { planLeave } from "./plan-leave.ts";
import type { SiteRun } from "./run-site.ts";
import type { WorkSegment } from "./shop-model.ts";
import {
  closeWeek,
  exposureOf,
  isPresent,
  newSeatState,
  type SeatState,
  type SiteWeek,
} from "./site-week.ts";
import { firstEmployees, hire, seatsOf, type Employee } from "./staff.ts";
import { staffMachines } from "./staff-machines.ts";
import { urgentOrders } from "./urgent-orders.ts";
import type { PaidWork } from "./work-draft.ts";

export interface EmployeeWork extends PaidWork {
  readonly employee: Employee;
}

interface EmployeeSpell extends Spell {
  readonly employee: Employee;
}

interface EmployeeAnswer extends SurveyAnswer {
  readonly employee: Employee;
}

export interface SitePeople {
  readonly employees: readonly Employee[];
  readonly work: readonly EmployeeWork[];
  readonly spells: readonly EmployeeSpell[];
  readonly answers: readonly EmployeeAnswer[];
  /** Minutes of meetings about the suspect beyond everyone's share. */
  readonly extraMeetingMinutes: number;
  /** What the planted ratio adds on average for those who were exposed. */
  readonly expectedExtra: { readonly spells: number; readonly days: number; readonly departures: number };
}

/** Departures a person and week without exposure. */
const departureRate = 0.0016;
const leavingReasons = ["démission", "démission", "retraite", "rupture conventionnelle", "fin de contrat"];

function segmentsByDay(segments: readonly WorkSegment[]): Map<number, WorkSegment[]> {
  const byDay = new Map<number, WorkSegment[]>();
  for (const segment of segments) {
    const day = dayOf(segment.shift.from);
    const ofDay = byDay.get(day);
    if (ofDay === undefined) byDay.set(day, [segment]);
    else ofDay.push(segment);
  }
  return byDay;
}

export function liveWeeks(site: SiteRun, outcomes: readonly OrderOutcome[]): SitePeople {
  const { seed, calendar, clients, plan, site: layout } = site.world;
  const stream = (purpose: string) => randomSource(seed, purpose, layout.index);
  const [absences, departures, surveys] = ["spells", "departures", "surveys"].map(stream);
  const seats = seatsOf(seed, layout).map(newSeatState);
  const leave = seats.map(({ seat }) => planLeave(seed, layout.index, seat, calendar));
  const holders = firstEmployees(
    seed,
    layout.index,
    seats.map(({ seat }) => seat),
  );
  const employees = [...holders];
  const work: EmployeeWork[] = [];
  const spells: EmployeeSpell[] = [];
  const answers: EmployeeAnswer[] = [];
  const floor = { centres: layout.centres, orders: site.orders, operations: site.operations };
  const byDay = segmentsByDay(site.actual.segments);
  const rework = drawRework(site, outcomes);
  const load: OfficeLoad = {
    source: stream("office"),
    volumeShares: clients.map(({ revenueShare }) => revenueShare),
    extraOfficeShare: plan.extraOfficeShare,
    extraMeetings: (plan.extraMeetings * seats.length) / 100,
    urgentOrders: urgentOrders(site, outcomes),
  };
  const suspect = clients.findIndex((client) => client.suspect);
  let extraMeetingMinutes = 0;
  const expectedExtra = { spells: 0, days: 0, departures: 0 };

  const rateRatioOf = (state: SeatState): number =>
    exposureOf(state) >= exposedShare ? plan.absenceRatio : 1;

  function takeAway(state: SeatState, spell: Spell): void {
    state.awayFrom = spell.from;
    state.awayTo = spell.to;
    spells.push({ ...spell, employee: holders[state.seat.index] });
  }

  /** Replaces who leaves at the end of last week; those away stay. */
  function turnOver(state: SeatState, monday: number): void {
    const { index } = state.seat;
    const extraRate = (departureRate * (rateRatioOf(state) - 1)) / 2;
    const leaves = departures.chance(departureRate + extraRate);
    const reason = departures.pick(leavingReasons);
    const awayNow = state.awayTo >= monday - 1 || leave[index].has(monday);
    if (awayNow || monday === calendar.firstDay) return;
    expectedExtra.departures += extraRate;
    if (!leaves) return;
    holders[index].leftOn = monday - 1;
    holders[index].leavingReason = reason;
    holders[index] = hire(layout.index, employees.length + 1, state.seat, monday);
    employees.push(holders[index]);
    state.pastSuspect.length = 0;
    state.pastMinutes.length = 0;
  }

  for (let monday = calendar.firstDay; monday < calendar.endDay; monday += 7) {
    const week: SiteWeek = { calendar, seats, monday, suspect };
    for (const state of seats) {
      const { index } = state.seat;
      turnOver(state, monday);
      if (leave[index].has(monday) && state.awayTo < monday) {
        takeAway(state, { kind: "paid_leave", from: monday, to: monday + 6 });
      }
      const nextLeave = nextLeaveAfter(leave[index], monday, calendar.endDay);
      const rateRatio = rateRatioOf(state);
      const spell = drawSpell(absences, state.seat, calendar, monday, rateRatio, nextLeave);
      if (state.awayTo < monday && rateRatio > 1) {
        const extra = expectedExtraAbsence(calendar, monday, rateRatio, nextLeave);
        expectedExtra.spells += extra.spells;
        expectedExtra.days += extra.days;
      }
      if (spell !== null && state.awayTo < monday) takeAway(state, spell);
    }
    extraMeetingMinutes += officeWeek(
      week,
      load,
      (day) => rework.get(day) ?? [],
      (day) => staffMachines(week, floor, day, byDay.get(day) ?? []),
    );
    for (const state of seats) {
      const employee = holders[state.seat.index];
      const paid = payWeek(state.drafts, state.seat.weeklyMinutes, (day) => calendar.isHoliday(day));
      const overtime = paid.reduce(
        (sum, { payKind, minutes }) => sum + (payKind === "regular" || payKind === "night" ? 0 : minutes),
        0,
      );
      for (const entry of paid) work.push({ ...entry, employee });
      const thursday = monday + 3;
      if (isPresent(state, thursday)) {
        const exposed = exposureOf(state) >= exposedShare ? plan.absenceRatio - 1 : 0;
        const strain = exposed + overtime / 480;
        const number = (monday - calendar.firstDay) / 7;
        for (const answer of answerSurveys(surveys, state.seat.index, number, thursday, strain)) {
          answers.push({ ...answer, employee });
        }
      }
      closeWeek(state);
    }
  }
  return { employees, work, spells, answers, extraMeetingMinutes, expectedExtra };
}

/** The Monday of the next week away, or the day after the period. */
function nextLeaveAfter(leave: ReadonlySet<number>, monday: number, endDay: number): number {
  for (let next = monday + 7; next < endDay; next += 7) if (leave.has(next)) return next;
  return endDay;
}
