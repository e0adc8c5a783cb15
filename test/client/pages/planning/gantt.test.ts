import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Gantt, GanttRow } from "#shared/schema/planning.ts";
import { plusDays } from "#client/lib/day.ts";
import { dueMark, latePlace } from "#client/pages/planning/gantt-due.ts";
import { barOf, ganttScale, namedDays } from "#client/pages/planning/gantt-scale.ts";
import {
  centresWorstFirst,
  ganttChoice,
  isChosenByAddress,
  mondayOf,
} from "#client/pages/planning/gantt-choice.ts";
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

/** Weeks of so many days of one length from a Monday on. */
const workingWeeks = (weeks: number, ofDays = 5) =>
  Array.from({ length: weeks * ofDays }, (_, place) => ({
    day: plusDays("2025-03-10", Math.floor(place / ofDays) * 7 + (place % ofDays)),
    at: place / (weeks * ofDays),
  }));

describe("the days that are named", () => {
  it("are all of a week, and the Mondays of eight", () => {
    expect(namedDays(workingWeeks(1)).size).toBe(5);
    const mondays = Array.from({ length: 8 }, (_, place) => plusDays("2025-03-10", 7 * place));
    for (const days of [5, 7]) expect([...namedDays(workingWeeks(8, days))]).toEqual(mondays);
  });

  it("leave out a short Saturday, whose name would leave the axis", () => {
    const days = ["10", "11", "12", "13", "14", "15"].map((day, place) => ({
      day: `2025-03-${day}`,
      at: place * 0.19,
    }));
    expect([...namedDays(days)]).toEqual(days.slice(0, 5).map(({ day }) => day));
    // The first open day stands for a week that begins with a holiday.
    expect([...namedDays(workingWeeks(8).slice(1))][0]).toBe("2025-03-11");
  });

  it("never stand in one another's place", () => {
    const steps = fc.array(fc.double({ min: 0.001, max: 0.3, noNaN: true }), { minLength: 1, maxLength: 56 });
    fc.assert(
      fc.property(steps, (lengths) => {
        const total = lengths.reduce((sum, length) => sum + length, 0);
        let before = 0;
        const days = lengths.map((length, place) => {
          const at = before / total;
          before += length;
          return { day: plusDays("2025-03-10", place), at };
        });
        const named = namedDays(days);
        const places = [...days.filter(({ day }) => named.has(day)).map(({ at }) => at), 1];
        for (const [index, at] of places.entries()) {
          if (index > 0) expect(at - (places[index - 1] ?? 0)).toBeGreaterThanOrEqual(0.12 - 1e-6);
        }
        // Nothing more would have fitted.
        for (const { day, at } of days) {
          if (!named.has(day)) expect(places.some((place) => Math.abs(place - at) < 0.12)).toBe(true);
        }
      }),
    );
  });
});

const row: GanttRow = {
  operationId: "o",
  orderId: "O",
  clientId: "X",
  readyAt: null,
  startedAt: null,
  endedAt: null,
  orderedOn: "2025-03-01",
  promisedOn: "2025-03-10",
  machine: null,
  ruleStartsAt: null,
  ruleEndsAt: null,
  waitedHours: null,
  takenHours: null,
  ruleWaitedHours: null,
  request: "none",
  deliveredOn: null,
};
const gantt: Gantt = { ...week, workCentreId: "M", machines: 1, rows: [row], total: 1 };
const mark = (parts: Partial<GanttRow>) => dueMark({ ...row, ...parts }, gantt, ganttScale(gantt));

describe("a promise in the drawn week", () => {
  it("stands at the end of its day, with the days by which the order passed it", () => {
    expect(
      ["2025-03-09", "2025-03-10", "2025-03-11", "2025-03-14"].map((day) => mark({ deliveredOn: day })),
    ).toEqual([
      { at: 0.5, daysLate: 0 },
      { at: 0.5, daysLate: 0 },
      { at: 0.5, daysLate: 1 },
      { at: 0.5, daysLate: 4 },
    ]);
    expect(mark({})).toEqual({ at: 0.5, daysLate: 0 });
  });

  it("is no mark out of sight", () => {
    expect([
      mark({ promisedOn: null }),
      mark({ promisedOn: "2025-03-09" }),
      mark({ promisedOn: "2025-03-17" }),
    ]).toEqual([null, null, null]);
  });

  it("is told after the bar, or beside its mark on the side that has room", () => {
    const due = { at: 0.8, daysLate: 2 };
    expect(latePlace(due, 0.8)).toEqual({ lane: "bar", side: "after", at: 0.8 });
    expect(latePlace(due, 0.81)).toEqual({ lane: "due", side: "after", at: 0.8 });
    expect(latePlace({ ...due, at: 0.81 }, null)).toEqual({ lane: "due", side: "before", at: 0.81 });
  });
});

/** The Monday that is drawn of a period in which nothing was taken. */
const drawn = (to: string) =>
  ganttChoice(shownDelays({ centreWeeks: [], period: { from: "2025-01-01", to } }), {}, null)?.weekOn;

const taken = (workCentreId: string, hours: number) => ({
  workCentreId,
  weekOn: "2025-03-10",
  hours,
  operationsOvertaken: 1,
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

  it("is the last whole week of the period where nothing was taken", () => {
    expect([drawn("2025-03-10"), drawn("2025-03-16"), drawn("2027-01-01")]).toEqual([
      "2025-03-03",
      "2025-03-03",
      "2025-12-22",
    ]);
  });

  it("stands in the address once its work centre and its Monday do", () => {
    expect([
      isChosenByAddress({ centre: "M", week: "2025-03-10" }),
      isChosenByAddress({ centre: "M" }),
      isChosenByAddress({ week: "2025-03-10" }),
    ]).toEqual([true, false, false]);
  });

  it("may be that of any work centre, the one that suffered most first", () => {
    const { evidence } = shownDelays();
    const centre = (workCentreId: string) => ({ ...evidence.centres[0], workCentreId });
    const delays = shownDelays({
      evidence: { ...evidence, centres: ["A", "B", "C"].map(centre) },
      centreWeeks: [taken("C", 9), taken("B", 5), taken("C", 1)],
    });
    expect(centresWorstFirst(delays)).toEqual(["C", "B", "A"]);
  });

  it("begins on a Monday", () => {
    expect(["2025-03-10", "2025-03-16", "2025-03-17"].map(mondayOf)).toEqual([
      "2025-03-10",
      "2025-03-10",
      "2025-03-17",
    ]);
  });
});
