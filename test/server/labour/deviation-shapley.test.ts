/** Overtime by departure from the plan: the weeks of the method by hand, innocent clients, and what cannot be computed. */
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { deviationOvertime } from "#server/labour/deviation-shapley.ts";
import { overtimeGames, type CentreRecord } from "#server/labour/overtime-games.ts";
import { isNotComputable } from "#shared/schema/scalar.ts";

/** Centre, week, client, minutes, and of these overtime. */
type Worked = readonly [centre: number, week: number, client: number, minutes: number, overtime?: number];
type Planned = readonly [centre: number, week: number, client: number, minutes: number];

/** Clients are K 0, X 1, Y 2, up to 39. */
function recordOf(worked: readonly Worked[], planned: readonly Planned[]): CentreRecord {
  const columnsOf = (rows: readonly (Worked | Planned)[]) => ({
    count: rows.length,
    centre: Int32Array.from(rows, ([centre]) => centre),
    week: Int32Array.from(rows, ([, week]) => 20_000 + 7 * week),
    client: Int32Array.from(rows, ([, , client]) => client),
    minutes: Float64Array.from(rows, ([, , , minutes]) => minutes),
  });
  return {
    clients: 40,
    centreWeeks: {
      ...columnsOf(worked),
      overtimeMinutes: Float64Array.from(worked, ([, , , , overtime = 0]) => overtime),
    },
    planWeeks: columnsOf(planned),
  };
}

/** Minutes of each of the first clients. */
function minutesOf(record: CentreRecord, clients: number): number[] {
  return Array.from({ length: clients }, (_, client) => {
    const found = deviationOvertime(record, client, 1);
    return isNotComputable(found) ? NaN : found.minutes;
  });
}

function expectClose(found: readonly number[], expected: readonly number[]): void {
  expect(found).toHaveLength(expected.length);
  for (const [place, value] of expected.entries()) expect(found[place]).toBeCloseTo(value, 9);
}

// Method, section 2: capacity 100, plan 60/20/15, worked 60/30/25 and then 80/10/15. Week 3 keeps hours and plan alike over
// the three weeks (it departs from the plan by −20/0/−10 and has room for it), so that an hour planned is an hour worked.
const weekOne: readonly Worked[] = [
  [0, 1, 0, 60],
  [0, 1, 1, 30, 10],
  [0, 1, 2, 25, 5],
];
const weekTwo: readonly Worked[] = [
  [0, 2, 0, 80, 5],
  [0, 2, 1, 10],
  [0, 2, 2, 15],
];
const slackWeek: readonly Worked[] = [
  [0, 3, 0, 40],
  [0, 3, 1, 20],
  [0, 3, 2, 5],
];
const planOf = (week: number): Planned[] => [
  [0, week, 0, 60],
  [0, week, 1, 20],
  [0, week, 2, 15],
];
const threeWeeks = [...weekOne, ...weekTwo, ...slackWeek];
const threePlans = [1, 2, 3].flatMap(planOf);

const centreWork = fc.array(
  fc.tuple(
    fc.nat({ max: 2 }),
    fc.nat({ max: 3 }),
    fc.nat({ max: 5 }),
    fc.nat({ max: 900 }),
    fc.nat({ max: 99 }),
  ),
  { minLength: 1, maxLength: 40 },
);
const centrePlan = fc.array(
  fc.tuple(fc.nat({ max: 2 }), fc.nat({ max: 3 }), fc.nat({ max: 5 }), fc.nat({ max: 900 })),
  { maxLength: 40 },
);

/** Overtime is a part of the minutes. */
const withPart = ([centre, week, client, minutes, percent]: readonly number[]): Worked => [
  centre,
  week,
  client,
  minutes,
  Math.floor((minutes * percent) / 100),
];

const errorOf = (answer: ReturnType<typeof deviationOvertime>): number =>
  isNotComputable(answer) ? NaN : answer.standardError;

describe("overtime by departure from the plan", () => {
  it("is 10, 2.5 and 7.5 over the two weeks of the method, not the pooled 15, 0 and 5", () => {
    expectClose(minutesOf(recordOf(threeWeeks, threePlans), 3), [10, 2.5, 7.5]);
  });

  it("counts standard work as the hours that the centre takes for it", () => {
    const halves = threePlans.map(([centre, week, client, minutes]): Planned => [
      centre,
      week,
      client,
      minutes / 2,
    ]);
    expectClose(minutesOf(recordOf(threeWeeks, halves), 3), [10, 2.5, 7.5]);
  });

  it("is played by centre", () => {
    const elsewhere = threeWeeks.map(([, week, client, minutes, overtime]): Worked => [
      4,
      week,
      2 - client,
      minutes,
      overtime ?? 0,
    ]);
    const plan = threePlans.map(([, week, client, minutes]): Planned => [4, week, 2 - client, minutes]);
    const both = recordOf([...threeWeeks, ...elsewhere], [...threePlans, ...plan]);
    expectClose(minutesOf(both, 3), [17.5, 5, 17.5]);
  });

  it("stands for overtime that names no operation, or has no plan, in proportion", () => {
    // 20 of 25 minutes at centres with a plan.
    const record = recordOf([...threeWeeks, [-1, 1, 1, 50, 3], [7, 2, 0, 50, 2]], threePlans);
    expectClose(minutesOf(record, 3), [12.5, 3.125, 9.375]);
    expect(deviationOvertime(record, 0, 1)).toMatchObject({ coveredShare: 0.8, games: 3, standardError: 0 });
    const [found, expected] = [deviationOvertime(record, 1, 1), 2.5];
    expect(isNotComputable(found) ? NaN : found.gameMinutes).toBeCloseTo(expected, 9);
  });

  it("takes no slack week for overtime that somebody saved", () => {
    // Week 4 was planned and worked far below the capacity, by everyone less than planned.
    const slack: Worked[] = [
      [0, 4, 0, 20],
      [0, 4, 1, 8],
      [0, 4, 2, 2],
    ];
    const record = recordOf(
      [...threeWeeks, ...slack],
      [...threePlans, [0, 4, 0, 10], [0, 4, 1, 10], [0, 4, 2, 10]],
    );
    expectClose(minutesOf(record, 3), [10, 2.5, 7.5]);
  });

  it("credits a client for overtime that its relief saved, where the plan exceeded all that was ever worked without", () => {
    const plan: Planned[] = [
      [0, 1, 0, 60],
      [0, 1, 1, 60],
      [0, 2, 0, 50],
      [0, 2, 1, 50],
    ];
    // Week 1: planned 120 for 100, K takes 20 less. Week 2: K's 20 later, in overtime.
    const worked: Worked[] = [
      [0, 1, 0, 40],
      [0, 1, 1, 60],
      [0, 2, 0, 70, 20],
      [0, 2, 1, 50],
    ];
    expectClose(minutesOf(recordOf(worked, plan), 2), [0, 0]);
  });

  it("ignores a plan before the first and after the last hours", () => {
    const early = [0, -1, 4].flatMap(planOf);
    expectClose(minutesOf(recordOf(threeWeeks, [...threePlans, ...early]), 3), [10, 2.5, 7.5]);
  });

  it("sums over all clients to the overtime, less what the plan alone would have needed", () => {
    fc.assert(
      fc.property(centreWork, centrePlan, (work, plan) => {
        // Everyone has a plan, if only of a minute.
        const everyone = [0, 1, 2, 3, 4, 5].map((client): Planned => [0, work[0][1], client, 1]);
        const record = recordOf(work.map(withPart), [...plan, ...everyone]);
        const games = [...overtimeGames(record)];
        const expected = games.reduce(
          (sum, { overtimeMinutes, plannedMinutes, capacityMinutes }) =>
            sum + overtimeMinutes - Math.max(0, plannedMinutes - capacityMinutes),
          0,
        );
        const values = [0, 1, 2, 3, 4, 5].map((client) => {
          const found = deviationOvertime(record, client, 1);
          return isNotComputable(found) ? NaN : found.gameMinutes;
        });
        fc.pre(!values.includes(NaN));
        expect(values.reduce((sum, value) => sum + value, 0)).toBeCloseTo(expected, 5);
      }),
    );
  });

  it("is nothing for a giant that is worked on as planned, whatever the others do", () => {
    fc.assert(
      fc.property(centreWork, centrePlan, (work, plan) => {
        // The others depart from their plan, but not over all weeks of a centre: what a centre works is what it planned.
        const giants = [0, 1, 2, 3].map((week): Planned => [0, week, 9, 5000]);
        const others = plan.filter(([centre]) => centre === 0);
        const planned = others.reduce((sum, [, , , minutes]) => sum + minutes, 0);
        const worked = work.map(withPart).filter(([centre]) => centre === 0);
        const sum = worked.reduce((total, [, , , minutes]) => total + minutes, 0);
        const filled: Worked[] = [...worked, ...giants, [0, 0, 8, Math.max(0, planned - sum)]];
        const filledPlan = [...others, ...giants, [0, 3, 7, Math.max(0, sum - planned)] as const];
        const found = deviationOvertime(recordOf(filled, filledPlan), 9, 1);
        if (isNotComputable(found)) throw new Error(found.reason);
        expect(found.minutes).toBeCloseTo(0, 6);
      }),
    );
  });

  it("does not change when the other clients have other names", () => {
    fc.assert(
      fc.property(centreWork, centrePlan, fc.integer({ min: 1, max: 30 }), (work, plan, shift) => {
        const renamed = (client: number): number => (client === 0 ? 0 : 1 + ((client * 7 + shift) % 39));
        const worked = work.map(withPart);
        const other = recordOf(
          worked
            .map(([centre, week, client, ...rest]): Worked => [centre, week, renamed(client), ...rest])
            .toReversed(),
          plan
            .map(([centre, week, client, minutes]): Planned => [centre, week, renamed(client), minutes])
            .toReversed(),
        );
        const [before] = minutesOf(recordOf(worked, plan), 1);
        const [after] = minutesOf(other, 1);
        if (Number.isNaN(before)) expect(after).toBeNaN();
        else expect(after).toBeCloseTo(before, 6);
      }),
    );
  });

  it("draws alike for the same seed, with a standard error, where many clients depart at once", () => {
    const clients = Array.from({ length: 40 }, (_, client) => client);
    const plan = clients.map((client): Planned => [0, 1, client, 100]);
    const worked = clients.map((client): Worked => [0, 1, client, 60 + ((client * 17) % 41) * 2, 1]);
    const record = recordOf(worked, plan);
    const found = deviationOvertime(record, 3, 5);
    expect(deviationOvertime(record, 3, 5)).toEqual(found);
    expect(deviationOvertime(record, 3, 6)).not.toEqual(found);
    expect(errorOf(found)).toBeGreaterThan(0);
    // As much overtime again at no centre, for which the drawn value stands too.
    const twice = recordOf([...worked, [-1, 1, 3, 90, 40]], plan);
    expect(errorOf(deviationOvertime(twice, 3, 5))).toBeCloseTo(2 * errorOf(found), 9);
    // Over seeds the value spreads by its standard error, two centres together.
    const elsewhere = [
      worked.map(([, ...rest]): Worked => [1, ...rest]),
      plan.map(([, ...rest]): Planned => [1, ...rest]),
    ] as const;
    const both = recordOf([...worked, ...elsewhere[0]], [...plan, ...elsewhere[1]]);
    const drawn = Array.from({ length: 100 }, (_, seed) => deviationOvertime(both, 3, seed));
    const minutes = drawn.map((answer) => (isNotComputable(answer) ? NaN : answer.minutes));
    const mean = minutes.reduce((sum, each) => sum + each, 0) / 100;
    const spread = Math.sqrt(minutes.reduce((sum, each) => sum + (each - mean) ** 2, 0) / 99);
    const stated = drawn.reduce((sum, answer) => sum + errorOf(answer), 0) / 100;
    expect(spread / stated).toBeGreaterThan(0.75);
    expect(spread / stated).toBeLessThan(1.33);
  });

  it.each([
    ["no-hours-on-orders", recordOf([], threePlans)],
    ["no-planned-dates", recordOf(threeWeeks, [])],
    [
      "client-without-plan",
      recordOf(
        threeWeeks,
        threePlans.filter(([, , client]) => client !== 0),
      ),
    ],
    ["overtime-mostly-without-plan", recordOf([...threeWeeks, [-1, 1, 1, 50, 21]], threePlans)],
    ["overtime-mostly-without-plan", recordOf([[-1, 1, 1, 50]], threePlans)],
  ])("is not computable with %s", (reason, record) => {
    expect(deviationOvertime(record, 0, 1)).toMatchObject({ status: "not-computable", reason });
  });

  it("is computable with half of the overtime at centres with a plan", () => {
    expect(minutesOf(recordOf([...threeWeeks, [-1, 1, 1, 50, 20]], threePlans), 1)[0]).toBeCloseTo(20, 9);
  });
});
