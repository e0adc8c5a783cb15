/** Oracle: how French and English spreadsheets put a unit into a heading, by hand. */
import { describe, expect, it } from "vitest";
import { tableDefinition } from "#shared/schema/ledger.ts";
import { unitOfHeading, withoutUnit } from "#server/sources/recognise/unit-of-heading.ts";

const column = (table: "operations" | "orders", name: string) => {
  const found = tableDefinition(table).columns.find((each) => each.name === name);
  if (found === undefined) throw new Error(name);
  return found;
};
const hours = column("operations", "standard_hours");
const amount = column("orders", "revenue");

describe("the unit of a heading", () => {
  it.each([
    ["Temps prévu (min)", "minutes"],
    ["Temps prévu [mn]", "minutes"],
    ["Temps en minutes", "minutes"],
    ["Duration (mins.)", "minutes"],
    ["Durée (s)", "seconds"],
    ["Durée (j)", "days-of-7-hours"],
    ["Durée (jours)", "days-of-7-hours"],
    ["Durée (h)", null],
    ["Durée", null],
    ["Temps (k€)", null],
    ["Jours", null],
    ["(min)", null],
    ["Durée (constructor)", null],
  ])("of hours: %s is %s", (heading, unit) => {
    expect(unitOfHeading(heading, hours)).toBe(unit);
  });

  it.each([
    ["CA (k€)", "thousands"],
    ["CA k€", "thousands"],
    ["CA (K €)", "thousands"],
    ["CA en milliers d'euros", "thousands"],
    ["Montant (centimes)", "cents"],
    ["Montant (€)", null],
    ["Montant (min)", null],
    ["Montant HT", null],
  ])("of money: %s is %s", (heading, unit) => {
    expect(unitOfHeading(heading, amount)).toBe(unit);
  });

  it("belongs to hours and money alone", () => {
    expect(unitOfHeading("Quantité (min)", column("orders", "quantity"))).toBeNull();
  });

  it("is taken off the heading, which else stays as it is", () => {
    expect(withoutUnit("Temps prévu (min)")).toBe("Temps prévu");
    expect(withoutUnit("CA HT k€")).toBe("CA HT");
    expect(withoutUnit("Marge (%)")).toBe("Marge (%)");
    expect(withoutUnit("(min)")).toBe("(min)");
    expect(withoutUnit("__proto__")).toBe("__proto__");
  });
});
