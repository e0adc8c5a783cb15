/** What a day and a month cost. Oracle: 35 hours at 30 euros are 210 a day and 4550 a month. */
import { describe, expect, it } from "vitest";
import { recordedPay } from "#server/verdict/recorded-pay.ts";
import { costRecord, employeesOf, type WrittenPerson } from "#test/builders/cost-record.ts";

const payOf = (people: readonly WrittenPerson[]) =>
  recordedPay(costRecord({ employees: employeesOf(people) }));
const eight = Array.from({ length: 8 }, () => ({ hourlyCents: 30_00 }));

describe("pay by contract and hourly cost", () => {
  it("is a fifth of a week a day, and a twelfth of 52 weeks a month, in the mean", () => {
    expect(payOf(eight)).toEqual({ dayPayCents: 210_00, monthPayCents: 4550_00 });
    const other = [
      ...eight.slice(4),
      ...Array.from({ length: 4 }, () => ({ hourlyCents: 20_00, weeklyHours: 17.5 })),
    ];
    expect(payOf(other)).toEqual({ dayPayCents: 140_00, monthPayCents: Math.round((4550_00 * 2) / 3) });
  });

  it("counts those whose contract and cost are known and who were there on a day with hours", () => {
    const rich = { hourlyCents: 900_00 };
    expect(
      payOf([
        ...eight,
        { ...rich, joined: "2025-07-01" },
        { ...rich, left: "2024-12-31" },
        { ...rich, weeklyHours: NaN },
        {},
      ]),
    ).toEqual(payOf(eight));
    expect(payOf([...eight.slice(1), { hourlyCents: 30_00, joined: "2025-06-30" }])).toEqual(payOf(eight));
    expect(payOf([...eight.slice(1), { hourlyCents: 30_00, left: "2025-01-01" }])).toEqual(payOf(eight));
  });

  it("is not computable of nobody, nor of too few", () => {
    expect(payOf([{}]).dayPayCents).toMatchObject({ reason: "no-hourly-cost" });
    expect(payOf(eight.slice(1)).monthPayCents).toMatchObject({ reason: "too-few-people" });
  });
});
