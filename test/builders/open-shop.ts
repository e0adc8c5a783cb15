/** A shop of which some work is left to do: two centres that are open from 8 to 16, and one that never closes. */
import { buildShopRecord } from "#server/scheduling/build-shop-record.ts";
import { eligibleMachines } from "#server/scheduling/eligible-machines.ts";
import { openSlackMinutes } from "#server/scheduling/open-slack.ts";
import { openWork } from "#server/scheduling/open-work.ts";
import { recordedShop, type WrittenShop } from "./recorded-shop.ts";

export type OpenOperation = WrittenShop["operations"][number];

/** In hours: Thursday 5 March 1970 at noon. */
export const now = 63 * 24 + 12;
export const dayShifts = [...Array(120).keys()].map((day) => [day * 24 + 8, day * 24 + 16] as const);

/** Past work at the pace of the standard hours, and a moment's work that ends the record now. */
const past: readonly OpenOperation[] = [
  { order: "past", client: "Y", centre: "c1", ready: 8, start: 8, end: 16, standardHours: 8 },
  { order: "past", client: "Y", centre: "c2", ready: 16, start: 32, end: 40, standardHours: 8 },
  { order: "last", client: "Y", centre: "c3", ready: now, start: now, end: now + 0.001, standardHours: 1 },
];

/** An operation of the open order x, which is promised for tomorrow. */
export const open = (more: Partial<OpenOperation>): OpenOperation => ({
  order: "x",
  client: "X",
  centre: "c1",
  ...more,
});

const hours = (minutes: Float64Array, digits: number) =>
  Array.from(minutes, (each) => Number((each / 60).toFixed(digits)) + 0);

/** What is left to do of some operations, in hours. */
export function leftToDo(operations: readonly OpenOperation[], more: Partial<WrittenShop> = {}) {
  const named = recordedShop({
    operations: [...past, ...operations],
    shifts: { c1: dayShifts, c2: dayShifts, c3: [[0, 9000]] },
    ...more,
    orders: { x: { open: true, promisedOn: 64 }, ...more.orders },
  });
  const shop = buildShopRecord(named.recorded);
  const work = openWork(shop, eligibleMachines(shop, 20));
  return {
    work,
    minutes: hours(work.plan.minutes, 2),
    release: hours(work.plan.releaseAt, 0),
    slack: (lagDays = 0) =>
      hours(openSlackMinutes(shop, work, new Float64Array(shop.orders.count).fill(lagDays)), 2),
    partial: work.isPartial[named.order("x")],
  };
}
