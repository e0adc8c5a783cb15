/**
 * What the cost lines are made of, as the rows and the analyses give it: quantities by quarter and by draw, and prices that the
 * record knows. Assumptions are no part of it, so that another assumption needs no new reading.
 */
import type { NotComputable } from "#shared/schema/scalar.ts";
import type { CostLineName, CostTerm } from "#shared/schema/verdict.ts";

/** Weeks are drawn in blocks; all quantities of one draw share the same weeks. */
export const netDraws = { draws: 2_000, blockWeeks: 4, seed: 20_260_101 } as const;

export interface CostQuantity {
  readonly value: number;
  /** By draw; null: counted, it has no draws. */
  readonly draws: Float64Array | null;
  /** By calendar quarter of the period; they sum to the value. */
  readonly quarters: Float64Array;
  /** Source rows behind it. */
  readonly rows: number;
}

export const costQuantityNames = [
  /** Of the client's orders of the period that are not cancelled. */
  "revenueCents",
  "variableCostCents",
  /** Production hours on the client's orders, and what they cost. */
  "labourHours",
  "labourCents",
  "listPriceCents",
  "expediteCents",
  "ownPenaltyCents",
  /** Penalties and express freight of other clients' orders that the replay finds late because of the client. */
  "othersPenaltyCents",
  /** Hours of meetings and running after the client, beyond its part of the production hours; none below 0. */
  "excessOfficeHours",
  /** Premium and compulsory rest. */
  "directOvertimeCents",
  "inducedOvertimeCents",
  /** Amounts of invoices times the days by which they were paid late, and early. */
  "lateCentDays",
  "promptCentDays",
  /** Invoices paid late. */
  "lateInvoices",
  /** Days of absence that go with the client's work, leavers left out where departures are billed. */
  "absenceDays",
  "departures",
  /** Contribution of other clients' orders in the part that was made late, without those that carried a penalty. */
  "lateContributionCents",
] as const;
export type CostQuantityName = (typeof costQuantityNames)[number];

/** Prices that the record gives. */
export interface RecordedPrices {
  /** Mean cost of an hour of those who met for the client or ran after it. */
  readonly officeHourCents: number | NotComputable;
  /** Mean pay of a day, and of a month. */
  readonly dayPayCents: number | NotComputable;
  readonly monthPayCents: number | NotComputable;
}

export interface CostQuantities {
  /** `2025-Q1`, with the days that the period has of it. */
  readonly quarters: readonly {
    readonly quarter: string;
    readonly fromDay: number;
    readonly toDay: number;
  }[];
  readonly quantities: Readonly<Record<CostQuantityName, CostQuantity | NotComputable>>;
  readonly prices: RecordedPrices;
  /**
   * Numbers that a formula prints and that are no quantities above; the quantities themselves are added to them. Meetings:
   * `clientOfficeHours` − `productionShare` × `officeHours`; overtime: `hours`, `premiumCents`, `restCents`; absence: `spells`,
   * `daysPerSpell`; and what else explains a line.
   */
  readonly terms: Readonly<Partial<Record<CostLineName, readonly CostTerm[]>>>;
  /** All other clients together, over the period. */
  readonly others: {
    readonly revenueCents: number;
    readonly variableCostCents: number | NotComputable;
    readonly labourCents: number | NotComputable;
  };
}
