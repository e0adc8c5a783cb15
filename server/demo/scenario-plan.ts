/** What each scenario plants, as numbers. Everything that a scenario does not name is the same in all of them. */
import type { DemoScenario } from "./demo-options.ts";
import type { PlantedRule } from "./shop-model.ts";

/** How a client comes to be served ahead of the house rule. */
export type PrivilegeGround = "on-request" | "contract" | "unasked" | "none";

export interface ScenarioPlan {
  readonly houseRule: PlantedRule;
  /** Part of dispatches that pick any waiting operation. */
  readonly randomDispatchShare: number;
  /** The client that the story is about: the dominant one, or a small one. */
  readonly suspect: "dominant" | "small";
  readonly ground: PrivilegeGround;
  /** Part of the suspect's orders that are served first, at the start and at the end of the period. */
  readonly firstShare: readonly [number, number];
  /** Of those, the part whose request is on record. */
  readonly onRecordShare: number;
  /** Part of the suspect's orders that it changes late, which adds work. */
  readonly lateChangeShare: number;
  /** The suspect's part of revenue; the others keep their proportions. */
  readonly revenueShare: number;
  /** Part of the list price that is not charged; negative: a surcharge. */
  readonly discount: number;
  /** Variable cost as a part of the list price. */
  readonly variableCostShare: number;
  /** Express freight and broken set-ups of orders served first, as a part of revenue. */
  readonly expediteShare: number;
  /** Working days from order to promise. */
  readonly leadDays: number;
  readonly leadIsContractual: boolean;
  /** Working days from order to the first operation being ready. */
  readonly preparationDays: number;
  /** Size of the suspect's operations against the others'. */
  readonly operationSize: number;
  /** Relative demand by month, January first. */
  readonly monthlyDemand: readonly number[];
  /** Standard deviation of the logarithm of weekly demand. */
  readonly weeklySwing: number;
  /** Orders come in batches of about this many. */
  readonly burstSize: number;
  /** Rate of absence spells with a quarter of hours and more on the suspect, against less. */
  readonly absenceRatio: number;
  /** Meetings a week about the suspect beyond everyone's share, for a hundred people. */
  readonly extraMeetings: number;
  /** Part of planners' and account managers' days that the suspect takes beyond its share of volume. */
  readonly extraOfficeShare: number;
  /** Hostile contacts and threats a month, for the whole company. */
  readonly hostileContacts: number;
  readonly threats: number;
  /** Days by which the suspect pays late, on average. */
  readonly daysPaidLate: number;
  /** Part of the suspect's delivered orders that come back as rework. */
  readonly reworkShare: number;
}

const evenYear: readonly number[] = [1, 1.02, 1.03, 1.02, 0.97, 1.03, 0.98, 0.5, 1.04, 1.05, 1.03, 0.86];
const peaks: readonly number[] = [0.6, 0.7, 1, 1.35, 1.55, 1.55, 1.2, 0.35, 0.8, 1.2, 0.9, 0.6];

/** A large client like any other. */
const ordinary: ScenarioPlan = {
  houseRule: "fifo",
  randomDispatchShare: 0,
  suspect: "dominant",
  ground: "none",
  firstShare: [0, 0],
  onRecordShare: 0,
  lateChangeShare: 0,
  revenueShare: 0.31,
  discount: 0.06,
  variableCostShare: 0.58,
  expediteShare: 0,
  leadDays: 8,
  leadIsContractual: false,
  preparationDays: 3,
  operationSize: 1,
  monthlyDemand: evenYear,
  weeklySwing: 0.3,
  burstSize: 1,
  absenceRatio: 1,
  extraMeetings: 0,
  extraOfficeShare: 0,
  hostileContacts: 0,
  threats: 0,
  daysPaidLate: 6,
  reworkShare: 0.03,
};

const king: ScenarioPlan = {
  ...ordinary,
  ground: "on-request",
  firstShare: [0.7, 0.9],
  onRecordShare: 0.92,
  lateChangeShare: 0.15,
  discount: 0.17,
  variableCostShare: 0.72,
  expediteShare: 0.05,
  weeklySwing: 0.3,
  absenceRatio: 2.2,
  extraMeetings: 5,
  extraOfficeShare: 0.3,
  hostileContacts: 6,
  threats: 1,
  daysPaidLate: 28,
  reworkShare: 0.06,
};

const plans: Readonly<Record<DemoScenario, ScenarioPlan>> = {
  king,
  "king-profitable": {
    ...king,
    discount: 0.07,
    variableCostShare: 0.57,
    expediteShare: 0.02,
    absenceRatio: 1.6,
    extraMeetings: 2,
    extraOfficeShare: 0.1,
    hostileContacts: 3,
    threats: 0.5,
    daysPaidLate: 15,
  },
  payer: {
    ...king,
    discount: -0.12,
    variableCostShare: 0.57,
    expediteShare: 0.02,
    absenceRatio: 1.5,
    extraMeetings: 2,
    extraOfficeShare: 0.1,
    hostileContacts: 1,
    threats: 0,
    daysPaidLate: 2,
  },
  contract: {
    ...ordinary,
    ground: "contract",
    firstShare: [0.6, 0.6],
    onRecordShare: 1,
    discount: -0.1,
    leadIsContractual: true,
    daysPaidLate: 2,
  },
  wasp: {
    ...king,
    suspect: "small",
    firstShare: [0.9, 0.95],
    onRecordShare: 0.9,
    lateChangeShare: 0.3,
    revenueShare: 0.08,
    discount: 0.4,
    variableCostShare: 0.5,
    expediteShare: 0.12,
    absenceRatio: 2,
    extraMeetings: 4,
    extraOfficeShare: 0.22,
    hostileContacts: 7,
    threats: 1.5,
    daysPaidLate: 40,
    reworkShare: 0.12,
  },
  "internal-favour": {
    ...ordinary,
    ground: "unasked",
    firstShare: [0.7, 0.85],
  },
  giant: { ...ordinary, revenueShare: 0.45, leadDays: 40, preparationDays: 24, weeklySwing: 0.05 },
  season: { ...ordinary, monthlyDemand: peaks },
  bursts: { ...ordinary, burstSize: 14 },
  tight: { ...ordinary, houseRule: "edd", leadDays: 6, leadIsContractual: true, preparationDays: 1 },
  "short-jobs": { ...ordinary, houseRule: "spt", operationSize: 0.5 },
  noisy: { ...ordinary, randomDispatchShare: 0.2 },
};

/** What a scenario plants. */
export function scenarioPlan(scenario: DemoScenario): ScenarioPlan {
  return plans[scenario];
}

/** Demand by month of clients that are not the suspect, January first, relative to an average month. */
export const usualMonthlyDemand = evenYear;
