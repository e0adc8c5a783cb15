/** The simulated plants of the calibration: what is planted in each family, and which classes do it justice. */
import type { VerdictClass } from "#shared/schema/verdict.ts";
import type { DemoScenario } from "#server/demo/demo-options.ts";
import type { ScenarioPlan } from "#server/demo/scenario-plan.ts";

export const familyNames = [
  "giant",
  "season",
  "bursts",
  "tight",
  "short-jobs",
  "noisy",
  "contract",
  "internal-favour",
  "jumps-20",
  "jumps-30",
  "king-fifo",
  "king-edd",
  "king-profitable",
  "wasp",
  "payer",
] as const;
export type FamilyName = (typeof familyNames)[number];

export interface Family {
  readonly scenario: DemoScenario;
  /** What is planted otherwise than in the scenario of the demo. */
  readonly changedPlan: Partial<ScenarioPlan>;
  /** Innocent: no accusation is just. */
  readonly innocent: boolean;
  /** The classes that the story deserves. */
  readonly deserved: readonly VerdictClass[];
  /** Found, that is accused, in at least so many plants; null: nothing is asked. */
  readonly foundShare: number | null;
}

const innocent = { changedPlan: {}, innocent: true, foundShare: null } as const;
const nothingHeld: readonly VerdictClass[] = ["healthy-big-client", "volume-pressure"];
const accused: readonly VerdictClass[] = ["profitable-disruptor", "net-disruptor"];

export const families: Readonly<Record<FamilyName, Family>> = {
  giant: { ...innocent, scenario: "giant", deserved: nothingHeld },
  season: { ...innocent, scenario: "season", deserved: nothingHeld },
  bursts: { ...innocent, scenario: "bursts", deserved: nothingHeld },
  tight: { ...innocent, scenario: "tight", deserved: nothingHeld },
  "short-jobs": { ...innocent, scenario: "short-jobs", deserved: nothingHeld },
  noisy: { ...innocent, scenario: "noisy", deserved: [...nothingHeld, "watch", "insufficient-data"] },
  contract: { ...innocent, scenario: "contract", deserved: nothingHeld },
  "internal-favour": { ...innocent, scenario: "internal-favour", deserved: ["internal-favour"] },
  "jumps-20": {
    scenario: "king",
    changedPlan: { firstShare: [0.2, 0.2] },
    innocent: false,
    deserved: accused,
    foundShare: null,
  },
  "jumps-30": {
    scenario: "king",
    changedPlan: { firstShare: [0.3, 0.3] },
    innocent: false,
    deserved: accused,
    foundShare: 0.5,
  },
  "king-fifo": {
    scenario: "king",
    changedPlan: {},
    innocent: false,
    deserved: ["net-disruptor"],
    foundShare: 0.9,
  },
  "king-edd": {
    scenario: "king",
    changedPlan: { houseRule: "edd" },
    innocent: false,
    deserved: ["net-disruptor"],
    foundShare: 0.9,
  },
  "king-profitable": {
    scenario: "king-profitable",
    changedPlan: {},
    innocent: false,
    deserved: ["profitable-disruptor"],
    foundShare: null,
  },
  wasp: { scenario: "wasp", changedPlan: {}, innocent: false, deserved: ["net-disruptor"], foundShare: 0.9 },
  payer: {
    scenario: "payer",
    changedPlan: {},
    innocent: false,
    deserved: ["profitable-disruptor"],
    foundShare: null,
  },
};

/** Whether a class holds something against the client. */
export function isAccusation(given: VerdictClass): boolean {
  return accused.includes(given);
}
