/** Coverage and reconciliation as the page asks for them, over a real record. Figures are counted by hand. */
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { coverageSchema, reconciliationSchema } from "#shared/schema/coverage.ts";
import { z } from "zod";
import { openCompany, type Company } from "#server/company.ts";
import { buildApp, post, type BuiltApp } from "#test/builders/app.ts";
import { clientsCsv, ordersCsv, temporaryFolder, writeFiles } from "#test/builders/ledger-files.ts";

const quiet = (): void => undefined;
const envelope = z.object({ result: z.object({ data: z.unknown() }) });

let company: Company;
let call: BuiltApp["call"];

async function importFiles(files: Readonly<Record<string, string>>): Promise<void> {
  const folder = await writeFiles(files);
  const sources = Object.keys(files).map((name) => ({ name, path: join(folder, name) }));
  const { stagedId } = await company.stageFiles(sources, null, quiet, new AbortController().signal);
  await company.commit(stagedId, { acceptRejects: false, by: "ann" }, quiet);
}

async function ask<Value extends z.ZodType>(name: string, schema: Value): Promise<z.infer<Value>> {
  const response = await call(`/api/trpc/coverage.${name}`);
  return schema.parse(envelope.parse(await response.json()).result.data);
}
const change = (name: string, input: unknown) => call(`/api/trpc/coverage.${name}`, post(input));

beforeAll(async () => {
  company = await openCompany(await temporaryFolder());
  ({ call } = buildApp(company));
  await importFiles({ "clients.csv": clientsCsv, "orders.csv": ordersCsv });
});
afterAll(() => company.close());

describe("the coverage", () => {
  it("is that of the ledger as it is now", async () => {
    const before = await ask("coverage", coverageSchema);
    expect(before.tables.find(({ table }) => table === "orders")).toMatchObject({ rows: 6 });
    expect(before.measures.find(({ measure }) => measure === "late-payment")?.state).toBe("blocked");
    await importFiles({
      "invoices.csv":
        "invoice_id,client_id,issued_on,due_on,paid_on,amount\nI1,K,2025-02-01,2025-03-01,2025-03-02,10\n",
    });
    const after = await ask("coverage", coverageSchema);
    expect(after.measures.find(({ measure }) => measure === "late-payment")?.state).toBe("possible");
  });
});

describe("a stated total", () => {
  const year = { from: "2025-01-01", to: "2026-01-01" };
  const stated = { kind: "revenue", period: year, total: 85_000_000, source: "liasse" };

  it("stands beside the ledger's until it is withdrawn", async () => {
    const response = await change("state", stated);
    const { data } = envelope.parse(await response.json()).result;
    const { statedId } = z.strictObject({ statedId: z.uuid() }).parse(data);
    const [reconciled] = await ask("reconciliations", z.array(reconciliationSchema));
    // 420 + 180 + 150 + 100 thousand: the cancelled order is left out.
    expect(reconciled).toMatchObject({
      statedId,
      by: "owner",
      ledgerTotal: 85_000_000,
      difference: 0,
      status: "agrees",
    });
    expect(reconciled?.months.find(({ month }) => month === "2025-06")?.total).toBe(22_000_000);
    expect((await change("withdraw", { statedId })).status).toBe(200);
    expect(await ask("reconciliations", z.array(reconciliationSchema))).toEqual([]);
  });

  it.each([
    ["without a day", { ...stated, period: { from: year.from, to: year.from } }],
    ["below nothing", { ...stated, total: -1 }],
    ["of another kind", { ...stated, kind: "constructor" }],
    ["with more to it", { ...stated, by: "admin" }],
  ])("%s is refused", async (_name, input) => {
    expect((await change("state", input)).status).toBe(400);
  });

  it("that is not there cannot be withdrawn", async () => {
    const response = await change("withdraw", { statedId: "00000000-0000-4000-8000-000000000000" });
    expect(response.status).toBe(404);
  });
});
