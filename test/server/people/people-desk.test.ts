/**
 * The desk over real snapshots. Oracles: the ledger of `labour-ledger.ts` counted by hand, the identity of the overtime's minutes,
 * and that nothing of a person leaves.
 */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { demoFiles } from "#test/builders/demo-files.ts";
import { overtimeSchema, type ComputedOvertime } from "#shared/schema/overtime.ts";
import { peopleSchema, type ComputedPeople } from "#shared/schema/people.ts";
import { isNotComputable } from "#shared/schema/scalar.ts";
import type { LedgerRecord } from "#server/ledger/record.ts";
import { createPeopleDesk, type PeopleDesk } from "#server/people/people-desk.ts";
import { createPlanningDesk, type DeskReader } from "#server/planning/planning-desk.ts";
import { createWorkerPool, type WorkerPool } from "#server/threads/worker-pool.ts";
import { labourLedger } from "#test/builders/labour-ledger.ts";
import { Workshop } from "#test/builders/ledger-record.ts";
import { columnsOf, readerOf } from "#test/builders/read-record.ts";

const quiet = (): void => undefined;

let pool: WorkerPool;
let desk: PeopleDesk;
let small: Workshop;
let demo: Workshop;
let smallRecord: LedgerRecord;
let demoRecord: LedgerRecord;

beforeAll(async () => {
  pool = createWorkerPool();
  desk = createPeopleDesk(createPlanningDesk(pool), pool);
  small = await Workshop.create();
  smallRecord = await small.open();
  await small.import(smallRecord, labourLedger);
  demo = await Workshop.create();
  demoRecord = await demo.open();
  const files = demoFiles({ scenario: "king", seed: 3, people: 60, weeks: 40 });
  await demo.import(demoRecord, { ...files, employees: withSmallTeam(files["employees"]) });
}, 60_000);
afterAll(async () => {
  await pool.close();
  await small[Symbol.asyncDispose]();
  await demo[Symbol.asyncDispose]();
});

/** Five people are a team of their own. */
function withSmallTeam(employees: string): string {
  const lines = employees.split("\n");
  const moved = lines.slice(1, 6).map((line) => line.replace(/^([^,]*),[^,]*,/u, "$1,Essais,"));
  return [lines[0], ...moved, ...lines.slice(6)].join("\n");
}

function reader(record: LedgerRecord, generation: number): DeskReader {
  return { generation, scope: "owner", read: readerOf(record), readColumns: columnsOf(record) };
}

async function overtimeOf(record: LedgerRecord, generation: number, input = {}): Promise<ComputedOvertime> {
  const overtime = overtimeSchema.parse(await desk.overtime(reader(record, generation), input, quiet));
  if (overtime.status !== "computed") throw new Error(overtime.reason);
  return overtime;
}

async function peopleOf(record: LedgerRecord, generation: number, input = {}): Promise<ComputedPeople> {
  const people = peopleSchema.parse(await desk.people(reader(record, generation), input, quiet));
  if (people.status !== "computed") throw new Error(people.reason);
  return people;
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
/** To a thousandth of a minute: sums in another order may differ in their last digit. */
const minutes = (hours: number): number => Math.round(hours * 60 * 1000) / 1000;
const estimateOf = (value: ComputedOvertime["inducedHours"]): number =>
  isNotComputable(value) ? 0 : value.estimate;
const numberOf = (value: ComputedOvertime["directHours"]): number => (isNotComputable(value) ? 0 : value);

describe("overtime of a ledger counted by hand", () => {
  it("is told apart by order: the client's, others', none", async () => {
    const overtime = await overtimeOf(smallRecord, 1);
    expect(overtime).toMatchObject({
      client: { clientId: "K" },
      payrollHours: 14,
      clientOrderHours: 9,
      otherOrderHours: 2,
      unexplainedHours: 3,
      unassignedClientHours: 3,
    });
    // A's week: 10 hours of overtime, 16 of 18 hours on K; B's holiday: all 4 on K.
    expect(overtime.direct.proRataHours).toBeCloseTo((10 * 16) / 18 + 4, 9);
  });

  it("is about the weeks with hours, closed days beside them included", async () => {
    // The first hours are a Monday's, the last those of Easter Monday.
    expect((await overtimeOf(smallRecord, 1)).period).toEqual({ from: "2025-03-03", to: "2025-04-22" });
    // The demo opens on the Tuesday after New Year's Day, and ends on a Friday.
    expect((await overtimeOf(demoRecord, 2)).period).toEqual({ from: "2024-01-01", to: "2024-10-07" });
  });

  it("is not computable beyond the record, rather than none", async () => {
    const beyond = { from: "2030-01-01", to: "2030-03-01" };
    const why = { status: "not-computable", reason: "no-hours-in-period", missing: ["time_entries"] };
    expect(await desk.overtime(reader(smallRecord, 1), beyond, quiet)).toEqual(why);
    expect(await desk.people(reader(smallRecord, 1), beyond, quiet)).toEqual(why);
  });

  it("costs its premiums: 8 hours at 25 %, 2 at 50 %, the Sunday's 3 at the agreement's 50 % on top", async () => {
    const { premiumCents, directHours } = await overtimeOf(smallRecord, 1);
    const week = (8 * 0.25 + 2 * 0.5 + 3 * 0.5) * 2000;
    const holiday = 4 * 0.25 * 3200;
    // Of A's 10 hours 5 are on K's order; the direct hours cost their part of the 9 on K's orders.
    const onOrders = week / 2 + holiday;
    expect(premiumCents.direct).toBe(Math.round((onOrders * numberOf(directHours)) / 9));
  });

  it("counts a period to the day, and its quota by whole years", async () => {
    const march = await overtimeOf(smallRecord, 1, { from: "2025-03-01", to: "2025-03-09" });
    expect(march).toMatchObject({ payrollHours: 7, clientOrderHours: 5, unexplainedHours: 0 });
    expect(march.rows.timeEntries).toBe(7);
  });

  it("shows two people nothing but what needs no one", async () => {
    const people = await peopleOf(smallRecord, 1);
    expect(people.limits.every(({ weeksOver }) => typeof weeksOver !== "number")).toBe(true);
    expect(people.calendar).toMatchObject({ groups: [] });
    expect(people.exposure.clientHours).toMatchObject({ reason: "too-few-people" });
    expect(people.exposure.hostileContacts).toBe(1);
    // A wish for a threshold of 5 is none; one of 12 is.
    expect(people.thresholds).toEqual({ hours: 8, absence: 12 });
    expect(people.indicators.absenceRate).toMatchObject({ status: "withheld" });
    expect(people.surveys).toMatchObject({ reason: "too-few-people" });
    // The control is another client.
    expect(people.controlClient).toEqual({ clientId: "X", name: "Xylo" });
    expect((await overtimeOf(smallRecord, 1)).weeks).toMatchObject({ reason: "too-few-people" });
  });
});

describe("overtime of a demo company", () => {
  it("sums to the payroll to the minute, in states, in flows and by week", async () => {
    const overtime = await overtimeOf(demoRecord, 2);
    const { payrollHours, directHours, inducedHours, volumeHours, unexplainedHours, weeks } = overtime;
    expect(payrollHours).toBeGreaterThan(100);
    expect(minutes(numberOf(directHours) + estimateOf(inducedHours) + volumeHours + unexplainedHours)).toBe(
      minutes(payrollHours),
    );
    expect(minutes(sum(overtime.flows.map(({ hours }) => hours)))).toBe(minutes(payrollHours));
    if (isNotComputable(weeks)) throw new Error(weeks.reason);
    expect(minutes(sum(weeks.map(({ hours }) => hours)))).toBe(minutes(payrollHours));
  });

  it("takes the avoidable hours for induced, as far as others' orders have any", async () => {
    const { avoidable, inducedHours, otherOrderHours } = await overtimeOf(demoRecord, 2);
    if (isNotComputable(avoidable)) throw new Error(avoidable.reason);
    const saved = Math.max(0, avoidable.savedByRule - avoidable.savedClientFirst);
    expect(saved).toBeGreaterThan(1);
    expect(estimateOf(inducedHours)).toBeCloseTo(Math.min(saved, otherOrderHours), 1);
  });

  it("has its billed parts by week, and what the overtime they are a part of cost", async () => {
    const onDesk = await desk.overtimeAnalysis(reader(demoRecord, 2), {}, quiet);
    if (isNotComputable(onDesk)) throw new Error(onDesk.reason);
    const { answer, weekly } = onDesk.analysis;
    const { clientOrderMinutes, otherOrderMinutes, directMinutes, avoidableMinutes, costs } = weekly;
    if (directMinutes === null || avoidableMinutes === null || isNotComputable(costs))
      throw new Error("unknown");
    const hoursIn = (series: Float64Array): number => minutes(sum([...series]) / 60);
    expect(hoursIn(clientOrderMinutes)).toBe(minutes(answer.clientOrderHours));
    expect(hoursIn(otherOrderMinutes)).toBe(minutes(answer.otherOrderHours));
    const { proRataHours, deviationHours } = answer.direct;
    expect(hoursIn(directMinutes)).toBe(minutes(Math.min(numberOf(proRataHours), numberOf(deviationHours))));
    if (isNotComputable(answer.avoidable)) throw new Error(answer.avoidable.reason);
    const { savedByRule, savedClientFirst } = answer.avoidable;
    expect(hoursIn(avoidableMinutes)).toBe(minutes(savedByRule - savedClientFirst));
    const directPart = numberOf(answer.directHours) / answer.clientOrderHours;
    expect(answer.premiumCents.direct).toBe(Math.round(costs.client.premiumCents * directPart));
  });

  it("opens its chain: operations worked on in overtime, and the client's that went before", async () => {
    const induced = await desk.chain(reader(demoRecord, 2), { state: "induced", limit: 20, offset: 0 });
    const [first] = induced.rows;
    expect(induced.total).toBeGreaterThan(0);
    expect(first.clientId).not.toBe("CL-01");
    expect(first.cause).toBe("catching-up");
    expect(first.takenHours).toBeGreaterThan(0);
    expect(first.takerOperationId).not.toBeNull();
    const week = await desk.chain(reader(demoRecord, 2), {
      state: "induced",
      week: first.weekOn,
      limit: 200,
      offset: 0,
    });
    expect(week.rows.every(({ weekOn }) => weekOn === first.weekOn)).toBe(true);
    const direct = await desk.chain(reader(demoRecord, 2), { state: "direct", limit: 20, offset: 0 });
    expect(direct.rows.every(({ clientId }) => clientId === "CL-01")).toBe(true);
  });

  it("is computed once for all who ask, and anew for another generation", async () => {
    const [one, other] = await Promise.all([
      desk.overtime(reader(demoRecord, 2), {}, quiet),
      desk.overtime(reader(demoRecord, 2), {}, quiet),
    ]);
    expect(one).toBe(other);
    expect(desk.knows("overtime", reader(demoRecord, 2), {})).toBe(true);
    expect(desk.knows("overtime", reader(demoRecord, 3), {})).toBe(false);
  });
});

describe("strain of a demo company", () => {
  it("leaves without a trace of a person", async () => {
    const texts = [
      JSON.stringify(await peopleOf(demoRecord, 2)),
      JSON.stringify(await overtimeOf(demoRecord, 2)),
      JSON.stringify(await desk.chain(reader(demoRecord, 2), { state: "direct", limit: 200, offset: 0 })),
    ];
    const rows = await small.query(demoRecord, "select employee_id from employees");
    expect(rows.length).toBeGreaterThan(50);
    for (const { employee_id: id } of rows) {
      for (const text of texts) expect(text.includes(`"${String(id)}"`)).toBe(false);
    }
  });

  it("names for every withheld team a published group that holds it, or the site", async () => {
    const people = await peopleOf(demoRecord, 2);
    if (isNotComputable(people.calendar)) throw new Error(people.calendar.reason);
    const { groups, withheld } = people.calendar;
    expect(withheld.map(({ team }) => team)).toContain("Essais");
    expect(groups.some(({ teams }) => teams.length === 1 && teams[0] === "Essais")).toBe(false);
    for (const { team, coarser } of withheld) {
      const group = groups.find((each) => each.group === coarser);
      expect(coarser === "site" || group?.teams.includes(team)).toBe(true);
    }
    expect(people.suppressed).toBeGreaterThan(0);
  });

  it("counts every limit it can, and lets nobody's name out before there are roles", async () => {
    const { limits } = await peopleOf(demoRecord, 2);
    expect(limits.map(({ limit }) => limit)).toHaveLength(8);
    expect(limits.every(({ peopleOver }) => peopleOver.reason === "hr-only")).toBe(true);
    const daily = limits.find(({ limit }) => limit === "dailyHours");
    expect(typeof daily?.weeksOver).toBe("number");
  });
});
