/** A written shop as attribution takes it, with nothing but whole minutes in it. */
import { buildShopRecord } from "#server/scheduling/build-shop-record.ts";
import { eligibleMachines } from "#server/scheduling/eligible-machines.ts";
import { endOrigin, type MachineEligibility, type ShopRecord } from "#server/scheduling/shop-record.ts";
import { recordedShop, type WrittenShop } from "./recorded-shop.ts";

/** What has no end on record is at its machine until the horizon: presumed ends are taken back, which are no whole minutes. */
export function wholeMinutesShop(written: WrittenShop): {
  readonly shop: ShopRecord;
  readonly eligibility: MachineEligibility;
} {
  const built = buildShopRecord(recordedShop(written).recorded);
  const { endedAt, endOrigin: origins } = built.operations;
  const shop: ShopRecord = {
    ...built,
    operations: {
      ...built.operations,
      endedAt: endedAt.map((end, operation) => (origins[operation] === endOrigin.recorded ? end : NaN)),
    },
  };
  // A single operation is enough for a machine to count, so that sets differ.
  return { shop, eligibility: eligibleMachines(shop, 1) };
}
