/** What the lags and the surveys say first: only what an interval carries. */
import { describe, expect, it } from "vitest";
import { clearLags } from "#client/pages/people/LagsFigure.tsx";
import { clearestScore } from "#client/pages/people/ScoresFigure.tsx";
import { notComputable } from "#shared/schema/scalar.ts";
import { shownPeople } from "#test/builders/shown-people.ts";

const estimate = (middle: number, low: number, high: number) => ({ estimate: middle, low, high });

describe("the past weeks that stand out", () => {
  it("are those whose interval leaves out 1, the farthest first; neither this week nor weeks to come", () => {
    const lags = [
      { weeksBefore: -1, rateRatio: estimate(9, 5, 12) },
      { weeksBefore: 0, rateRatio: estimate(8, 5, 12) },
      { weeksBefore: 1, rateRatio: estimate(2, 1.1, 4) },
      { weeksBefore: 2, rateRatio: estimate(3, 0.9, 6) },
      { weeksBefore: 3, rateRatio: estimate(0.25, 0.1, 0.9) },
      { weeksBefore: 4, rateRatio: notComputable("too-few-events", []) },
    ];
    expect(clearLags([{ outcome: "sick-spells", lags }]).map(({ weeks }) => weeks)).toEqual([3, 1]);
  });
});

describe("the survey that is told", () => {
  const surveys = shownPeople().surveys;
  if ("status" in surveys) throw new Error("computed");
  const [score] = surveys;
  if (score === undefined) throw new Error("a score");

  it("is the one with the largest difference whose interval leaves out zero", () => {
    const small = { ...score, instrument: "small", difference: estimate(-3, -5, -1) };
    const wide = { ...score, instrument: "wide", difference: estimate(-30, -61, 1) };
    expect(clearestScore([small, wide, score])?.instrument).toBe("WHO-5");
    expect(clearestScore([small, wide])?.instrument).toBe("small");
    expect(clearestScore([wide])).toBeNull();
  });
});
