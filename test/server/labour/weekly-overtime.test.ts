/** Billed overtime by week. Oracle: three weeks by hand; the sums are what the measures say over the period. */
import { describe, expect, it } from "vitest";
import { notComputable } from "#shared/schema/scalar.ts";
import type { DeviationOvertime } from "#server/labour/deviation-shapley.ts";
import { proRataOvertime } from "#server/labour/direct-overtime.ts";
import { weeklyOvertime, type OvertimeMeasures } from "#server/labour/weekly-overtime.ts";
import type { AvoidableOvertime } from "#server/scheduling/avoidable-overtime.ts";
import { workWeeksOf } from "#test/builders/worked-weeks.ts";

const monday = 20_003;
const recorded = workWeeksOf([
  { employee: 0, week: monday, hours: 40, clientOvertime: 3, otherOvertime: 2 },
  { employee: 1, week: monday, hours: 40, otherOvertime: 4 },
  { employee: 0, week: monday + 14, hours: 38, clientOvertime: 3 },
]);
/** Half of the first week's hours of the first person, all of the last week's. */
const weeks = { ...recorded, clientMinutes: Float64Array.of(20 * 60, 38 * 60, 0) };
const proRata = proRataOvertime(weeks);

const deviation = (minutes: number, byWeek: [number, number][]): DeviationOvertime => ({
  minutes,
  byWeek: new Map(byWeek),
  gameMinutes: minutes,
  standardError: 0,
  coveredShare: 1,
  games: byWeek.length,
});

const avoidable: AvoidableOvertime = {
  estimate: 3,
  low: 0,
  high: 6,
  policy: "client-first",
  savedByRuleHours: 4,
  savedClientFirstHours: 1,
  shifts: 3,
  shiftHours: 6,
  replays: 1,
  byShift: [],
  weekly: { firstWeek: monday - 7, hours: Float64Array.of(-1, 4) },
  draws: 0,
  seed: 1,
};

const none = notComputable("no-operations", ["operations"]);
const measures: OvertimeMeasures = { proRata, deviation: none, avoidable };
const costs = { client: { premiumCents: 1, restCents: 2 }, others: { premiumCents: 3, restCents: 4 } };

const sum = (minutes: Float64Array | null): number =>
  (minutes ?? new Float64Array(0)).reduce((total, each) => total + each, 0);

describe("billed overtime by week", () => {
  it("has every week from the first to the last with hours or shifts, quiet ones as well", () => {
    const found = weeklyOvertime(weeks, measures, costs);
    expect(found.firstWeek).toBe(monday - 7);
    expect([...found.clientOrderMinutes]).toEqual([0, 180, 0, 180]);
    expect([...found.otherOrderMinutes]).toEqual([0, 360, 0, 0]);
    expect([...(found.avoidableMinutes ?? [])]).toEqual([-60, 240, 0, 0]);
    expect(found.costs).toBe(costs);
  });

  it("sums over the weeks to the measure that is billed, the lower one", () => {
    const alone = weeklyOvertime(weeks, measures, costs);
    expect(sum(alone.directMinutes)).toBeCloseTo(typeof proRata === "number" ? proRata : NaN, 9);
    const lower = {
      ...measures,
      deviation: deviation(20, [
        [monday, 50],
        [monday + 7, -30],
      ]),
    };
    expect([...(weeklyOvertime(weeks, lower, costs).directMinutes ?? [])]).toEqual([0, 50, -30, 0]);
    const higher = { ...measures, deviation: deviation(9000, [[monday, 9000]]) };
    expect(weeklyOvertime(weeks, higher, costs).directMinutes).toEqual(alone.directMinutes);
    const only = { ...lower, proRata: none };
    expect(sum(weeklyOvertime(weeks, only, costs).directMinutes)).toBe(20);
  });

  it("has no series where there is no measure, and no weeks without hours", () => {
    const without = weeklyOvertime(weeks, { proRata: none, deviation: none, avoidable: none }, costs);
    expect([without.directMinutes, without.avoidableMinutes]).toEqual([null, null]);
    const empty = weeklyOvertime(workWeeksOf([]), { proRata: none, deviation: none, avoidable: none }, none);
    expect(empty).toMatchObject({ firstWeek: 0, clientOrderMinutes: new Float64Array(0) });
  });
});
