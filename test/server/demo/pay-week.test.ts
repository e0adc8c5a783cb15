import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { firstDay } from "#server/demo/plant-calendar.ts";
import { payWeek } from "#server/demo/pay-week.ts";
import type { PayKind, WorkDraft } from "#server/demo/work-draft.ts";

const monday = firstDay + 7;

function work(
  day: number,
  minutes: number,
  fromMinute: number | null = null,
  beyondShift = false,
): WorkDraft {
  return {
    seat: 0,
    day: monday + day,
    minutes,
    from: fromMinute === null ? null : (monday + day) * 1440 + fromMinute,
    activity: "production",
    beyondShift,
    onTop: false,
    firefightingChance: 0,
    order: -1,
    operation: -1,
    client: -1,
  };
}

function minutesByKind(drafts: readonly WorkDraft[], holiday = -1): Partial<Record<PayKind, number>> {
  const byKind: Partial<Record<PayKind, number>> = {};
  for (const { payKind, minutes } of payWeek(drafts, 2100, (day) => day === monday + holiday)) {
    byKind[payKind] = (byKind[payKind] ?? 0) + minutes;
  }
  return byKind;
}

function minutesOf(entries: readonly WorkDraft[]): number {
  return entries.reduce((total, { minutes }) => total + minutes, 0);
}

const fullWeek = [0, 1, 2, 3, 4].map((day) => work(day, 420, 360));

describe("how a week is paid", () => {
  it("pays 35 hours as regular and the 36th as overtime, split within the entry", () => {
    expect(minutesByKind(fullWeek)).toEqual({ regular: 2100 });
    expect(minutesByKind([...fullWeek.slice(0, 4), work(4, 480, 360)])).toEqual({
      regular: 2100,
      overtime: 60,
    });
  });

  it("pays Saturday as overtime only beyond the contract", () => {
    expect(minutesByKind([...fullWeek, work(5, 360, 420)])).toEqual({ regular: 2100, overtime: 360 });
    expect(minutesByKind([...fullWeek.slice(1), work(5, 360, 420)])).toEqual({ regular: 2040 });
  });

  it("pays an evening's hours as the overtime of the week, whenever the contract is reached", () => {
    const paid = payWeek([work(1, 120, 1080, true), ...fullWeek], 2100, () => false);
    expect(paid.filter(({ payKind }) => payKind === "overtime")).toEqual([
      expect.objectContaining({ day: monday + 1, minutes: 120, from: (monday + 1) * 1440 + 1080 }),
    ]);
  });

  it("pays Sundays and holidays as such, whatever the week", () => {
    expect(minutesByKind([work(6, 360, 420)])).toEqual({ sunday: 360 });
    expect(minutesByKind([work(2, 360, 420)], 2)).toEqual({ holiday: 360 });
  });

  it("pays regular hours from 21:00 on as night", () => {
    expect(minutesByKind([work(0, 420, 14 * 60 + 30)])).toEqual({ regular: 390, night: 30 });
    expect(minutesByKind([work(0, 390, 14 * 60 + 30)])).toEqual({ regular: 390 });
  });

  it("pays every minute once", () => {
    const anyWork = fc
      .tuple(fc.nat(6), fc.integer({ min: 1, max: 600 }), fc.option(fc.nat(1400)), fc.boolean())
      .map(([day, minutes, from, beyond]) => work(day, minutes, from, beyond));
    fc.assert(
      fc.property(fc.array(anyWork, { maxLength: 12 }), fc.nat(3000), (drafts, contract) => {
        const paid = payWeek(drafts, contract, () => false);
        expect(minutesOf(paid)).toBe(minutesOf(drafts));
        const beyond = paid.filter(({ payKind }) => payKind === "overtime");
        const ordinary = paid.filter(({ payKind }) => payKind !== "sunday");
        expect(minutesOf(beyond)).toBe(Math.max(0, minutesOf(ordinary) - contract));
        expect(paid.every(({ minutes }) => minutes > 0)).toBe(true);
      }),
    );
  });
});
