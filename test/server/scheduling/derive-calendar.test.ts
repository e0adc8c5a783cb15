/** Calendars derived from operations, against the shifts that produced them. */
import { describe, expect, it } from "vitest";
import { generateDemoCompany } from "#server/demo/generate-demo-company.ts";
import { buildShopRecord } from "#server/scheduling/build-shop-record.ts";
import { deriveCalendar, type DerivedCalendar } from "#server/scheduling/derive-calendar.ts";
import {
  calendarOfStretches,
  workCalendar,
  type OpenInterval,
  type OpenStretches,
} from "#server/scheduling/work-calendar.ts";
import { randomSource } from "#server/statistics/random-source.ts";
import { recordedDemo } from "#test/builders/recorded-demo.ts";
import { recordedShop, type WrittenOperation } from "#test/builders/recorded-shop.ts";

const day = 1440;
const weeks = 30;
/** A Monday. */
const monday = 4;

const minutesOf = ({ opens, closes }: OpenStretches): number =>
  closes.reduce((sum, close, place) => sum + close - opens[place], 0);

const minutesInBoth = (left: OpenStretches, right: OpenStretches): number => {
  const calendar = calendarOfStretches(right.opens, right.closes);
  return left.opens.reduce(
    (sum, open, place) => sum + calendar.openMinutesBetween(open, left.closes[place]),
    0,
  );
};

/** Shifts on some days of the week, 0 for Monday, from and to an hour; beyond 24 it runs into the next day. */
const shifts = (weekdays: readonly number[], from: number, to: number) => ({ weekdays, from, to });

/** Opening hours over all weeks, without the shifts that begin on a day off. */
function plantHours(pattern: readonly ReturnType<typeof shifts>[], daysOff: readonly number[]) {
  const open: OpenInterval[] = [];
  for (let week = 0; week < weeks; week += 1) {
    for (const { weekdays, from, to } of pattern) {
      for (const weekday of weekdays) {
        const begins = 7 * week + weekday;
        if (daysOff.includes(begins)) continue;
        const midnight = (monday + begins) * day;
        open.push({ from: midnight + from * 60, to: midnight + to * 60 });
      }
    }
  }
  return open.toSorted((left, right) => left.from - right.from);
}

/** Two machines that work one job after another in open time, with idle spells: about four fifths at work. */
function plantWork(open: readonly OpenInterval[], seed: number): DerivedCalendar {
  const calendar = workCalendar(open);
  const [starts, ends]: [number[], number[]] = [[], []];
  for (const machine of [0, 1]) {
    const source = randomSource(seed, "work", machine);
    let at = calendar.nextOpeningAt(open[0].from);
    for (;;) {
      // With time for its end: the last job is not cut off by the end of the calendar.
      const start = calendar.addOpenMinutes(at, source.exponential() * 30);
      const end = calendar.addOpenMinutes(start, 10 + source.exponential() * 110);
      if (end === Infinity) break;
      starts.push(start);
      ends.push(end);
      at = end;
    }
  }
  const begun = Int32Array.from(starts.keys());
  return deriveCalendar(begun, Float64Array.from(starts), Float64Array.from(ends));
}

const [weekdays, everyDay] = [
  [0, 1, 2, 3, 4],
  [0, 1, 2, 3, 4, 5, 6],
];
const plants = [
  { plant: "one shift", pattern: [shifts(weekdays, 8, 16)] },
  { plant: "two shifts", pattern: [shifts(weekdays, 5.75, 13.75), shifts(weekdays, 13.75, 21.75)] },
  { plant: "nights over midnight, Sunday's included", pattern: [shifts([6, 0, 1, 2, 3], 22, 30)] },
  { plant: "a day and a night shift", pattern: [shifts(weekdays, 7, 15), shifts(weekdays, 21, 29)] },
  { plant: "seven days, two shifts", pattern: [shifts(everyDay, 6, 14), shifts(everyDay, 14, 22)] },
  { plant: "around the clock", pattern: [shifts(everyDay, 0, 24)] },
] as const;

/** A Thursday. */
const holiday = 7 * 12 + 3;

describe("a derived calendar", () => {
  it.each(plants)("finds the hours of $plant to within a fiftieth", ({ pattern }) => {
    for (const seed of [1, 2, 3]) {
      const open = plantHours(pattern, [holiday]);
      const truth = workCalendar(open);
      const hours = open.reduce((sum, { from, to }) => sum + to - from, 0);
      const { usual, narrow, wide } = plantWork(open, seed);
      const found = usual.opens.reduce(
        (sum, from, place) => sum + truth.openMinutesBetween(from, usual.closes[place]),
        0,
      );
      expect(found / hours).toBeGreaterThan(0.98);
      expect(minutesOf(usual) / hours).toBeLessThan(1.02);
      expect(minutesOf(narrow)).toBeLessThan(hours);
      expect(minutesOf(wide)).toBeGreaterThan(hours * 0.999);
    }
  });

  it.each(plants)("is closed on a holiday of $plant, but possibly open", ({ pattern }) => {
    const { usual, wide } = plantWork(plantHours(pattern, [holiday]), 1);
    const from = (monday + holiday) * day;
    const openOn = ({ opens, closes }: OpenStretches): number =>
      calendarOfStretches(opens, closes).openMinutesBetween(from + 8 * 60, from + day);
    expect(openOn(usual)).toBe(0);
    expect(openOn(wide)).toBeGreaterThan(0);
  });

  it("holds the extra shift of some weeks for open in those weeks only", () => {
    const saturdays = Array.from({ length: weeks }, (_, week) => 7 * week + 5);
    const off = saturdays.filter((_, week) => week % 3 !== 0);
    const { usual } = plantWork(plantHours([shifts(weekdays, 6, 14), shifts([5], 6, 12)], off), 1);
    const calendar = calendarOfStretches(usual.opens, usual.closes);
    const open = saturdays.map((saturday) =>
      calendar.openMinutesBetween((monday + saturday) * day, (monday + saturday + 1) * day),
    );
    expect(open).toEqual(saturdays.map((_, week) => (week % 3 === 0 ? 360 : 0)));
  });

  it("holds a night over the end of the week for one shift, of which any part proves the whole", () => {
    // Four two-hour jobs from Sunday 22:00 on; in the last week the first only.
    const starts = Array.from({ length: 10 * 4 - 3 }, (_, job) => {
      const sunday = monday + 7 * Math.floor(job / 4) + 6;
      return sunday * day + (22 + 2 * (job % 4)) * 60;
    });
    const { usual } = deriveCalendar(
      Int32Array.from(starts.keys()),
      Float64Array.from(starts),
      Float64Array.from(starts, (start) => start + 120),
    );
    expect(minutesOf(usual)).toBe(10 * 8 * 60);
  });

  it("holds the narrow one, and is held by the wide one", () => {
    const { usual, narrow, wide } = plantWork(plantHours(plants[1].pattern, [holiday]), 4);
    expect(minutesInBoth(narrow, usual)).toBeCloseTo(minutesOf(narrow));
    expect(minutesInBoth(usual, wide)).toBeCloseTo(minutesOf(usual));
    expect(minutesOf(narrow)).toBeLessThan(minutesOf(usual));
    expect(minutesOf(usual)).toBeLessThan(minutesOf(wide));
  });

  it("finds nine tenths of a company's hours at every centre and next to none besides", () => {
    const demo = generateDemoCompany({ scenario: "giant", seed: 2, people: 100, weeks: 52 });
    const recorded = buildShopRecord(recordedDemo(demo).recorded);
    const derived = buildShopRecord(recordedDemo(demo, { openings: true }).recorded);
    for (const [place, centre] of derived.centres.entries()) {
      const truth = minutesOf(recorded.centres[place]);
      const found = minutesInBoth(centre, recorded.centres[place]);
      expect(centre.calendarFrom).toBe("derived");
      expect(found / truth).toBeGreaterThan(0.9);
      expect((minutesOf(centre) - found) / truth).toBeLessThan(0.03);
      expect(minutesOf(centre.narrow ?? centre)).toBeLessThan(truth);
      expect(minutesOf(centre.wide ?? centre)).toBeGreaterThan(truth);
    }
  });
});

const derived = (operation: Omit<WrittenOperation, "client">) => {
  const { recorded } = recordedShop({ shifts: null, operations: [{ client: "X", ...operation }] });
  const [centre] = buildShopRecord(recorded).centres;
  return [...centre.opens, ...centre.closes].map((at) => at / 60);
};

describe("the calendar of a lone operation", () => {
  it("is what it proves, in quarters of an hour", () => {
    expect(derived({ start: 8.2, end: 10.1 })).toEqual([8, 10.25]);
    expect(derived({ start: 8, end: 8 })).toEqual([8, 8.25]);
    expect(derived({ start: 8, end: 8.25 })).toEqual([8, 8.25]);
  });

  it("holds the time between start and end for open up to six hours, else only the two", () => {
    expect(derived({ start: 8, end: 14 })).toEqual([8, 14]);
    expect(derived({ start: 15.5, end: 33 })).toEqual([15.5, 32.75, 15.75, 33]);
  });

  it("is its start where it has not ended", () => {
    expect(derived({ start: 8 })).toEqual([8, 8.25]);
  });

  it("is none where nothing was begun", () => {
    expect(derived({ ready: 8 })).toEqual([]);
  });
});

describe("a centre with recorded shifts", () => {
  it("keeps them, and one without beside it is derived", () => {
    const { recorded, centre } = recordedShop({
      shifts: { A: [[0, 20]], B: [] },
      operations: [
        { client: "X", centre: "A", start: 8, end: 10 },
        { client: "X", centre: "B", start: 8, end: 10 },
      ],
    });
    const { centres } = buildShopRecord(recorded);
    expect(centres[centre("A")]).toMatchObject({ calendarFrom: "opening-hours", narrow: null, wide: null });
    expect([...centres[centre("A")].closes]).toEqual([20 * 60]);
    expect(centres[centre("B")].calendarFrom).toBe("derived");
    expect([...centres[centre("B")].opens]).toEqual([8 * 60]);
  });
});
