/**
 * Whether a part has moved by more than weeks move. Oracles: quantiles of the normal law from tables (1.644854, 1.959964), a
 * ratio and its variance reckoned by hand, and random weeks of which nothing has changed.
 */
import { describe, expect, it } from "vitest";
import {
  normalTail,
  ratioChange,
  weeklyRatio,
  type WeekPart,
} from "#client/pages/portfolio/story/weekly-ratio.ts";
import { randomSource } from "#server/statistics/random-source.ts";

const first = { from: "2025-01-01", to: "2025-04-01" };
const second = { from: "2025-04-01", to: "2025-07-01" };

/** Mondays from the first of 2025 on. */
const monday = (place: number) => new Date(Date.UTC(2025, 0, 6 + 7 * place)).toISOString().slice(0, 10);

const weeksOf = (parts: readonly number[], whole = 10): WeekPart[] =>
  parts.map((part, place) => ({ weekOn: monday(place), part, whole }));

/** Thirteen weeks of one value each, then of another. */
const step = (before: number, now: number, whole = 10) =>
  weeksOf([...Array<number>(13).fill(before), ...Array<number>(12).fill(now)], whole);

describe("the tail of the normal law", () => {
  it("is that of the tables", () => {
    expect(normalTail(0)).toBeCloseTo(0.5, 7);
    expect(normalTail(1.644854)).toBeCloseTo(0.05, 6);
    expect(normalTail(1.959964)).toBeCloseTo(0.025, 6);
    expect(normalTail(-1.644854)).toBeCloseTo(0.95, 6);
  });
});

describe("a ratio over weeks", () => {
  it("is the sum of parts over the sum of wholes, with the variance of its linear form", () => {
    // 8 weeks of 10, parts 4 6 4 6 ...: residuals −1 +1; neighbours alternate, so that the plain variance stands.
    const ratio = weeklyRatio(weeksOf([4, 6, 4, 6, 4, 6, 4, 6]), first);
    expect(ratio?.value).toBe(0.5);
    expect(ratio?.variance).toBeCloseTo((8 * 8) / 7 / 80 ** 2, 12);
  });

  it("is surer of nothing where weeks resemble their neighbours", () => {
    const alike = weeklyRatio(weeksOf([4, 4, 4, 4, 6, 6, 6, 6]), first)?.variance ?? 0;
    const mixed = weeklyRatio(weeksOf([4, 6, 4, 6, 4, 6, 4, 6]), first)?.variance ?? 0;
    expect(alike).toBeGreaterThan(1.5 * mixed);
  });

  it("needs eight weeks with something in them", () => {
    expect(weeklyRatio(weeksOf([1, 1, 1, 1, 1, 1, 1]), first)).toBeNull();
    expect(weeklyRatio([...weeksOf([1, 1, 1, 1, 1, 1, 1]), ...weeksOf([0], 0)], first)).toBeNull();
    expect(weeklyRatio(weeksOf([1, 1, 1, 1, 1, 1, 1, 1]), first)).not.toBeNull();
  });
});

describe("a week on the edge of a quarter", () => {
  it("is the quarter's that holds its Monday", () => {
    // The first of July 2024 is a Monday: it is the third quarter's.
    const weeks = ["05-06", "05-13", "05-20", "05-27", "06-03", "06-10", "06-17", "06-24", "07-01"].map(
      (day): WeekPart => ({ weekOn: `2024-${day}`, part: day === "07-01" ? 10 : 5, whole: 10 }),
    );
    expect(weeklyRatio(weeks, { from: "2024-04-01", to: "2024-07-01" })?.value).toBe(0.5);
  });
});

describe("a change from quarter to quarter", () => {
  it("is certain where no week moves within a quarter, and none where nothing moves", () => {
    expect(ratioChange(step(8, 6), first, second)).toEqual({ before: 0.8, now: 0.6, pValue: 0 });
    expect(ratioChange(step(8, 8), first, second)?.pValue).toBe(1);
  });

  it("does not depend on the unit", () => {
    const parts = [5, 7, 6, 8, 5, 7, 6, 8, 5, 7, 6, 8, 6, 5, 4, 6, 3, 5, 4, 6, 5, 3, 4, 6, 5];
    const hours = ratioChange(weeksOf(parts), first, second);
    const minutes = ratioChange(
      weeksOf(
        parts.map((part) => part * 60),
        600,
      ),
      first,
      second,
    );
    expect(minutes?.now).toBeCloseTo(hours?.now ?? 0, 12);
    expect(minutes?.pValue).toBeCloseTo(hours?.pValue ?? 0, 12);
  });

  it.each([0, 0.4])("is seldom found in weeks that only wander (resemblance %s)", (resemblance) => {
    const random = randomSource(20_250_701, "weeks");
    const runs = 600;
    let found = 0;
    for (let run = 0; run < runs; run += 1) {
      let state = 0;
      const parts = Array.from({ length: 25 }, () => {
        state = resemblance * state + (random.uniform() + random.uniform() + random.uniform() - 1.5);
        return Math.min(40, Math.max(0, 32 + 4 * state));
      });
      const change = ratioChange(weeksOf(parts, 40), first, second);
      if (change !== null && change.now < change.before && change.pValue <= 0.05) found += 1;
    }
    // One-sided: a twentieth, and twice that where few weeks have to tell of their likeness themselves.
    expect(found / runs).toBeLessThan(0.12);
    expect(found / runs).toBeGreaterThan(0.01);
  });
});
