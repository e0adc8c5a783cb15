import { describe, expect, it } from "vitest";
import { barOf, ganttScale } from "#client/pages/planning/gantt-scale.ts";
import { ganttChoice, mondayOf } from "#client/pages/planning/gantt-choice.ts";
import { shownDelays } from "#test/builders/shown-delays.ts";

const week = {
  from: "2025-03-10T00:00",
  to: "2025-03-17T00:00",
  open: [
    { from: "2025-03-10T08:00", to: "2025-03-10T16:00" },
    { from: "2025-03-11T08:00", to: "2025-03-11T16:00" },
  ],
};

describe("the time axis", () => {
  it("gives closed time no room", () => {
    const { at, days } = ganttScale(week);
    expect(["2025-03-09T12:00", "2025-03-10T08:00", "2025-03-10T12:00"].map(at)).toEqual([0, 0, 0.25]);
    // The whole night is one place.
    expect([at("2025-03-10T16:00"), at("2025-03-11T03:00"), at("2025-03-11T08:00")]).toEqual([0.5, 0.5, 0.5]);
    expect(at("2025-03-20T00:00")).toBe(1);
    expect(days).toEqual([
      { day: "2025-03-10", at: 0 },
      { day: "2025-03-11", at: 0.5 },
    ]);
  });

  it("runs by the clock where nothing is open", () => {
    expect(ganttScale({ ...week, open: [] }).at("2025-03-13T12:00")).toBe(0.5);
  });

  it("shows at least a sliver of what has no length", () => {
    expect(barOf(ganttScale(week), "2025-03-10T12:00", "2025-03-10T12:00")).toEqual({
      left: "25%",
      width: "0.35%",
    });
  });
});

describe("the week that is drawn", () => {
  it("is the address's, else the worst of the work centre", () => {
    const delays = shownDelays();
    expect(ganttChoice(delays, {}, null)).toEqual({ workCentre: "M", weekOn: "2025-03-10", weeks: 1 });
    expect(ganttChoice(delays, { centre: "N", week: "2025-06-05", weeks: 4 }, null)).toEqual({
      workCentre: "N",
      weekOn: "2025-06-02",
      weeks: 4,
    });
  });

  it("begins on a Monday", () => {
    expect(["2025-03-10", "2025-03-16", "2025-03-17"].map(mondayOf)).toEqual([
      "2025-03-10",
      "2025-03-10",
      "2025-03-17",
    ]);
  });
});
