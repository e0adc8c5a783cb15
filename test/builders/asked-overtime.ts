/** What a written shop with overtime is asked, and answers, about its client K. */
import { isNotComputable } from "#shared/schema/scalar.ts";
import {
  avoidableOvertime,
  type AvoidableOvertime,
  type AvoidableOvertimeQuestion,
} from "#server/scheduling/avoidable-overtime.ts";
import { houseDueDays } from "#server/scheduling/house-due.ts";
import type { OvertimeShop } from "./overtime-shop.ts";

type Changed = Partial<AvoidableOvertimeQuestion>;

export const askedOvertime = (demo: OvertimeShop, changed: Changed = {}) =>
  avoidableOvertime({
    ...demo,
    suspect: demo.client("K"),
    rule: "fifo",
    dueOn: houseDueDays(demo.shop, demo.client("K")),
    gate: "requested-first",
    ...changed,
  });

/** @throws Error when it is not computable */
export function computedOvertime(demo: OvertimeShop, changed: Changed = {}): AvoidableOvertime {
  const found = askedOvertime(demo, changed);
  if (isNotComputable(found)) throw new Error(found.reason);
  return found;
}
