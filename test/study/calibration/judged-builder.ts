/** A judged plant for tests: an innocent giant that nothing is held against, unless they say otherwise. */
import { studyVersion, type JudgedPlant } from "./judged-plant.ts";

export function buildJudged(overrides: Partial<JudgedPlant> = {}): JudgedPlant {
  return {
    version: studyVersion,
    family: "giant",
    variant: "full",
    plant: 1,
    people: 60,
    weeks: 52,
    milliseconds: 900,
    class: "volume-pressure",
    reason: null,
    held: [],
    failed: ["E1"],
    closedGates: [],
    shareOfWaiting: 0,
    pValue: 0.5,
    daysPerOrder: 0,
    plantedDaysPerOrder: 0,
    net: null,
    bookedAndAttributed: null,
    netBesideRevenueShare: null,
    lines: {},
    others: [],
    ...overrides,
  };
}
