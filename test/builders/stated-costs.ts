/** Cost quantities stated by hand: what is not said is nothing, counted. */
import { randomSource } from "#server/statistics/random-source.ts";
import { latinHypercube } from "#server/statistics/latin-hypercube.ts";
import { triangularQuantile, type TriangularRange } from "#server/statistics/triangular-law.ts";
import {
  netDraws,
  type CostQuantities,
  type CostQuantity,
  type CostQuantityName,
} from "#server/verdict/cost-quantities.ts";
import { assumptionsInForce, type AssumptionsInForce } from "#server/verdict/verdict-assumptions.ts";
import type { MoneyContext } from "#server/verdict/money-answer.ts";
import { isNotComputable, notComputable, type NotComputable } from "#shared/schema/scalar.ts";

/** Parts of every quantity by quarter, unless it states its own. */
const quarterParts = [0.1, 0.2, 0.3, 0.4];

type Stated = number | CostQuantity | NotComputable;

/** A quantity with its draws; they are the same for the same name. */
export function drawnQuantity(value: number, drawn: Float64Array): CostQuantity {
  return { value, draws: drawn, quarters: Float64Array.from(quarterParts, (part) => part * value), rows: 3 };
}

/** Evenly spread draws of a triangular law. */
function triangularDraws(name: string, range: TriangularRange): Float64Array {
  const [drawn] = latinHypercube(randomSource(7, name), netDraws.draws, 1);
  return drawn.map((probability) => triangularQuantile(range, probability));
}

/** A quantity of a triangular law. */
export function triangularQuantity(name: string, range: TriangularRange): CostQuantity {
  return drawnQuantity(range.value, triangularDraws(name, range));
}

function stated(said: Stated | undefined): CostQuantity | NotComputable {
  if (typeof said === "object") return said;
  const value = said ?? 0;
  return { value, draws: null, quarters: Float64Array.from(quarterParts, (part) => part * value), rows: 3 };
}

interface StatedCosts extends Partial<Omit<CostQuantities, "quantities">> {
  readonly quantities?: Partial<Record<CostQuantityName, Stated>>;
}

export function statedCosts({ quantities = {}, ...rest }: StatedCosts = {}): CostQuantities {
  const days = [0, 90, 181, 273, 365];
  return {
    quarters: days.slice(1).map((toDay, place) => ({
      quarter: `2025-Q${place + 1}`,
      fromDay: days[place],
      toDay,
    })),
    quantities: {
      revenueCents: stated(quantities.revenueCents),
      variableCostCents: stated(quantities.variableCostCents),
      labourHours: stated(quantities.labourHours),
      labourCents: stated(quantities.labourCents),
      listPriceCents: stated(quantities.listPriceCents),
      expediteCents: stated(quantities.expediteCents),
      ownPenaltyCents: stated(quantities.ownPenaltyCents),
      othersPenaltyCents: stated(quantities.othersPenaltyCents),
      excessOfficeHours: stated(quantities.excessOfficeHours),
      directOvertimeCents: stated(quantities.directOvertimeCents),
      inducedOvertimeCents: stated(quantities.inducedOvertimeCents),
      lateCentDays: stated(quantities.lateCentDays),
      promptCentDays: stated(quantities.promptCentDays),
      lateInvoices: stated(quantities.lateInvoices),
      absenceDays: stated(quantities.absenceDays),
      departures: stated(quantities.departures),
      lateContributionCents: stated(quantities.lateContributionCents),
    },
    prices: { officeHourCents: 45_00, dayPayCents: 320_00, monthPayCents: 2_000_00 },
    terms: {},
    others: { revenueCents: 0, variableCostCents: 0, labourCents: 0 },
    ...rest,
  };
}

/** Our defaults, the costs' own prices, and what a page changes. */
export function assumedFor(costs: CostQuantities, page: Record<string, number> = {}): AssumptionsInForce {
  return assumptionsInForce([], costs.prices, page);
}

const unknownHere = notComputable("no-operations", ["operations"]);

export function moneyContext(overrides: Partial<MoneyContext> = {}): MoneyContext {
  return {
    bottleneckHours: { client: unknownHere, portfolio: unknownHere },
    portfolioContributionCents: unknownHere,
    fixedCost: notComputable("no-fixed-cost", ["parameters.yearly_fixed_cost"]),
    netConfidence: 0.95,
    judge: null,
    ...overrides,
  };
}

/** @throws Error where there is no value */
export function computed<Value>(value: Value | NotComputable): Value {
  if (isNotComputable(value)) throw new Error(`not computable: ${value.reason}`);
  return value;
}

/**
 * The oracle of the method, section 5: margin 98 000; direct premium 500 h×28×.25 + 140 h×28×.5 = 5460; induced 310×28×.25 =
 * 2170; penalties 6200; freight 3400; departures 15000; absence 22×320 = 7040; meetings 90×45 = 4050; carry
 * 280000×21/365×6 % = 966.58.
 */
export const oracleQuantities = {
  revenueCents: 98_000_00,
  expediteCents: 3_400_00,
  ownPenaltyCents: 6_200_00,
  excessOfficeHours: 90,
  directOvertimeCents: 500 * 28_00 * 0.25 + 140 * 28_00 * 0.5,
  inducedOvertimeCents: 310 * 28_00 * 0.25,
  absenceDays: 22,
  lateCentDays: 280_000_00 * 21,
  departures: 1,
} as const satisfies Partial<Record<CostQuantityName, number>>;

/** Its prices are certain, and a day of absence costs all of its pay. */
export const oraclePrices = {
  absence_pay_kept_share: 1,
  absence_allowance_share: 0,
  absence_replacement_share: 0,
  absence_replacement_share_high: 0,
  cost_of_capital: 0.06,
  cost_of_capital_low: 0.06,
  cost_of_capital_high: 0.06,
  departure_cost_months: 7.5,
  departure_cost_months_low: 7.5,
  departure_cost_months_high: 7.5,
};
