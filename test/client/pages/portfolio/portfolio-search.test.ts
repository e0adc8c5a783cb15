import { describe, expect, it } from "vitest";
import {
  portfolioInput,
  readOpen,
  readPortfolioSearch,
  readSort,
} from "#client/pages/portfolio/portfolio-search.ts";

const read = (name: string, value: number) => readPortfolioSearch({ set: { [name]: value } }).set?.[name];

describe("the address of the page", () => {
  it("keeps what it understands", () => {
    const address = {
      from: "2024-01-01",
      to: "2025-01-01",
      basis: "contribution",
      grouped: true,
      client: "C012",
      set: { resale_share_12_months: 0.3, yearly_fixed_cost: 193_000_000 },
      tables: ["trend"],
      sort: "-change",
      open: "client:C012",
    };
    expect(readPortfolioSearch(address)).toEqual(address);
  });

  it("leaves out defaults and what it does not understand", () => {
    expect(
      readPortfolioSearch({
        from: "2024-02-31",
        to: 3,
        basis: "revenue",
        grouped: "yes",
        client: "",
        set: { unknown: 1, resale_share_12_months: "0.3" },
        tables: ["nothing"],
        sort: "x".repeat(220),
        open: null,
        utm: "x",
      }),
    ).toEqual({});
  });

  it("takes a client's id that looks like a number", () => {
    expect(readPortfolioSearch({ client: 42 })).toEqual({ client: "42" });
  });

  it("takes shares from 0 to 1 and amounts from 0 on, as the server does", () => {
    expect(read("resale_share_3_months", 0)).toBe(0);
    expect(read("resale_share_3_months", 1)).toBe(1);
    expect(read("resale_share_3_months", 1.01)).toBeUndefined();
    expect(read("resale_share_3_months", -0.01)).toBeUndefined();
    expect(read("yearly_fixed_cost", -1)).toBeUndefined();
    expect(read("yearly_fixed_cost", 2)).toBe(2);
    expect(read("yearly_fixed_cost", Number.NaN)).toBeUndefined();
  });

  it("leaves out the end of a period without a day", () => {
    expect(readPortfolioSearch({ from: "2025-01-01", to: "2025-01-01" })).toEqual({ from: "2025-01-01" });
    expect(readPortfolioSearch({ from: "2025-01-01", to: "2025-01-02" })).toHaveProperty("to", "2025-01-02");
  });

  it("asks the server for the reference without the changed assumptions", () => {
    const search = { client: "C1", set: { yearly_fixed_cost: 5 }, sort: "name", open: "loss" };
    expect(portfolioInput(search)).toEqual({ client: "C1", assumptions: { yearly_fixed_cost: 5 } });
    expect(portfolioInput(search, "assumptions")).toEqual({ client: "C1" });
  });

  it("names a column and its direction", () => {
    expect(readSort("-orders")).toEqual({ id: "orders", descending: true });
    expect(readSort("name")).toEqual({ id: "name", descending: false });
    expect(readSort(undefined)).toEqual({ id: "share", descending: true });
  });

  it("names an open figure and whose it is, colons in ids included", () => {
    expect(readOpen("concentration")).toEqual({ kind: "concentration", id: "" });
    expect(readOpen("client:A:1")).toEqual({ kind: "client", id: "A:1" });
    expect(readOpen(undefined)).toBeNull();
  });
});
