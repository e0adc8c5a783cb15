/** The loss formula with its numbers, a line per month. */
import type { Say } from "#client/i18n/language.tsx";
import { orNull } from "#client/lib/computed.ts";
import type { Format, Scale } from "#client/lib/format.ts";
import type { LossStep } from "../loss-table.ts";
import type { drawerMessages } from "./drawer-messages.ts";

/**
 * `+499 − 607 + 356 = +248 k€` for each month, with resale where some is assumed. The lost contribution is what the
 * parts leave: today's result plus what is avoided, less what remains.
 */
export function lossNumbers(
  steps: readonly LossStep[],
  todayCents: number,
  scale: Scale,
  say: Say<(typeof drawerMessages)["fr"]>,
  format: Format,
): readonly string[] {
  const signed = (cents: number) => format.scaled(cents, scale, { signed: true });
  const term = (cents: number) => `${cents < 0 ? "\u2212" : "+"} ${format.scaled(Math.abs(cents), scale)}`;
  const money = (cents: number) => format.money(cents, { signed: true, scale });
  return steps.flatMap((step) => {
    const avoided = step.avoidableFixedCostCents;
    const lost = todayCents + avoided - step.ebitCents;
    const sum = `${signed(todayCents)} ${term(-lost)} ${term(avoided)}`;
    const result = money(step.ebitCents);
    const resold = orNull(step.resoldContributionCents);
    const total = orNull(step.ebitWithResaleCents);
    return [
      step.months === 0
        ? say("loss.atOnce", { sum, result })
        : say("loss.after", { months: step.months, sum, result }),
      ...(resold === null || total === null || resold === 0
        ? []
        : [
            say("loss.resold", {
              result: signed(step.ebitCents),
              resold: format.scaled(resold, scale),
              total: money(total),
            }),
          ]),
    ];
  });
}
