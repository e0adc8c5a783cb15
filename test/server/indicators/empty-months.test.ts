import { expect, it } from "vitest";
import { emptyMonths, mostEmptyMonths } from "#server/indicators/empty-months.ts";

it("names the months between the first and the last row that hold none", () => {
  const period = { from: "2025-06-12", to: "2025-11-02" };
  expect(emptyMonths(period, ["2025-06", "2025-09", "2025-11"])).toEqual(["2025-07", "2025-08", "2025-10"]);
  expect(emptyMonths({ from: "2025-06-12", to: "2025-06-13" }, ["2025-06"])).toEqual([]);
});

it("names the sixty latest of more, which a slip in one year makes", () => {
  const sixty = emptyMonths({ from: "2015-01-01", to: "2020-01-01" }, []);
  expect(sixty).toHaveLength(mostEmptyMonths);
  const more = emptyMonths({ from: "2014-12-31", to: "2020-01-01" }, []);
  expect(more).toEqual(sixty);
});
