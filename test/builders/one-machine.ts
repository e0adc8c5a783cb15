/** The one-machine case of the method, section 3, as often as wanted: X, K, Y and Z in this order, each case in a fortnight of its own. */
import { buildShopRecord } from "#server/scheduling/build-shop-record.ts";
import { eligibleMachines } from "#server/scheduling/eligible-machines.ts";
import { takenBalance, takenPairs } from "#server/verdict/taken-balance.ts";
import { recordedShop, type WrittenOperation, type WrittenShop } from "./recorded-shop.ts";

/** Client, ready, start, end, in hours; and the day that stands for its due hour. */
const written = [
  ["X", 0, 0, 2, 4],
  ["K", 1.5, 2, 7, 20],
  ["Y", 1, 7, 9, 6],
  ["Z", 2, 9, 10, 8],
] as const;

const fortnightDays = 14;

/** So many cases; the orders of each are numbered in a row. */
export function oneMachineCases(cases: number): WrittenShop {
  const operations: WrittenOperation[] = [];
  const orders: Record<string, { orderedOn: number; promisedOn: number }> = {};
  for (let each = 0; each < cases; each += 1) {
    const days = 4 + fortnightDays * each;
    for (const [client, ready, start, end, due] of written) {
      const order = `${client}${each}`;
      operations.push({
        order,
        client,
        ready: 24 * days + ready,
        start: 24 * days + start,
        end: 24 * days + end,
      });
      orders[order] = { orderedOn: days, promisedOn: days + due };
    }
  }
  return { operations, orders };
}

/** A shop with its balance over all waits; by default every order counts as promised by its own promise. */
export function balanced(shopWritten: WrittenShop, counted?: (operation: number) => boolean) {
  const named = recordedShop(shopWritten);
  const shop = buildShopRecord(named.recorded);
  const eligibility = eligibleMachines(shop, 20);
  const waits = Uint8Array.from(shop.operations.client.keys(), (operation) =>
    counted === undefined || counted(operation) ? 1 : 0,
  );
  return {
    named,
    shop,
    eligibility,
    waits,
    balance: takenBalance(shop, takenPairs(shop, eligibility, waits)),
  };
}
