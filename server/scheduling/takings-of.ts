/** Who carried the waits of chosen operations, pair by pair. */
import type { MachineEligibility, ShopRecord } from "./shop-record.ts";
import { takingCauses, waitWalker } from "./walk-wait.ts";

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
  const walker = waitWalker(shop, eligibility);
  for (const operation of chosen) {
    walker.walk(operation, (waiting, taker, minutes, cause) => {
      if (cause === takingCauses.contention) visit(waiting, taker, minutes, "contention");
      else if (cause === takingCauses.prioritisation) visit(waiting, taker, minutes, "prioritisation");
    });
  }
}
