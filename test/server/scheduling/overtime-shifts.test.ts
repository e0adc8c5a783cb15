/** Oracle: time told minute by minute, an hour of the builder being the grain. */
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { openWithout, overtimeShifts } from "#server/scheduling/overtime-shifts.ts";
import { calendarOfStretches, type OpenStretches } from "#server/scheduling/work-calendar.ts";
import { overtimeShop, type WrittenOvertime } from "#test/builders/overtime-shop.ts";
import type { WrittenShop } from "#test/builders/recorded-shop.ts";

const found = (written: WrittenShop, overtime: WrittenOvertime) => {
  const { shop, openings } = overtimeShop(written, overtime);
  const all = overtimeShifts(shop, openings);
  return { shop, all, shifts: all.shifts };
};

const inHours = ({ opens, closes }: OpenStretches): [number, number][] =>
  Array.from(opens, (from, stretch) => [from / 60, closes[stretch] / 60]);

/** Two machines that work from 8 to 12, and from 13 on one of them longer than the other. */
const twoMachines: WrittenShop = {
  machines: { centre: 2 },
  shifts: { centre: [[8, 12]] },
  operations: [
    { client: "X", machine: "M1", ready: 8, start: 8, end: 15 },
    { client: "Y", machine: "M2", ready: 8, start: 8, end: 12 },
    { client: "Z", machine: "M2", ready: 8, start: 13, end: 14 },
  ],
};

describe("the hours of an overtime shift", () => {
  it("are those of the machines that worked in it", () => {
    const { shifts } = found(twoMachines, { centre: [[13, 16]] });
    // Two hours on one machine, one on the other, and the last hour on none.
    expect(shifts.map(({ hours }) => hours)).toEqual([3]);
  });

  it("leave out what a regular shift covers, and are counted once where two overtime shifts overlap", () => {
    const { shifts } = found(twoMachines, {
      centre: [
        [14, 16],
        [10, 14.5],
        [13, 14],
      ],
    });
    expect(shifts.map(({ opensAt, hours }) => [opensAt / 60, hours])).toEqual([
      [10, 3.5],
      [14, 0.5],
    ]);
    expect(shifts[0].own).toEqual([{ from: 720, to: 870 }]);
    expect(shifts[1].own).toEqual([{ from: 870, to: 960 }]);
  });

  it("count two operations on one machine once, and what has not ended until the record ends", () => {
    const { shifts } = found(
      {
        shifts: { centre: [[8, 12]], other: [[0, 20]] },
        operations: [
          { client: "X", ready: 8, start: 8, end: 15 },
          { client: "Y", ready: 8, start: 11, end: 14 },
          { client: "Z", ready: 8, start: 15.5 },
          { client: "Z", centre: "other", ready: 8, start: 15, end: 17 },
        ],
      },
      { centre: [[13, 18]] },
    );
    expect(shifts.map(({ hours }) => hours)).toEqual([3.5]);
  });
});

describe("open time without overtime shifts", () => {
  const overtime: WrittenOvertime = {
    centre: [
      [12, 13],
      [14, 16],
    ],
  };

  it("is the calendar as worked without none, and what is regular without all", () => {
    const { shop, all } = found(twoMachines, overtime);
    const [asWorked] = openWithout(shop, all, Uint8Array.of(0, 0));
    expect(inHours(asWorked)).toEqual([
      [8, 13],
      [14, 16],
    ]);
    expect(inHours(openWithout(shop, all, Uint8Array.of(1, 1))[0])).toEqual([[8, 12]]);
    expect(inHours(openWithout(shop, all, Uint8Array.of(0, 1))[0])).toEqual([[8, 13]]);
  });

  it("leaves other centres as they were", () => {
    const { shop, all } = found(
      {
        ...twoMachines,
        shifts: { centre: [[8, 12]], other: [[8, 12]] },
        operations: [...twoMachines.operations, { client: "X", centre: "other", ready: 8, start: 8, end: 9 }],
      },
      { centre: [[13, 16]], other: [[14, 15]] },
    );
    expect(openWithout(shop, all, Uint8Array.of(1, 0)).map(inHours)).toEqual([
      [[8, 12]],
      [
        [8, 12],
        [14, 15],
      ],
    ]);
  });
});

const interval = fc
  .tuple(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 8 }))
  .map(([from, length]): [number, number] => [from, from + length]);

const drawnCalendar = fc.record({
  regular: fc.array(interval, { minLength: 1, maxLength: 4 }),
  overtime: fc.array(interval, { minLength: 1, maxLength: 6 }),
  work: fc.array(fc.tuple(fc.constantFrom("M1", "M2"), interval), { minLength: 1, maxLength: 6 }),
  removed: fc.array(fc.boolean(), { minLength: 6, maxLength: 6 }),
});

const covers = (intervals: readonly (readonly [number, number])[], hour: number): boolean =>
  intervals.some(([from, to]) => from <= hour && hour < to);
const hoursOfDay = [...Array(50).keys()];

describe("laws", () => {
  it("tell the worked hours and the open time as an hour-by-hour count does", () => {
    fc.assert(
      fc.property(drawnCalendar, ({ regular, overtime, work, removed }) => {
        const { shop, all } = found(
          {
            machines: { centre: 2 },
            shifts: { centre: regular },
            operations: work.map(([machine, [start, end]]) => ({
              client: "X",
              machine,
              ready: start,
              start,
              end,
            })),
          },
          { centre: overtime },
        );
        /** The first overtime shift to open, of those that are open, owns an hour. */
        const ascending = overtime.toSorted((left, right) => left[0] - right[0] || left[1] - right[1]);
        const machines = ["M1", "M2"].map((name) =>
          work.filter(([machine]) => machine === name).map(([, worked]) => worked),
        );
        const isOvertime = (hour: number) => !covers(regular, hour) && covers(overtime, hour);
        const worked = hoursOfDay
          .filter(isOvertime)
          .reduce((sum, hour) => sum + machines.filter((machine) => covers(machine, hour)).length, 0);
        expect(all.shifts.reduce((sum, { hours }) => sum + hours, 0)).toBeCloseTo(worked, 9);

        const taken = Uint8Array.from(all.shifts, (_, place) => (removed[place] ? 1 : 0));
        const [open] = openWithout(shop, all, taken);
        const calendar = calendarOfStretches(open.opens, open.closes);
        for (const hour of hoursOfDay) {
          const owner = ascending.find((shift) => covers([shift], hour));
          const place = all.shifts.findIndex(({ own }) =>
            own.some(({ from, to }) => from <= hour * 60 && hour * 60 < to),
          );
          expect(place >= 0).toBe(isOvertime(hour));
          if (place >= 0) expect(all.shifts[place].opensAt).toBe((owner?.[0] ?? NaN) * 60);
          expect(calendar.isOpenAt(hour * 60 + 30)).toBe(
            covers(regular, hour) || (place >= 0 && taken[place] === 0),
          );
        }
      }),
    );
  });
});
