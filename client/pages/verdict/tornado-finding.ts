/** Which single assumption, or quantity that is only estimated, changes the sign of the net. */
import type { TornadoBar, VerdictFlip } from "#shared/schema/verdict.ts";
import type { Say } from "#client/i18n/language.tsx";
import type { Format } from "#client/lib/format.ts";
import { flipText, type SayAssumption } from "./factor-text.ts";
import type { tornadoMessages } from "./tornado-messages.ts";

/**
 * Those that do so within their range; the avoidable share of labour is a choice, and has none: it comes first wherever it
 * turns the sign at all.
 */
export function tellingFlips(flips: readonly VerdictFlip[]): readonly VerdictFlip[] {
  const first = flips.filter(({ factor }) => factor === "avoidable_labour_share");
  const others = flips.filter(
    ({ factor, withinRange }) => withinRange && factor !== "avoidable_labour_share",
  );
  return [...first, ...others];
}

const width = ({ netLowCents, netHighCents }: TornadoBar): number => Math.abs(netHighCents - netLowCents);

/** The one that moves the net most first. */
export function widestFirst(bars: readonly TornadoBar[]): readonly TornadoBar[] {
  return bars.toSorted((first, second) => width(second) - width(first));
}

export function tornadoTitle(
  flips: readonly VerdictFlip[],
  say: Say<(typeof tornadoMessages)["fr"]>,
  sayAssumption: SayAssumption,
  format: Format,
): string {
  const told = tellingFlips(flips);
  const text = (flip: VerdictFlip) =>
    say(flip.flipsAt >= flip.value ? "flip.over" : "flip.under", {
      at: flipText(flip.factor, flip.unit, flip.flipsAt, sayAssumption, format),
    });
  const [first, second] = told;
  if (first === undefined) return say("title.none");
  if (second === undefined) return say("title.one", { flip: text(first) });
  return told.length === 2
    ? say("title.two", { first: text(first), second: text(second) })
    : say("title.more", { count: told.length, flip: text(first) });
}
