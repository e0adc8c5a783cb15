/** All numbers that a cost line may be made of, by name: at their estimates, in every draw, by quarter. */
import { isNotComputable, type NotComputable } from "#shared/schema/scalar.ts";
import type { CostTerm } from "#shared/schema/verdict.ts";
import {
  verdictAssumptionNames,
  verdictAssumptions,
  type VerdictAssumptionName,
} from "#shared/verdict-parameters.ts";
import { assumptionDraws } from "./assumption-draws.ts";
import {
  costQuantityNames,
  netDraws,
  type CostQuantities,
  type CostQuantityName,
} from "./cost-quantities.ts";
import type { AssumptionSet } from "./verdict-assumptions.ts";

const priceNames = ["dayPayCents", "monthPayCents"] as const;
type PriceName = (typeof priceNames)[number];

export type CostNumberName = CostQuantityName | PriceName | VerdictAssumptionName;

export type CostNumbers = Readonly<Record<CostNumberName, number>>;

/** What is unknown is not a number, so that no line can silently take it for nothing. */
const nothingKnown: CostNumbers = {
  revenueCents: NaN,
  variableCostCents: NaN,
  labourHours: NaN,
  labourCents: NaN,
  listPriceCents: NaN,
  expediteCents: NaN,
  ownPenaltyCents: NaN,
  othersPenaltyCents: NaN,
  excessOfficeHours: NaN,
  directOvertimeCents: NaN,
  inducedOvertimeCents: NaN,
  lateCentDays: NaN,
  promptCentDays: NaN,
  lateInvoices: NaN,
  absenceDays: NaN,
  departures: NaN,
  lateContributionCents: NaN,
  dayPayCents: NaN,
  monthPayCents: NaN,
  avoidable_labour_share: NaN,
  meeting_hourly_cost: NaN,
  cost_of_capital: NaN,
  absence_pay_kept_share: NaN,
  absence_allowance_share: NaN,
  absence_replacement_share: NaN,
  departure_cost_months: NaN,
  retention_loss_share: NaN,
  late_payment_rate: NaN,
  late_payment_indemnity: NaN,
};

const quantityUnits: Readonly<Record<CostQuantityName | PriceName, CostTerm["unit"]>> = {
  revenueCents: "cents",
  variableCostCents: "cents",
  labourHours: "hours",
  labourCents: "cents",
  listPriceCents: "cents",
  expediteCents: "cents",
  ownPenaltyCents: "cents",
  othersPenaltyCents: "cents",
  excessOfficeHours: "hours",
  directOvertimeCents: "cents",
  inducedOvertimeCents: "cents",
  lateCentDays: "cent-days",
  promptCentDays: "cent-days",
  lateInvoices: "invoices",
  absenceDays: "days",
  departures: "people",
  lateContributionCents: "cents",
  dayPayCents: "cents",
  monthPayCents: "cents",
};

/** Whether a name is that of an assumption. */
export function isAssumed(name: CostNumberName): name is VerdictAssumptionName {
  return verdictAssumptionNames.some((each) => each === name);
}

export function costNumberUnit(name: CostNumberName): CostTerm["unit"] {
  return isAssumed(name) ? verdictAssumptions[name].unit : quantityUnits[name];
}

export interface CostBasis {
  /** At the estimates. */
  readonly numbers: CostNumbers;
  readonly unknown: ReadonlyMap<CostNumberName, NotComputable>;
  /** By draw, of what is not certain. */
  readonly draws: ReadonlyMap<CostNumberName, Float64Array>;
  /** Parts of the quantities by quarter. */
  readonly quarters: ReadonlyMap<CostNumberName, Float64Array>;
}

/** @throws RangeError when a quantity has another number of draws than the net */
export function costBasis({ quantities, prices }: CostQuantities, assumed: AssumptionSet): CostBasis {
  const numbers = { ...nothingKnown };
  const unknown = new Map<CostNumberName, NotComputable>(assumed.missing);
  const draws = new Map<CostNumberName, Float64Array>();
  const quarters = new Map<CostNumberName, Float64Array>();
  for (const name of costQuantityNames) {
    const quantity = quantities[name];
    if (isNotComputable(quantity)) {
      unknown.set(name, quantity);
      continue;
    }
    numbers[name] = quantity.value;
    quarters.set(name, quantity.quarters);
    if (quantity.draws === null) continue;
    if (quantity.draws.length !== netDraws.draws) throw new RangeError(`${name} lacks draws of the net`);
    draws.set(name, quantity.draws);
  }
  for (const name of priceNames) {
    const price = prices[name];
    if (isNotComputable(price)) unknown.set(name, price);
    else numbers[name] = price;
  }
  for (const { name, value, low, high } of assumed.values) {
    numbers[name] = value;
    const drawn = assumptionDraws(name, { value, low, high });
    if (drawn !== null) draws.set(name, drawn);
  }
  return { numbers, unknown, draws, quarters };
}
