/** Oracle: what a default must be to serve as an assumption, each as a sentence. */
import { describe, expect, it } from "vitest";
import { avoidableShareName, lossMonths, lossParameters, resaleShareName } from "#shared/parameters.ts";

describe("the parameters of the loss", () => {
  it("are the fixed cost and two shares for each of 0, 3, 6 and 12 months, each once", () => {
    expect(lossMonths).toEqual([0, 3, 6, 12]);
    const names = lossParameters.map(({ name }) => name);
    expect(names).toEqual([
      "yearly_fixed_cost",
      ...lossMonths.map(avoidableShareName),
      ...lossMonths.map(resaleShareName),
    ]);
    expect(new Set(names).size).toBe(9);
  });

  it("hold their defaults within their ranges, shares between 0 and 1", () => {
    for (const { standard, name } of lossParameters) {
      if (standard === null) {
        expect(name).toBe("yearly_fixed_cost");
        continue;
      }
      const { low, value, high } = standard;
      expect([0, low, value, high, 1]).toEqual(
        [0, low, value, high, 1].toSorted((left, right) => left - right),
      );
    }
  });

  it("avoid and resell nothing at once, and no less as time passes", () => {
    for (const nameOf of [avoidableShareName, resaleShareName]) {
      const values = lossMonths.map(
        (months) => lossParameters.find(({ name }) => name === nameOf(months))?.standard?.value,
      );
      expect(values[0]).toBe(0);
      expect(values).toEqual(values.toSorted((left = 0, right = 0) => left - right));
    }
  });
});
