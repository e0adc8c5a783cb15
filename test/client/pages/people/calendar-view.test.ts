/** The calendar's finding and its axis. */
import { describe, expect, it } from "vitest";
import { createFormat } from "#client/lib/format.ts";
import { busyAgainstCalm, monthTicks } from "#client/pages/people/calendar-view.ts";
import { coarserName } from "#client/pages/people/group-names.ts";
import type { PeopleCalendar } from "#shared/schema/people.ts";

const calendar = (changes: readonly number[], hours: readonly (number | null)[]): PeopleCalendar => ({
  weeks: changes.map((_, week) => `2025-01-${String(6 + week).padStart(2, "0")}`),
  clientChanges: [...changes],
  groups: [],
  withheld: [],
  site: {
    overtimePerPerson: [...hours],
    weekendPerPerson: [...hours],
    meanOvertimePerPerson: null,
    meanWeekendPerPerson: null,
    weekendClientShare: null,
  },
});

describe("busy against calm weeks", () => {
  it("are parted at the median of the weeks that have changes, by hand", () => {
    // Counts 1 1 1 1 5 5 5 5: from five on 4 h, below 2 h; a withheld week counts in neither.
    const found = busyAgainstCalm(calendar([1, 1, 1, 1, 5, 5, 5, 5, 5], [2, 2, 2, 2, 4, 4, 4, 4, null]));
    expect(found).toEqual({ changes: 5, busy: 4, calm: 2 });
  });

  it("say nothing of fewer than four published weeks of either kind", () => {
    expect(busyAgainstCalm(calendar([1, 1, 1, 5, 5, 5, 5], [2, 2, 2, 4, 4, 4, 4]))).toBeNull();
    expect(busyAgainstCalm(calendar([0, 0, 0, 0, 0, 0, 0, 0], [2, 2, 2, 2, 2, 2, 2, 2]))).toBeNull();
  });
});

describe("the months along the axis", () => {
  it("stand at their first Monday, with the year at the beginning and in January", () => {
    const weeks = ["2024-11-25", "2024-12-02", "2024-12-09", "2025-01-06", "2025-02-03"];
    expect(monthTicks(weeks, createFormat("fr", "EUR"))).toEqual([
      "nov. 24",
      "déc.",
      null,
      "janv. 25",
      "févr.",
    ]);
    expect(monthTicks(weeks, createFormat("en", "EUR"))).toEqual(["Nov 24", "Dec", null, "Jan 25", "Feb"]);
  });
});

describe("the nearest published figure", () => {
  it("is named by its teams, by the site's name, or as the server names it", () => {
    const groups = [{ group: "A + B", teams: ["A", "B"] }];
    expect(coarserName("site", groups, "tout le site")).toBe("tout le site");
    expect(coarserName("A + B", groups, "tout le site")).toBe("A + B");
    expect(coarserName("C + D", groups, "tout le site")).toBe("C + D");
  });
});
