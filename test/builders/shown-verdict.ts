/** An answer about the verdict as its page shows it, of plausible figures; parts can be replaced. */
import { notComputable } from "#shared/schema/scalar.ts";
import { verdictSchema, type ComputedVerdict } from "#shared/schema/verdict.ts";
import {
  verdictAssumptionNames,
  verdictAssumptions,
  verdictThresholdNames,
  verdictThresholds,
} from "#shared/verdict-parameters.ts";
import {
  shownAxes,
  shownClient,
  shownClients,
  shownDetails,
  shownEvidence,
  shownGates,
  shownPlacebo,
} from "./shown-verdict-evidence.ts";
import { cents, shownLines, shownNet, term, thousand, type Thousands } from "./shown-verdict-money.ts";

const assumptions: ComputedVerdict["assumptions"] = verdictAssumptionNames.map((name) => {
  const { unit, most, source, validFrom, standard } = verdictAssumptions[name];
  const { value, low, high } = standard ?? { value: 48_01, low: 48_01, high: 48_01 };
  return {
    name,
    unit,
    value,
    low,
    high,
    most,
    origin: standard === null ? "record" : "default",
    reference: value,
    source,
    validFrom,
    flipsAt: name === "meeting_hourly_cost" ? 80_65 : null,
  };
});

const bar = (
  factor: string,
  unit: string,
  [low, value, high]: Thousands,
  [netLow, netHigh]: readonly [number, number],
): ComputedVerdict["tornado"][number] => ({
  factor,
  kind: "quantity",
  unit,
  low,
  value,
  high,
  netLowCents: Math.round(netLow * thousand),
  netHighCents: Math.round(netHigh * thousand),
});

const verdict: ComputedVerdict = {
  status: "computed",
  period: { from: "2024-07-01", to: "2025-07-01" },
  client: shownClient,
  dominantClientId: shownClient.clientId,
  clients: shownClients,
  class: "profitable-disruptor",
  referenceClass: null,
  gates: shownGates,
  evidence: shownEvidence,
  details: shownDetails,
  revenueCents: 3844 * thousand,
  variableCostCents: 2076 * thousand,
  labourCents: 1_161_800_00,
  labourHours: 31_400,
  contributionCents: 1768 * thousand,
  contributionAfterLabourCents: 606_200_00,
  contributionPerBottleneckHour: { clientCents: 214_00, portfolioCents: 262_00 },
  lines: shownLines,
  memos: [
    {
      memo: "concession",
      grade: "booked",
      cents: cents([118, 118, 118]),
      rows: 212,
      terms: [term("listPriceCents", 3_962_000_00, "cents"), term("revenueCents", 3_844_000_00, "cents")],
    },
    {
      memo: "fixed-cost-carried",
      grade: "attributed",
      cents: cents([48, 21, 75]),
      rows: 0,
      terms: [
        term("yearly_fixed_cost", 141_176_00, "cents-per-year"),
        term("clientShare", 0.34, "share"),
        term("years", 1, "years"),
      ],
    },
    {
      memo: "late-payment-claim",
      grade: "attributed",
      cents: cents([51.2, 51.2, 51.2]),
      rows: 96,
      terms: [
        term("lateCentDays", 11_923_333_333, "cent-days"),
        term("late_payment_rate", 0.1425, "share-per-year"),
        term("lateInvoices", 116, "invoices"),
        term("late_payment_indemnity", 40_00, "cents"),
      ],
    },
    {
      memo: "same-gain",
      grade: "attributed",
      cents: cents([38.4, 19.6, 61]),
      rows: 0,
      terms: [term("inducedOvertimeCents", 38_400_00, "cents")],
    },
    {
      memo: "clients-at-risk",
      grade: "expected",
      cents: cents([97.4, 22, 188]),
      rows: 64,
      terms: [term("lateContributionCents", 974_000_00, "cents"), term("retention_loss_share", 0.1, "share")],
    },
  ],
  net: shownNet([64, -61, 183]),
  assumptions,
  unreadableParameters: [],
  thresholds: verdictThresholdNames.map((name) => ({
    name,
    ...verdictThresholds[name],
    origin: "default" as const,
  })),
  tornado: [
    bar("departures", "people", [0, 3.2, 4], [135, -7]),
    bar("absenceDays", "days", [132, 660, 1056], [110, 29]),
    bar("excessOfficeHours", "hours", [1280, 1960, 2640], [97, 31]),
    bar("othersPenaltyCents", "cents", [78_200_00, 104_500_00, 129_000_00], [90, 40]),
    bar("inducedOvertimeCents", "cents", [19_600_00, 38_400_00, 61_000_00], [83, 41]),
    bar("directOvertimeCents", "cents", [55_100_00, 62_300_00, 69_800_00], [71, 56]),
    {
      factor: "cost_of_capital",
      kind: "assumption",
      unit: "share-per-year",
      low: 0.04,
      value: 0.06,
      high: 0.08,
      netLowCents: 68 * thousand,
      netHighCents: 60 * thousand,
    },
  ],
  flips: [
    {
      factor: "departures",
      kind: "quantity",
      unit: "people",
      value: 3.2,
      flipsAt: 3.8,
      withinRange: true,
      turnsInto: "profitable-disruptor",
    },
    {
      factor: "meeting_hourly_cost",
      kind: "assumption",
      unit: "cents-per-hour",
      value: 48_01,
      flipsAt: 80_65,
      withinRange: false,
      turnsInto: "profitable-disruptor",
    },
  ],
  placebo: shownPlacebo,
  axes: shownAxes,
  rows: { orders: 1212, operations: 10_027, time_entries: 61_240, invoices: 1212, absences: 214 },
  draws: 2000,
  seed: 20_260_101,
  blockWeeks: 4,
  changed: [],
};

/** @throws ZodError when the parts do not make an answer */
export function shownVerdict(parts: Partial<ComputedVerdict> = {}): ComputedVerdict {
  const answer = verdictSchema.parse({ ...verdict, ...parts });
  if (answer.status !== "computed") throw new Error("an answer that was computed");
  return answer;
}

/** The same with a meeting hour at 60 €: what the page marks as modified. */
export function shownModifiedVerdict(parts: Partial<ComputedVerdict> = {}): ComputedVerdict {
  return shownVerdict({
    referenceClass: "profitable-disruptor",
    lines: shownLines.map((each) => {
      const referenceCents = "estimate" in each.cents ? each.cents.estimate : null;
      return each.line === "meetings"
        ? { ...each, cents: cents([117.6, 76.8, 158.4]), referenceCents }
        : { ...each, referenceCents };
    }),
    net: shownNet([40.5, -85, 160], {
      referenceCents: cents([64, -61, 183]),
      referenceProbabilityNegative: 0.153,
    }),
    assumptions: assumptions.map((each) =>
      each.name === "meeting_hourly_cost"
        ? { ...each, value: 60_00, low: 60_00, high: 60_00, origin: "page" }
        : each,
    ),
    changed: ["meeting_hourly_cost"],
    ...parts,
  });
}

/** The same where the ledger allows no contribution: there is no money at all. */
export function shownVerdictWithoutMoney(parts: Partial<ComputedVerdict> = {}): ComputedVerdict {
  const why = notComputable("no-variable-cost", ["orders.variable_cost"]);
  return shownVerdict({
    variableCostCents: why,
    contributionCents: why,
    contributionAfterLabourCents: why,
    net: why,
    tornado: [],
    flips: [],
    evidence: shownEvidence.map((each) =>
      each.rule === "E5" || each.rule === "E6" ? { ...each, holds: why, value: why } : each,
    ),
    ...parts,
  });
}
