/** The formulas of amounts with their numbers: the same for every language, since they are signs and written numbers. */
import type { CostLineName, CostMemoName } from "#shared/schema/verdict.ts";

export interface FormulaNumber {
  readonly value: number;
  readonly unit: string;
}

/**
 * The first pattern whose numbers are all known is written. A name in braces is a term of the line or an assumption; what
 * the formula gives follows after the last equals sign.
 */
const patterns: Readonly<Record<CostLineName | CostMemoName, readonly string[]>> = {
  expedite: ["{expediteCents}"],
  "own-penalties": ["{ownPenaltyCents}"],
  "others-penalties": ["{othersPenaltyCents}"],
  meetings: [
    "({clientOfficeHours} − {productionShare} × {officeHours}) × {meeting_hourly_cost} = {excessOfficeHours} × {meeting_hourly_cost}",
    "{excessOfficeHours} × {meeting_hourly_cost}",
  ],
  "direct-overtime": ["{premiumCents} + {restCents}", "{directOvertimeCents}"],
  "induced-overtime": ["{premiumCents} + {restCents}", "{inducedOvertimeCents}"],
  absence: [
    "{absenceDays} × {dayPayCents} × ({absence_pay_kept_share} − {absence_allowance_share} + {absence_replacement_share})",
  ],
  "late-payment": ["{lateCentDays} ÷ 365 × {cost_of_capital}"],
  "prompt-payment": ["− {promptCentDays} ÷ 365 × {cost_of_capital}"],
  departures: ["{departures} × {departure_cost_months} × {monthPayCents}"],
  concession: ["{listPriceCents} − {revenueCents}"],
  "fixed-cost-carried": ["{yearly_fixed_cost} × {years} × {clientShare}"],
  "late-payment-claim": [
    "{lateCentDays} ÷ 365 × {late_payment_rate} + {lateInvoices} × {late_payment_indemnity}",
  ],
  "same-gain": ["{inducedOvertimeCents}", "{othersPenaltyCents}"],
  "clients-at-risk": ["{lateContributionCents} × {retention_loss_share}"],
};

/**
 * `(3 630 h − 34,1 % × 4 897 h) × 60 € = 1 960 h × 60 € = 117 600 €`; a formula of one number is that number.
 *
 * @param write a number in its unit
 * @param result what the formula gives, as it is shown
 * @returns null where a number of every pattern is missing
 */
export function formulaNumbers(
  name: CostLineName | CostMemoName,
  numbers: ReadonlyMap<string, FormulaNumber>,
  write: (number: FormulaNumber) => string,
  result: string,
): string | null {
  const slot = /\{(\w+)\}/gu;
  const pattern = patterns[name].find((each) =>
    [...each.matchAll(slot)].every(([, term = ""]) => numbers.has(term)),
  );
  if (pattern === undefined) return null;
  if (/^\{\w+\}$/u.test(pattern)) return result;
  const written = pattern.replaceAll(slot, (_, term: string) => {
    const number = numbers.get(term);
    return number === undefined ? "" : write(number);
  });
  return `${written} = ${result}`;
}

/** The terms that a formula writes; others explain a line beside it. */
export function formulaTerms(name: CostLineName | CostMemoName): ReadonlySet<string> {
  return new Set(
    patterns[name].flatMap((each) => [...each.matchAll(/\{(\w+)\}/gu)].map(([, term = ""]) => term)),
  );
}
