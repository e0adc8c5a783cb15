/** What a shown verdict says of evidence: gates, rules, the numbers behind them, the placebo and the four axes. */
import type {
  AxisPoint,
  ComputedVerdict,
  EvidenceAnswer,
  PlaceboClient,
  VerdictDetails,
  VerdictGate,
} from "#shared/schema/verdict.ts";
import { plusDays } from "#client/lib/day.ts";

const estimate = (middle: number, low: number, high: number) => ({ estimate: middle, low, high });

/** The other clients and their scores of the placebo, the largest first. */
const others = [
  ["CL-02", "Cévenol Emballage", 4.1],
  ["CL-03", "Optalis", -2.6],
  ["CL-04", "Adour Marine", -3.9],
  ["CL-05", "Moulins du Lauragais", -6.2],
  ["CL-06", "Bastide Froid", -6.4],
  ["CL-07", "Garos Levage", -11.1],
  ["CL-08", "Tarnaise de Pompes", -12.2],
  ["CL-09", "Médica Toulouse", -25.4],
  ["CL-10", "Transval", -26.1],
  ["CL-11", "Cordelier Agro", -36.8],
  ["CL-12", "Sudmat Énergie", -39.2],
  ["CL-13", "Pyrénées Ferroviaire", -40.1],
  ["CL-14", "Hydrolac", -41.9],
] as const;

export const shownClient = { clientId: "CL-01", name: "Aéronord" };
export const shownClients = [shownClient, ...others.map(([clientId, name]) => ({ clientId, name }))];

export const shownPlacebo: PlaceboClient[] = [
  {
    ...shownClient,
    score: 52.5,
    hours: 1639,
    shareOfWaiting: 0.094,
    pValue: 0.004,
    adjustedPValue: 0.056,
    chance: { low: -11.8, high: 12 },
    accused: true,
  },
  ...others.map(([clientId, name, score]) => ({
    clientId,
    name,
    score,
    hours: score * 4,
    shareOfWaiting: score / 1000,
    pValue: score > 0 ? 0.31 : 0.86,
    adjustedPValue: 1,
    chance: { low: -14.2, high: 15.1 },
    accused: false,
  })),
];

const heldGate = (gate: VerdictGate["gate"], value: number, threshold: number | null): VerdictGate => ({
  gate,
  holds: true,
  value,
  threshold,
  reason: null,
  missing: [],
});

export const shownGates: VerdictGate[] = [
  heldGate("client-orders", 212, 1),
  heldGate("operations", 10_027, 1),
  heldGate("waits", 9_726, 1),
  heldGate("house-rule", 0.83, 0.7),
  heldGate("weeks", 52, 8),
  heldGate("replay", 0.012, 0.02),
  heldGate("client-work", 2_310, 1),
  heldGate("other-clients", 13, 1),
];

export const shownEvidence: EvidenceAnswer[] = [
  { rule: "E1", holds: true, value: 0.004, threshold: 0.05 },
  { rule: "E2", holds: true, value: 0.63, threshold: 0.5 },
  { rule: "E3", holds: true, value: 0.37, threshold: 0.1 },
  { rule: "E4", holds: true, value: 0.88, threshold: 0 },
  { rule: "E5", holds: false, value: 234_800_00, threshold: 0 },
  { rule: "E6", holds: false, value: 1, threshold: 2 },
];

export const shownDetails: VerdictDetails = {
  e1: {
    othersWaitingHours: 17_430,
    tested: [
      {
        rule: "edd",
        agreement: 0.83,
        hours: 1639,
        shareOfWaiting: 0.094,
        pValue: 0.004,
        exact: false,
        draws: 10_000,
        chance: { low: -372, high: 380 },
      },
      {
        rule: "fifo",
        agreement: 0.8,
        hours: 1802,
        shareOfWaiting: 0.1034,
        pValue: 0.0008,
        exact: false,
        draws: 10_000,
        chance: { low: -351, high: 362 },
      },
    ],
    adjustedPValue: 0.056,
    namedBeforehand: true,
    strata: 74,
    orders: 1212,
    clientOrders: 212,
  },
  e2: { takenHours: 2011, requestedHours: 1267, dated: 904, flagged: 214, standing: 149, none: 744 },
  e3: {
    days: estimate(412, 298, 531),
    daysPerOrder: estimate(0.37, 0.27, 0.48),
    orders: 1113,
    blocks: 13,
    tStatistic: 6.1,
    pValue: 0.00003,
    ordersMadeLate: 64,
    avoidableOvertimeHours: estimate(2900, 1480, 4610),
    absenceRatio: estimate(1.46, 1.07, 1.99),
  },
  e4: { weeks: 52, teams: 8, orders: 1212, flips: [], leastTakenLeft: 0.88, leastDelayLeft: 0.91 },
  e5: { upperLimitCents: 234_800_00, confidence: 0.95 },
  e6: {
    quarters: [
      ["2024-Q3", "2024-07-01", "2024-10-01", 21_400_00, false],
      ["2024-Q4", "2024-10-01", "2025-01-01", -3_100_00, true],
      ["2025-Q1", "2025-01-01", "2025-04-01", 32_700_00, false],
      ["2025-Q2", "2025-04-01", "2025-07-01", 13_000_00, false],
    ].map(([quarter, from, to, netCents, holds]) => ({
      quarter: String(quarter),
      from: String(from),
      to: String(to),
      pValue: 0.02,
      delayDaysPerOrder: 0.36,
      netCents: Number(netCents),
      holds: Boolean(holds),
    })),
  },
  limits: {
    queueJumpShare: estimate(0.094, 0.08, 0.11),
    daysPerOrder: estimate(0.37, 0.28, 0.46),
    changeDaysPerOrder: 0.41,
    bottleneckShare: 0.34,
    absenceRatioNotExcluded: 1.99,
  },
};

/** Points of four weeks each. */
const stretches = (values: readonly number[]): AxisPoint[] =>
  values.map((value, place) => {
    const from = plusDays("2024-07-01", place * 28);
    return { from, label: from, value, low: null, high: null };
  });

const quarterPoint = (
  label: string,
  from: string,
  [value, low, high]: readonly [number, number | null, number | null],
) => ({ from, label, value, low, high });

export const shownAxes: ComputedVerdict["axes"] = {
  dependency: {
    share: 0.31,
    alert: 0.25,
    change: -0.056,
    cr5: 0.69,
    points: [
      quarterPoint("2024-Q1", "2024-01-01", [0.351, null, null]),
      quarterPoint("2024-Q2", "2024-04-01", [0.344, null, null]),
      quarterPoint("2024-Q3", "2024-07-01", [0.33, null, null]),
      quarterPoint("2024-Q4", "2024-10-01", [0.312, null, null]),
      quarterPoint("2025-Q1", "2025-01-01", [0.303, null, null]),
      quarterPoint("2025-Q2", "2025-04-01", [0.295, null, null]),
    ],
  },
  overtime: {
    share: estimate(0.5727, 0.4588, 0.71),
    hours: 7136,
    payrollHours: 12_460,
    volumeShare: 0.292,
    unexplainedShare: 0.135,
    points: stretches([0.52, 0.5, 0.49, 0.53, 0.56, 0.54, 0.57, 0.61, 0.59, 0.56, 0.55, 0.56, 0.57]),
  },
  delays: {
    days: estimate(412, 298, 531),
    ordersMadeLate: 64,
    ordersAbsorbed: 123,
    queueJumpHours: 2011,
    points: stretches([20, 22, 25, 30, 32, 34, 37, 40, 47, 35, 29, 30, 31]),
  },
  people: {
    ratio: estimate(1.46, 1.07, 1.99),
    detectableRatio: 1.35,
    called: true,
    points: [
      quarterPoint("2024-Q3", "2024-07-01", [1.31, 0.7, 2.4]),
      quarterPoint("2024-Q4", "2024-10-01", [1.4, 0.8, 2.5]),
      quarterPoint("2025-Q1", "2025-01-01", [1.62, 0.9, 2.9]),
      quarterPoint("2025-Q2", "2025-04-01", [1.51, 0.8, 2.8]),
    ],
  },
};
