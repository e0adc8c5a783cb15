/**
 * The net of a plant as it was planted, beside the product's. What is counted in rows stays as the product counts it; what is
 * attributed or expected is put at what was planted, at the product's own prices.
 */
import { isNotComputable } from "#shared/schema/scalar.ts";
import type { ComputedVerdict, CostLine, CostLineName } from "#shared/schema/verdict.ts";
import type { PlantedTruth } from "#server/demo/planted-truth.ts";
import type { BesidePlanted } from "./judged-plant.ts";

function termOf({ terms }: CostLine, name: string): number {
  const found = terms.find(({ term }) => term === name);
  if (found === undefined) throw new RangeError(`a line has no term ${name}`);
  return found.value;
}

/** What a planted quantity costs at the line's own prices. */
function atLinePrice(line: CostLine, quantity: string, planted: number): number {
  if (isNotComputable(line.cents) || planted === 0) return 0;
  const counted = termOf(line, quantity);
  if (counted !== 0) return (line.cents.estimate * planted) / counted;
  return planted * pricePerUnit(line);
}

/** The product of all other terms of a line that found nothing. */
function pricePerUnit(line: CostLine): number {
  switch (line.line) {
    case "meetings":
      return termOf(line, "meeting_hourly_cost");
    case "absence": {
      const kept = termOf(line, "absence_pay_kept_share") - termOf(line, "absence_allowance_share");
      return termOf(line, "dayPayCents") * (kept + termOf(line, "absence_replacement_share"));
    }
    case "departures":
      return termOf(line, "monthPayCents") * termOf(line, "departure_cost_months");
    default:
      throw new RangeError(`${line.line} has no price`);
  }
}

/**
 * What of a line was planted, in cents; null: the product's own figure stands for the truth. Most such lines are counted; direct
 * overtime is shared out by a rule that looks at the plan, and a plant has no other truth of it.
 */
function plantedCents(line: CostLine, { money, ground }: PlantedTruth): number | null {
  const { othersPenalties, overtimePremiums, office, extraAbsence, extraDepartures } = money;
  switch (line.line) {
    case "others-penalties":
    case "induced-overtime":
      // Both would spend what the privilege took, so that the product bills the larger: so does the truth. What nobody asked for
      // is not the client's bill.
      return ground === "on-request"
        ? Math.max(othersPenalties.privilegeCents, overtimePremiums.privilegeCents)
        : 0;
    case "meetings":
      return atLinePrice(line, "excessOfficeHours", Math.max(0, office.hoursBeyondProductionShare));
    case "absence":
      return atLinePrice(line, "absenceDays", extraAbsence.days);
    case "departures":
      return atLinePrice(line, "departures", extraDepartures);
    default:
      return null;
  }
}

export interface NetBesidePlanted {
  readonly net: BesidePlanted;
  readonly bookedAndAttributed: BesidePlanted;
  /** The same with office hours as the plant gave them beyond the client's part of revenue. */
  readonly netBesideRevenueShare: BesidePlanted;
  /** With direct overtime beside what the late changes and the evenings that name an order cost. */
  readonly lines: Partial<Record<CostLineName, BesidePlanted>>;
}

const directPremium = ({ money: { overtimePremiums } }: PlantedTruth): number =>
  overtimePremiums.changeCents + overtimePremiums.officeCents - overtimePremiums.officeWithoutOrderCents;

/** Null where there is no net. */
export function netBesidePlanted(verdict: ComputedVerdict, truth: PlantedTruth): NetBesidePlanted | null {
  const { net } = verdict;
  if (isNotComputable(net)) return null;
  const lines: Partial<Record<CostLineName, BesidePlanted>> = {};
  // How far the planted costs exceed the product's: all of them, the expected ones, and of the office by revenue.
  let [more, moreExpected, moreOffice] = [0, 0, 0];
  for (const line of verdict.lines) {
    if (isNotComputable(line.cents)) continue;
    if (line.line === "direct-overtime") {
      lines[line.line] = { found: line.cents, planted: directPremium(truth) };
    }
    const planted = plantedCents(line, truth);
    if (planted === null) continue;
    lines[line.line] = { found: line.cents, planted };
    more += planted - line.cents.estimate;
    if (line.grade === "expected") moreExpected += planted - line.cents.estimate;
    if (line.line === "meetings") {
      moreOffice = truth.money.office.cents + truth.money.rework.cents - planted;
    }
  }
  return {
    net: { found: net.cents, planted: net.cents.estimate - more },
    bookedAndAttributed: {
      found: net.bookedAndAttributed,
      planted: net.bookedAndAttributed.estimate - more + moreExpected,
    },
    netBesideRevenueShare: { found: net.cents, planted: net.cents.estimate - more - moreOffice },
    lines,
  };
}
