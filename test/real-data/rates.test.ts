/** Oracle: R's epitools, epiR and poisson.test over published counts, stored beside the public data. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { rateInterval } from "#server/statistics/rate-interval.ts";
import { rateRatio } from "#server/statistics/rate-ratio.ts";
import { realDataFile, realDataTitle, skipReason } from "./real-data.ts";

const pair = z.tuple([z.number(), z.number()]);
const ratesSchema = z.object({
  rate_ratios: z.array(
    z.object({
      label: z.string(),
      exposed: pair,
      reference: pair,
      irr: z.number(),
      exact_conditional: z.object({ p: z.number(), ci: pair }),
      wald_log: z.object({ se: z.number(), ci: pair }),
      midp: z.object({ estimate: z.number(), ci: pair, p: z.number() }),
    }),
  ),
  smr: z.object({ events: z.number(), expected: z.number(), ci: pair }),
  poisson_ci: z.array(z.object({ events: z.number(), time: z.number(), exact: pair })),
});

const read = () =>
  ratesSchema.parse(JSON.parse(readFileSync(realDataFile("..", "oracles", "rates.json"), "utf8")));

describe(realDataTitle("rates against R"), () => {
  it.skipIf(skipReason !== null)("ratios, their intervals and p-values", () => {
    const { rate_ratios: ratios } = read();
    expect(ratios.length).toBeGreaterThan(0);
    for (const { label, exposed, reference, irr, exact_conditional: exact, wald_log: wald, midp } of ratios) {
      const [[exposedEvents, exposedTime], [referenceEvents, referenceTime]] = [exposed, reference];
      const ratio = rateRatio([{ exposedEvents, exposedTime, referenceEvents, referenceTime }]);
      if (ratio === null) throw new Error(`${label} tells a ratio`);
      expect(ratio.estimate).toBeCloseTo(irr, 10);
      expect([ratio.wald?.low, ratio.wald?.high]).toEqual(wald.ci.map((limit) => expect.closeTo(limit, 9)));
      expect([ratio.exact.low, ratio.exact.high]).toEqual(exact.ci.map((limit) => expect.closeTo(limit, 9)));
      expect(ratio.pExact).toBeCloseTo(exact.p, 10);
      expect(ratio.pMidP).toBeCloseTo(midp.p, 10);
      // R finds these roots to four digits.
      expect(Math.abs(ratio.medianUnbiased - midp.estimate)).toBeLessThan(5e-4);
      expect(Math.abs(ratio.midP.low - midp.ci[0])).toBeLessThan(5e-4);
      expect(Math.abs(ratio.midP.high - midp.ci[1])).toBeLessThan(5e-4);
    }
  });

  it.skipIf(skipReason !== null)("intervals of one rate", () => {
    const { smr, poisson_ci: intervals } = read();
    const cases = [{ events: smr.events, time: smr.expected, exact: smr.ci }, ...intervals];
    for (const { events, time, exact } of cases) {
      const { low, high } = rateInterval(events, time);
      // Stored to six digits: for no event .036 888 798, where −ln(.025)/100 is .036 888 795.
      expect([low, high]).toEqual(exact.map((limit) => expect.closeTo(limit, 6)));
    }
  });
});
