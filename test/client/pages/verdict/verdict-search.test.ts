/** The address of the Verdict page: what is read back is what was written, and what the server would refuse is not asked. */
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { keptSearch } from "#client/context/kept-search.ts";
import { readPeopleSearch } from "#client/pages/people/people-search.ts";
import { readPlanningSearch } from "#client/pages/planning/planning-search.ts";
import { readPortfolioSearch } from "#client/pages/portfolio/portfolio-search.ts";
import { drawerAddress, readDrawer, type VerdictDrawer } from "#client/pages/verdict/verdict-drawer.ts";
import { verdictInput } from "#client/pages/verdict/verdict-input.ts";
import { readVerdictSearch } from "#client/pages/verdict/verdict-search.ts";
import { costLines, evidenceRules } from "#shared/schema/verdict.ts";

describe("the address", () => {
  it("keeps client, period, assumptions, tables and the drawer", () => {
    const search = {
      client: "CL-02",
      from: "2024-07-01",
      to: "2025-07-01",
      set: { cost_of_capital: 0.08, cost_of_capital_high: 0.1 },
      tables: ["waterfall"] as const,
      open: "line.meetings",
    };
    expect(readVerdictSearch(search)).toEqual(search);
    expect(readVerdictSearch({ client: 42 })).toEqual({ client: "42" });
  });

  it("leaves out what it does not understand", () => {
    expect(
      readVerdictSearch({
        client: "",
        from: "yesterday",
        to: "2025-02-30",
        set: { Cost: 1, cost_of_capital: "much", departure_cost_months: Number.NaN },
        tables: ["lorenz"],
        open: 0.5,
      }),
    ).toEqual({ open: "0.5" });
    expect(readVerdictSearch({ from: "2025-02-01", to: "2025-02-01" })).toEqual({ from: "2025-02-01" });
    expect(readVerdictSearch({ set: "x", tables: "waterfall" })).toEqual({});
  });

  it("asks the server for no assumption that does not exist, and for none that it cannot have", () => {
    const set = {
      cost_of_capital: 0.08,
      no_such_thing: 1,
      avoidable_labour_share: 1.5,
      late_payment_rate: -1,
    };
    expect(verdictInput({ client: "CL-02", set })).toEqual({
      client: "CL-02",
      assumptions: { cost_of_capital: 0.08 },
    });
    expect(verdictInput({ set: { no_such_thing: 1 } })).toEqual({});
  });
});

const drawers: readonly VerdictDrawer[] = [
  ...costLines.map((line) => ({ kind: "line" as const, line })),
  { kind: "line", line: "revenue" },
  { kind: "line", line: "contribution" },
  { kind: "line", line: "clients-at-risk" },
  ...evidenceRules.map((rule) => ({ kind: "rule" as const, rule })),
  { kind: "axis", axis: "delays" },
  { kind: "assumption", name: "cost_of_capital" },
  { kind: "net" },
  { kind: "gates" },
];

describe("the drawer's part of the address", () => {
  it("opens what it was written for", () => {
    for (const drawer of drawers) expect(readDrawer(drawerAddress(drawer))).toEqual(drawer);
  });

  it("names a client whatever its identifier is", () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), (clientId) => {
        const drawer = { kind: "placebo" as const, clientId };
        expect(readDrawer(drawerAddress(drawer))).toEqual(drawer);
      }),
    );
  });

  it("opens nothing that it does not know", () => {
    for (const open of [undefined, "", "line.", "line.bribes", "rule.E7", "net.1", "axis", "placebo.", "x.y"])
      expect(readDrawer(open)).toBeNull();
  });
});

describe("what goes along to another page", () => {
  it("is client and period, which every page about a client reads alike", () => {
    const kept = { client: "CL-02", from: "2024-07-01", to: "2025-07-01" };
    const left = { ...kept, tables: ["waterfall"], open: "net", set: { cost_of_capital: 0.08 } };
    expect(keptSearch(left)).toEqual(kept);
    for (const read of [readPortfolioSearch, readVerdictSearch, readPlanningSearch, readPeopleSearch])
      expect(read({ ...keptSearch(left) })).toEqual(kept);
  });

  it("names nothing that was not chosen", () => {
    expect(Object.keys(keptSearch({ client: "CL-02" }))).toEqual(["client"]);
  });
});
