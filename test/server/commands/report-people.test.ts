/** `report overtime` and `report people`: one document, the same as the procedures'. Oracle: the ledger counted by hand. */
import { beforeAll, describe, expect, it } from "vitest";
import { overtimeSchema } from "#shared/schema/overtime.ts";
import { peopleSchema } from "#shared/schema/people.ts";
import { run } from "#test/builders/command.ts";
import { labourLedger } from "#test/builders/labour-ledger.ts";
import { temporaryFolder, writeFiles } from "#test/builders/ledger-files.ts";

let data = "";

beforeAll(async () => {
  data = await temporaryFolder();
  const files = Object.entries(labourLedger).map(([table, text]) => [`${table}.csv`, text]);
  const landed = await run(
    "import",
    await writeFiles(Object.fromEntries(files)),
    "--data",
    data,
    "--accept-rejects",
  );
  expect(landed.exit).toBe(0);
});

const report = (...more: string[]) => run("report", ...more, "--data", data);

describe("report overtime", () => {
  it("is one document of the agreed names, and tells where it is on the other channel", async () => {
    const { exit, out, messages } = await report("overtime", "--json");
    expect(exit).toBe(0);
    expect(overtimeSchema.parse(JSON.parse(out))).toMatchObject({
      status: "computed",
      client: { clientId: "K" },
      payrollHours: 14,
      unexplainedHours: 3,
      inducedHours: { status: "not-computable" },
      premiumCents: { induced: { status: "not-computable" } },
    });
    expect(messages).toContain("Attributing");
  });

  it("is about the client and the days asked for", async () => {
    const asked = ["--client", "X", "--from", "2025-03-03", "--to", "2025-03-04"];
    const { out } = await report("overtime", "--json", ...asked);
    expect(overtimeSchema.parse(JSON.parse(out))).toMatchObject({
      period: { from: "2025-03-03", to: "2025-03-04" },
      client: { clientId: "X" },
      payrollHours: 2,
      clientOrderHours: 2,
    });
    expect((await report("overtime", "--client", "nobody")).exit).toBe(3);
  });

  it("is read by a person too", async () => {
    const { out } = await report("overtime");
    expect(out).toContain("Amounts in EUR.");
    expect(out).toContain("Payroll overtime 14.0 h: King directly");
    expect(out).toContain("unexplained 3.0 h");
    expect(out).toContain("Never billed: accounting share");
  });
});

describe("report people", () => {
  it("withholds what two people's hours would tell", async () => {
    const { out } = await report("people", "--json");
    const people = peopleSchema.parse(JSON.parse(out));
    expect(people).toMatchObject({
      status: "computed",
      thresholds: { hours: 8, absence: 12 },
      exposure: { hostileContacts: 1, threats: 1 },
    });
    if (people.status !== "computed") return;
    const weekly = people.limits.find(({ limit }) => limit === "weeklyHours");
    expect(weekly).toMatchObject({ value: 46, source: "accord", weeksOver: { status: "withheld" } });
    expect(people.released).toBe(0);
  });

  it("says to a person what is not published, and that it is about no person", async () => {
    const { out } = await report("people");
    expect(out).toContain("not published");
    expect(out).toContain("they say nothing about a person");
  });
});
