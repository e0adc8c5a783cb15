/** How late the others are without some overtime rows, told without any of the product's own bookkeeping of shifts and days. */
import type { AvoidableOvertimeQuestion } from "#server/scheduling/avoidable-overtime.ts";
import { completionsOf } from "#server/scheduling/completions.ts";
import { recordedPlan } from "#server/scheduling/recorded-plan.ts";
import { replayShop } from "#server/scheduling/replay-shop.ts";
import { ruleKeys } from "#server/scheduling/rule-keys.ts";
import { joinStretches } from "#server/scheduling/work-calendar.ts";
import type { OvertimeShop } from "#test/builders/overtime-shop.ts";

/**
 * Rows are left out of the record and every order is looked at; goods leave on the day of completion.
 * @returns late orders, and days of tardiness
 */
export function naiveLateness(
  { shop, eligibility, openings, client }: OvertimeShop,
  { rule, dueOn }: Pick<AvoidableOvertimeQuestion, "rule" | "dueOn">,
  isFirst: (operation: number) => boolean,
  isRemoved: (centre: number, opensAt: number) => boolean,
): [number, number] {
  const open = shop.centres.map((_, centre) =>
    joinStretches(
      [...openings.centre.keys()]
        .filter((row) => openings.centre[row] === centre && !isRemoved(centre, openings.opensAt[row]))
        .map((row) => ({ from: openings.opensAt[row], to: openings.closesAt[row] })),
    ),
  );
  const run = replayShop({
    ...recordedPlan(shop, eligibility),
    // First in, first out goes by when work is ready in the replay, not by when it was in the record.
    keys: rule === "fifo" ? null : ruleKeys(shop, rule, dueOn),
    first: Uint8Array.from(shop.operations.client, (_, operation) => (isFirst(operation) ? 1 : 0)),
    open,
    atWorkOn: null,
    recordedMachine: null,
  });
  const completed = completionsOf(shop, run.endedAt);
  const lastDay = Math.ceil(Math.max(...openings.closesAt) / 1440);
  let [late, days] = [0, 0];
  for (const [order, promised] of shop.orders.promisedOn.entries()) {
    if (shop.orders.client[order] === client("K") || Number.isNaN(promised)) continue;
    const isOpen = Number.isNaN(completed[order]);
    const on = isOpen ? lastDay : Math.floor(completed[order] / 1440);
    if (isOpen || on > promised) late += 1;
    days += Math.max(0, on - promised);
  }
  return [late, days];
}
