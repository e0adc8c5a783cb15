/** How small an effect so much evidence could have shown. */
import { normalQuantile } from "./normal-law.ts";

export interface TestDesign {
  /** One-sided. */
  readonly level: number;
  readonly power: number;
}

/** The design that the product states: one-sided 5 %, power 80 %. */
const usualDesign: TestDesign = { level: 0.05, power: 0.8 };

/**
 * The least rate ratio that a test would have found with its power.
 * @param standardError of the logarithm of the ratio
 */
export function detectableRatio(standardError: number, design = usualDesign): number {
  return Math.exp((normalQuantile(1 - design.level) + normalQuantile(design.power)) * standardError);
}

/**
 * The same from the events expected on each side if there is no effect; Infinity without any on one side.
 * @param exposed events with the exposure
 * @param reference events without it
 */
export function detectableRatioOfEvents(exposed: number, reference: number, design = usualDesign): number {
  return detectableRatio(Math.sqrt(1 / exposed + 1 / reference), design);
}
