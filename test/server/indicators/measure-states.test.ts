/** Oracle: the method's own words on what each measure is made of, taken one measure at a time. */
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ledger } from "#shared/schema/ledger.ts";
import { measures, type Measure } from "#shared/schema/coverage.ts";
import { measureStates, type LedgerHoldings } from "#server/indicators/measure-states.ts";

/** A ledger with these columns filled, by the share of their rows. */
function holdings(columns: Readonly<Record<string, number>>): LedgerHoldings {
  return {
    tables: new Set(Object.keys(columns).map((column) => column.split(".", 1)[0] ?? "")),
    filledShares: new Map(Object.entries(columns)),
  };
}
const stateOf = (measure: Measure, columns: Readonly<Record<string, number>>) => {
  const found = measureStates(holdings(columns)).find((each) => each.measure === measure);
  return [found?.state, ...(found?.missing ?? [])];
};
const sold = { "clients.name": 1, "orders.order_id": 1 };

describe("a measure", () => {
  it("is told for every one of the list, in its order", () => {
    expect(measureStates(holdings({})).map(({ measure }) => measure)).toEqual(measures);
  });

  it("of revenue needs clients and orders alone", () => {
    expect(stateOf("revenue-concentration", sold)).toEqual(["possible"]);
    expect(stateOf("revenue-concentration", {})).toEqual(["blocked", "clients", "orders"]);
  });

  it("that lacks a table names the table once, and no column of it", () => {
    expect(stateOf("on-time-share", {})).toEqual(["blocked", "orders"]);
    expect(stateOf("waiting-causes", sold)).toEqual(["blocked", "operations"]);
  });

  it("that lacks a column of a table that is there names the column", () => {
    expect(stateOf("on-time-share", sold)).toEqual(["blocked", "orders.promised_on", "orders.delivered_on"]);
    expect(stateOf("late-payment", { "invoices.amount": 1, "invoices.paid_on": 0 })).toEqual([
      "blocked",
      "invoices.paid_on",
    ]);
  });

  it("with all that is required and something optional missing is partial", () => {
    const delivered = { ...sold, "orders.promised_on": 0.9, "orders.delivered_on": 0.8 };
    expect(stateOf("on-time-share", delivered)).toEqual([
      "partial",
      "orders.quantity",
      "orders.delivered_quantity",
    ]);
    const quantities = { ...delivered, "orders.quantity": 1, "orders.delivered_quantity": 0.01 };
    expect(stateOf("on-time-share", quantities)).toEqual(["possible"]);
  });

  it("takes any of several columns that give the same, and asks for the best of them", () => {
    const centres = { "opening_hours.kind": 1, "work_centres.name": 1, "operations.sequence": 1 };
    expect(stateOf("bottleneck-hours", centres)).toEqual(["blocked", "operations.standard_hours"]);
    expect(stateOf("bottleneck-hours", { ...centres, "operations.ended_at": 0.5 })).toEqual(["possible"]);
    expect(stateOf("bottleneck-hours", { ...centres, "operations.standard_hours": 0.5 })).toEqual([
      "possible",
    ]);
  });

  it("of costs is partial while one order's is not known", () => {
    expect(stateOf("contribution", { ...sold, "orders.variable_cost": 1 })).toEqual(["possible"]);
    expect(stateOf("contribution", { ...sold, "orders.variable_cost": 0.999 })).toEqual([
      "partial",
      "orders.variable_cost",
    ]);
    expect(stateOf("contribution", { ...sold, "orders.variable_cost": 0 })).toEqual([
      "blocked",
      "orders.variable_cost",
    ]);
  });

  it("of the loss needs the fixed cost, by its name even where no parameter is", () => {
    const costs = { ...sold, "orders.variable_cost": 1 };
    expect(stateOf("loss-scenario", costs)).toEqual(["blocked", "parameters.yearly_fixed_cost"]);
    const named = { ...costs, "parameters.name": 1, "parameters.yearly_fixed_cost": 1 };
    expect(stateOf("loss-scenario", named)[0]).toBe("partial");
  });
});

const allColumns = ledger.flatMap(({ table, columns }) => columns.map(({ name }) => `${table}.${name}`));
const everything = Object.fromEntries(
  [...allColumns, "parameters.yearly_fixed_cost"].map((name) => [name, 1]),
);

it("is possible for every measure of a ledger that has everything", () => {
  expect(measureStates(holdings(everything)).filter(({ state }) => state !== "possible")).toEqual([]);
});

const rank = { blocked: 0, partial: 1, possible: 2 };

it("never falls when the ledger has more", () => {
  fc.assert(
    fc.property(fc.subarray(allColumns), fc.subarray(allColumns), (some, more) => {
      const less = measureStates(holdings(Object.fromEntries(some.map((name) => [name, 1]))));
      const grown = measureStates(holdings(Object.fromEntries([...some, ...more].map((name) => [name, 1]))));
      for (const [at, { state }] of less.entries()) {
        expect(rank[grown[at]?.state ?? "blocked"]).toBeGreaterThanOrEqual(rank[state]);
      }
    }),
  );
});
