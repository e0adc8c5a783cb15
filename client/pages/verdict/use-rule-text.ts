/** What stands beside a rule: the value that was found, and under it what it is held against. */
import type { ComputedVerdict, EvidenceAnswer } from "#shared/schema/verdict.ts";
import type { VerdictThresholdName } from "#shared/verdict-parameters.ts";
import { useFormat, useSay } from "#client/i18n/language.tsx";
import { isComputed, orNull } from "#client/lib/computed.ts";
import type { Format } from "#client/lib/format.ts";
import { thresholdOf } from "./thresholds.ts";
import { useReason } from "./NotComputable.tsx";
import { ruleMessages } from "./rule-messages.ts";

export interface RuleText {
  /** What was found; null where the rule was not evaluated. */
  readonly value: string | null;
  /** The threshold, or why the rule was not evaluated. */
  readonly against: string;
}

/** Three decimals, one significant at least: a chance is never written as none. */
function chanceDigits(p: number): number {
  return p >= 0.001 || p === 0 ? 3 : Math.min(5, Math.ceil(-Math.log10(p)));
}

/** The largest chance over the tested rules; corrected for the number of clients where this one was not named beforehand. */
function judgedChance({ details }: ComputedVerdict): number | null {
  const { tested, adjustedPValue, namedBeforehand } = details.e1;
  if (!namedBeforehand) return orNull(adjustedPValue);
  return tested.length === 0 ? null : Math.max(...tested.map(({ pValue }) => pValue));
}

/** A chance as it is written: no trailing zeros. */
export function chanceText(p: number, format: Format): string {
  return format.decimal(p, chanceDigits(p)).replace(/0+$/u, "").replace(/[.,]$/u, "");
}

/** From here on a chance is no sign of anything, and its exact size is told. */
const unremarkable = 0.05;

/** `≤ 0.0001` where chance hardly gives as much; `= 0.87` where it does. */
export function chanceLimit(p: number, format: Format): string {
  return `${p > unremarkable ? "=" : "≤"} ${chanceText(p, format)}`;
}

export function useRuleText(verdict: ComputedVerdict): (answer: EvidenceAnswer) => RuleText {
  const say = useSay(ruleMessages);
  const format = useFormat();
  const reason = useReason();
  const { details } = verdict;
  const of = (name: VerdictThresholdName) => thresholdOf(verdict, name);
  const plainShare = (share: number) => format.shareTo(share, share < 0.1 ? 1 : 0);

  const against: Readonly<Record<EvidenceAnswer["rule"], () => string>> = {
    E1: () =>
      say("against.E1", {
        alpha: chanceText(of("accusation_alpha"), format),
        share: plainShare(Math.min(...details.e1.tested.map(({ shareOfWaiting }) => shareOfWaiting))),
        least: format.roundShare(of("taken_minimum_share")),
        rules: details.e1.tested.length,
      }),
    E2: () => say("against.E2", { share: format.roundShare(of("request_minimum_share")) }),
    E3: () =>
      say("against.E3", {
        days: format.days(of("imposed_delay_tolerance_days")),
        alpha: chanceText(of("delay_alpha"), format),
      }),
    E4: () => say("against.E4"),
    E5: () => say("against.E5"),
    E6: () => say("against.E6", { least: 2 }),
  };

  const values: Readonly<Record<EvidenceAnswer["rule"], (value: number | null) => string | null>> = {
    E1: () => {
      const p = judgedChance(verdict);
      if (p === null) return null;
      return say("value.E1", { p: chanceLimit(p, format) });
    },
    E2: (value) => (value === null ? null : format.roundShare(value)),
    E3: (value) =>
      value === null
        ? null
        : say("value.E3", {
            days: `${format.decimal(value, 2)}\u202F${format.language === "fr" ? "j" : "d"}`,
          }),
    E4: () => {
      const { flips, weeks, teams, orders } = details.e4;
      return say("value.E4", { flips: flips.length, of: format.count(weeks + teams + orders) });
    },
    E5: (value) => (value === null ? null : format.money(value, { signed: true })),
    E6: () => {
      const { quarters } = details.e6;
      return say("value.E6", {
        quarters: quarters.filter(({ holds }) => holds === true).length,
        of: quarters.length,
      });
    },
  };

  return (answer) => {
    if (!isComputed(answer.holds)) return { value: null, against: reason(answer.holds.reason) };
    return { value: values[answer.rule](orNull(answer.value)), against: against[answer.rule]() };
  };
}
