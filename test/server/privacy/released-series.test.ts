/** A measure as published groups see it: by hand, then sums that must agree. */
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { publishedGroups } from "#server/privacy/published-groups.ts";
import { type PeriodRelease, type PersonWeeks, releasedSeries } from "#server/privacy/released-series.ts";
import { randomSource } from "#server/statistics/random-source.ts";

/** A fictitious quarter of this many weeks from a Monday on. */
function period(fromWeek: number, weeks: number, isCovered = true) {
  return { quarter: `${fromWeek}`, fromWeek, toWeek: fromWeek + 7 * weeks, isCovered };
}

/** Teams of these sizes, all present but those named by week. */
function release(
  sizes: readonly number[],
  when: ReturnType<typeof period>,
  isAway: (person: number, week: number) => boolean = () => false,
): PeriodRelease {
  const teamOf = Int32Array.from(sizes.flatMap((size, team) => Array.from({ length: size }, () => team)));
  const presence = Array.from({ length: (when.toWeek - when.fromWeek) / 7 }, (_, week) =>
    Uint8Array.from(teamOf.keys(), (person) => (isAway(person, week) ? 0 : 1)),
  );
  const teamNames = sizes.map((_, team) => `Team ${team}`);
  return {
    period: when,
    presence,
    published: publishedGroups({ teamOf, presence, teamNames, threshold: 8 }),
  };
}

const amounts = (rows: readonly (readonly [number, number, number])[]): PersonWeeks => ({
  person: Int32Array.from(rows, ([person]) => person),
  week: Int32Array.from(rows, ([, week]) => week),
  amount: Float64Array.from(rows, ([, , amount]) => amount),
});

const monday = 4;
const mondays = (count: number): Int32Array =>
  Int32Array.from({ length: count }, (_, week) => monday + 7 * week);

describe("released series", () => {
  it("sum a week over the people of a group, and round per person to a tenth", () => {
    const series = releasedSeries(
      [release([9, 12], period(monday, 2))],
      mondays(2),
      amounts([
        [0, monday, 2.5],
        [8, monday, 3],
        [9, monday, 7],
        [20, monday + 7, 1],
      ]),
    );
    expect(series.groups).toEqual([
      {
        key: "Team 0",
        teams: ["Team 0"],
        sums: [5.5, 0],
        people: [9, 9],
        perPerson: [0.6, 0],
        meanPerPerson: 0.3,
      },
      {
        key: "Team 1",
        teams: ["Team 1"],
        sums: [7, 1],
        people: [12, 12],
        perPerson: [0.6, 0.1],
        meanPerPerson: 0.3,
      },
    ]);
    expect(series.site).toMatchObject({ sums: [12.5, 1], people: [21, 21], perPerson: [0.6, 0] });
  });

  it("of a group are null alike where it is not published, has nobody present, or the period is not over", () => {
    const [first, second, third] = [period(monday, 2), period(monday + 14, 2), period(monday + 28, 2, false)];
    const series = releasedSeries(
      // Team 1 is gone in the second week; has 5 people, who are joined, in the second period.
      [
        release([9, 12], first, (person, week) => person >= 9 && week === 1),
        release([9, 5, 9], second),
        release([9, 12], third),
      ],
      mondays(6),
      amounts([[10, monday, 24]]),
    );
    const row = (key: string) => series.groups.find((group) => group.key === key);
    expect(row("Team 1")).toMatchObject({
      sums: [24, null, null, null, null, null],
      people: [12, null, null, null, null, null],
      perPerson: [2, null, null, null, null, null],
      meanPerPerson: 2,
    });
    expect(row("Team 0")?.people).toEqual([9, 9, null, null, null, null]);
    expect(row("Team 0 + Team 1")?.people).toEqual([null, null, 14, 14, null, null]);
    expect(series.site.people).toEqual([21, 9, 23, 23, 21, 21]);
  });

  it("show nothing of a week that is not asked for", () => {
    const values = amounts([
      [0, monday, 9],
      [0, monday + 7, 90],
    ]);
    const series = releasedSeries([release([9, 12], period(monday, 2))], mondays(1), values);
    expect(series.groups[0].sums).toEqual([9]);
  });

  it("refuse an amount of someone who is not there", () => {
    const given = release([9, 12], period(monday, 2), (person, week) => person >= 9 && week === 1);
    expect(() => releasedSeries([given], mondays(2), amounts([[9, monday + 7, 1]]))).toThrow(RangeError);
  });

  it("add up to the site wherever all groups are shown", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 20 }), { minLength: 2, maxLength: 6 }),
        fc.integer({ min: 0, max: 1000 }),
        (sizes, seed) => {
          const given = release(sizes, period(monday, 3));
          const source = randomSource(seed, "amounts");
          const people = given.presence[0].length;
          const values = amounts(
            Array.from({ length: 3 * people }, (_, cell) => [
              cell % people,
              monday + 7 * Math.floor(cell / people),
              source.between(0, 600),
            ]),
          );
          const { groups, site } = releasedSeries([given], mondays(3), values);
          if (groups.length === 0) return;
          for (const [week, sum] of site.sums.entries())
            expect(groups.reduce((total, group) => total + (group.sums[week] ?? 0), 0)).toBe(sum);
        },
      ),
      { numRuns: 100, seed: 11 },
    );
  });
});
