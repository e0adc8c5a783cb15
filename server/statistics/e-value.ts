/** How strong an unseen cause would have to be. */

/**
 * The ratio by which something unmeasured would have to be tied to both exposure and outcome to explain an observed ratio
 * away (VanderWeele and Ding 2017). 1: nothing is needed. Infinity for the ratios 0 and Infinity.
 *
 * @param ratio a rate ratio, at least 0; of an interval use `eValueOfLimits`
 */
export function eValue(ratio: number): number {
  const away = Math.max(ratio, 1 / ratio);
  return away + Math.sqrt(away * (away - 1));
}

/** The same, to move an interval just so far that it holds the ratio 1; 1 where it holds it already. */
export function eValueOfLimits(low: number, high: number): number {
  if (low <= 1 && high >= 1) return 1;
  return eValue(low > 1 ? low : high);
}
