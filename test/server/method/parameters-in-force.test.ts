/** Every parameter in force, over a real record. Oracle: the defaults as they are declared, and a ledger written by hand. */
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { alertParameters } from "#shared/alert-parameters.ts";
import { methodParameterNames } from "#shared/method/parameter-names.ts";
import { peopleParameters } from "#shared/people-parameters.ts";
import { planningParameters } from "#shared/planning-parameters.ts";
import { methodParametersSchema, type MethodParameters } from "#shared/schema/method.ts";
import { verdictThresholds } from "#shared/verdict-parameters.ts";
import { openCompany, type Company } from "#server/company.ts";
import { buildApp, type BuiltApp } from "#test/builders/app.ts";
import { clientsCsv, ordersCsv, temporaryFolder, writeFiles } from "#test/builders/ledger-files.ts";

const parametersCsv = `name,value,valid_from,source
yearly_fixed_cost,150000,2025-01-01,budget 2025
frozen_horizon_days,5,2025-01-01,accord atelier
weekly_hours_limit,46,2025-01-01,accord 12
weekly_hours_limit,44,2025-07-01,accord 13
people_threshold_hours,5,2025-01-01,trop bas
cost_of_capital,"5,5 %",2025-01-01,banque
cost_of_capital_high,"9 %",2025-01-01,banque
accusation_alpha,"1 %",2025-01-01,direction
alert_share_rise,"3 %",2025-01-01,direction
alert_minimum_changes,beaucoup,2025-01-01,
`;
const quiet = (): void => undefined;
const envelope = z.object({ result: z.object({ data: z.unknown() }) });

let company: Company;
let call: BuiltApp["call"];

async function ask(input: { readonly to?: string } = {}): Promise<MethodParameters> {
  const response = await call(
    `/api/trpc/method.parameters?input=${encodeURIComponent(JSON.stringify(input))}`,
  );
  return methodParametersSchema.parse(envelope.parse(await response.json()).result.data);
}

async function inForce(name: string, to?: string) {
  return (await ask(to === undefined ? {} : { to })).parameters.find((each) => each.name === name);
}

async function importFiles(files: Readonly<Record<string, string>>): Promise<void> {
  const folder = await writeFiles(files);
  const sources = Object.keys(files).map((name) => ({ name, path: join(folder, name) }));
  const { stagedId } = await company.stageFiles(sources, null, quiet, new AbortController().signal);
  await company.commit(stagedId, { acceptRejects: false, by: "ann" }, quiet);
}

beforeAll(async () => {
  company = await openCompany(await temporaryFolder());
  ({ call } = buildApp(company));
});
afterAll(() => company.close());

describe("an empty record", () => {
  it("answers every parameter once, by its default", async () => {
    const { parameters, unreadable } = await ask();
    expect(parameters.map(({ name }) => name)).toEqual(methodParameterNames);
    expect(parameters.filter(({ origin }) => origin === "ledger")).toEqual([]);
    expect(unreadable).toEqual([]);
    const byName = new Map(parameters.map((each) => [each.name, each]));
    for (const [name, { value, unit, source, validFrom }] of Object.entries({
      ...planningParameters,
      ...peopleParameters,
      ...verdictThresholds,
      ...alertParameters,
    })) {
      expect(byName.get(name), name).toMatchObject({ value, unit, source, validFrom, origin: "default" });
    }
  });

  it("has no value for what only the company or its rows can say", async () => {
    expect(await inForce("yearly_fixed_cost")).toMatchObject({ value: null, origin: "default" });
    expect(await inForce("meeting_hourly_cost")).toMatchObject({
      value: null,
      origin: "record",
      source: "payroll",
    });
  });
});

describe("a company's own values", () => {
  beforeAll(() =>
    importFiles({ "clients.csv": clientsCsv, "orders.csv": ordersCsv, "parameters.csv": parametersCsv }),
  );

  it("replace the defaults with their source and day, in the unit of the product", async () => {
    expect(await inForce("yearly_fixed_cost")).toMatchObject({
      value: 15_000_000,
      unit: "cents-per-year",
      origin: "ledger",
      source: "budget 2025",
      validFrom: "2025-01-01",
    });
    expect(await inForce("frozen_horizon_days")).toMatchObject({ value: 5, origin: "ledger" });
    expect(await inForce("accusation_alpha")).toMatchObject({ value: 0.01, source: "direction" });
    expect(await inForce("alert_share_rise")).toMatchObject({ value: 0.03, unit: "points" });
  });

  it("keep the range that the company gives", async () => {
    const { value, low, high } = (await inForce("cost_of_capital")) ?? {};
    expect([value, low, high]).toEqual([0.055, 0.055, 0.09]);
  });

  it("are those of the day before the end of the period", async () => {
    expect((await inForce("weekly_hours_limit"))?.value).toBe(44);
    expect((await inForce("weekly_hours_limit", "2025-07-01"))?.value).toBe(46);
    expect((await inForce("weekly_hours_limit", "2025-07-02"))?.value).toBe(44);
  });

  it("never lower a threshold about people, and never take a word for a number", async () => {
    expect(await inForce("people_threshold_hours")).toMatchObject({ value: 8, origin: "default" });
    expect(await inForce("alert_minimum_changes")).toMatchObject({ value: 10, origin: "default" });
    expect((await ask()).unreadable).toEqual(["alert_minimum_changes"]);
  });
});
