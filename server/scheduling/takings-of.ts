/** Who carried the waits of chosen operations, pair by pair. */
import type { MachineEligibility, ShopRecord } from "./shop-record.ts";
import { takingCauses, walkWaits } from "./walk-waits.ts";

/**
 * Calls `visit` for every pair of a chosen operation and one that was at work during its wait, with the open minutes of the
 * wait that it carries.
 */
export function takingsOf(
  shop: ShopRecord,
  eligibility: MachineEligibility,
  chosen: Iterable<number>,
  visit: (waiting: number, taker: number, minutes: number, cause: "contention" | "prioritisation") => void,
): void {
  const chosenOnes = new Uint8Array(shop.operations.count);
  for (const operation of chosen) chosenOnes[operation] = 1;
  walkWaits(
    shop,
    eligibility,
    (operation) => chosenOnes[operation] === 1,
    (waiting, taker, minutes, cause) => {
      if (cause === takingCauses.contention) visit(waiting, taker, minutes, "contention");
      else if (cause === takingCauses.prioritisation) visit(waiting, taker, minutes, "prioritisation");
    },
    () => {},
  );
}
