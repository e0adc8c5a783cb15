import { createHash } from "node:crypto";
import { readFile, readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { importOutcomeSchema, type ImportOutcome } from "#shared/schema/imports.ts";
import { coverageSchema } from "#shared/schema/coverage.ts";
import { ledgerTables } from "#shared/schema/ledger.ts";
import { portfolioSchema, type ComputedPortfolio } from "#shared/schema/portfolio.ts";
import { openCompany } from "#server/company.ts";
import { run } from "#test/builders/command.ts";
import { clientsCsv, ordersCsv, temporaryFolder, writeFiles } from "#test/builders/ledger-files.ts";

const small = { "clients.csv": clientsCsv, "orders.csv": ordersCsv };

function outcomeOf(text: string): ImportOutcome {
  return importOutcomeSchema.parse(JSON.parse(text));
}

async function reportOf(data: string, ...more: string[]): Promise<ComputedPortfolio> {
  const { out, exit, messages } = await run("report", "portfolio", "--data", data, "--json", ...more);
  expect(messages).toBe("");
  expect(exit).toBe(0);
  const portfolio = portfolioSchema.parse(JSON.parse(out));
  if (portfolio.status !== "computed") throw new Error(`not computable: ${portfolio.reason}`);
  return portfolio;
}

describe("import, report, undo", () => {
  it("gives hand-computed figures for four clients and takes them back", async () => {
    const files = await writeFiles(small);
    const data = await temporaryFolder();
    const landed = await run("import", files, "--data", data, "--json");
    expect(landed.exit).toBe(0);
    const { importId, preview } = outcomeOf(landed.out);
    for (const table of preview.tables) {
      expect(table.read).toBe(table.landed + table.rejected + table.identical);
    }
    expect(preview.tables.map(({ table, landed: rows }) => [table, rows])).toEqual([
      ["clients", 4],
      ["orders", 6],
    ]);

    const portfolio = await reportOf(data);
    expect(portfolio.period).toEqual({ from: "2025-01-10", to: "2026-01-01" });
    expect(portfolio.dominantClientId).toBe("K");
    expect(portfolio.totals.revenueCents).toBe(85_000_000);
    expect(portfolio.clients.map(({ clientId, revenueCents }) => [clientId, revenueCents])).toEqual([
      ["K", 42_000_000],
      ["X", 18_000_000],
      ["Y", 15_000_000],
      ["Z", 10_000_000],
    ]);
    const [king] = portfolio.clients;
    expect(king?.revenueShare).toBeCloseTo(42 / 85, 12);
    expect(king?.contributionCents).toBe(10_500_000);
    expect(king?.onTimeShare).toBe(0.5);
    expect(portfolio.totals).toMatchObject({ orders: 5, ordersCancelled: 1, ordersLate: 1, ordersOpen: 1 });
    if (portfolio.concentration.status !== "computed") throw new Error("concentration is computable");
    const squares = 42 ** 2 + 18 ** 2 + 15 ** 2 + 10 ** 2;
    expect(portfolio.concentration.herfindahlIndex).toBeCloseTo(squares / 85 ** 2, 12);

    expect((await run("undo", importId!, "--data", data)).exit).toBe(0);
    const after = await run("report", "portfolio", "--data", data, "--json");
    expect(JSON.parse(after.out)).toMatchObject({ status: "not-computable", missing: ["clients", "orders"] });
    expect((await run("undo", "nothing", "--data", data)).exit).toBe(3);
  });

  it("changes nothing the second time, and a newer file replaces by key", async () => {
    const files = await writeFiles(small);
    const data = await temporaryFolder();
    await run("import", files, "--data", data);
    const before = await reportOf(data);
    const again = await run("import", files, "--data", data, "--json");
    expect(again.exit).toBe(0);
    expect(outcomeOf(again.out)).toMatchObject({ importId: null, preview: { status: "unchanged" } });
    expect(await reportOf(data)).toEqual(before);

    const newer = await writeFiles({ "orders.csv": ordersCsv.replace("220000.00", "320000.00") });
    const replaced = outcomeOf((await run("import", newer, "--data", data, "--json")).out);
    expect(replaced.preview.tables[0]).toMatchObject({
      read: 6,
      landed: 1,
      replaced: 1,
      identical: 5,
      rejected: 0,
    });
    expect((await reportOf(data)).totals.revenueCents).toBe(95_000_000);
    await run("undo", replaced.importId!, "--data", data);
    expect(await reportOf(data)).toEqual(before);
  });

  it("reads French files to the same figures", async () => {
    const french = ordersCsv
      .replaceAll(/(\d{4})-(\d\d)-(\d\d)/gu, "$3/$2/$1")
      .replaceAll(",", ";")
      .replaceAll(/(\d)\.(\d\d)/gu, "$1,$2");
    const frenchData = await temporaryFolder();
    const data = await temporaryFolder();
    const files = await writeFiles(small);
    await run("import", files, "--data", data);
    const folder = await writeFiles({ "clients.csv": clientsCsv.replaceAll(",", ";") });
    await writeFile(join(folder, "orders.csv"), Buffer.from(french, "latin1"));
    expect(await run("import", folder, "--data", frenchData)).toMatchObject({ exit: 0 });
    expect(await reportOf(frenchData)).toEqual(await reportOf(data));
  });

  it("refuses rejects in orders until they are accepted, and names line, column and value", async () => {
    const files = await writeFiles({ ...small, "orders.csv": ordersCsv.replace("2025-06-10", "2025-02-31") });
    const data = await temporaryFolder();
    const refused = await run("import", files, "--data", data, "--json");
    expect(refused.exit).toBe(3);
    const { importId, preview } = outcomeOf(refused.out);
    expect(importId).toBeNull();
    expect(preview.status).toBe("needs-acceptance");
    expect(preview.findings).toContainEqual(
      expect.objectContaining({
        code: "DATE_INVALID",
        effect: "reject",
        file: "orders.csv",
        row: 3,
        column: "ordered_on",
        value: "2025-02-31",
      }),
    );
    expect((await run("report", "portfolio", "--data", data, "--json")).out).toContain("not-computable");
    const accepted = await run("import", files, "--data", data, "--accept-rejects", "--json");
    expect(accepted.exit).toBe(0);
    expect((await reportOf(data)).totals.orders).toBe(4);
  });

  it("asks once about a column whose days and months cannot be told apart", async () => {
    const ambiguous = `order_id,client_id,ordered_on,revenue\nO1,K,03/04/2025,10\nO2,K,05/06/2025,20\n`;
    const files = await writeFiles({ "clients.csv": clientsCsv, "orders.csv": ambiguous });
    const data = await temporaryFolder();
    const asked = await run("import", files, "--data", data);
    expect(asked.exit).toBe(3);
    const answer = 'files["orders.csv"].dates.ordered_on: "day-first" or "month-first"';
    expect(asked.out).toContain(answer);
    const askedInJson = await run("import", files, "--data", data, "--json");
    expect(askedInJson).toMatchObject({ exit: 3 });
    expect(askedInJson.messages).toContain(answer);
    expect(outcomeOf(askedInJson.out).preview.status).toBe("asking");
    const mapping = join(files, "mapping.json");
    await writeFile(
      mapping,
      JSON.stringify({ version: 1, files: { "orders.csv": { dates: { ordered_on: "day-first" } } } }),
    );
    expect((await run("import", files, "--data", data, "--mapping", mapping)).exit).toBe(0);
    expect((await reportOf(data)).period).toEqual({ from: "2025-04-03", to: "2025-06-06" });
  });
});

describe("the command line", () => {
  it.each([
    [[]],
    [["dance"]],
    [["report"]],
    [["report", "delays-of-yesterday"]],
    [["report", "portfolio", "--from", "yesterday"]],
    [["report", "coverage", "--client", "K"]],
    [["report", "coverage", "--to", "2025-12-31"]],
    [["import", "orders.csv", "--save-mapping", " "]],
    [["import", "orders.csv", "--save-mapping", "x".repeat(121)]],
    [["report", "portfolio", "--colour", "red"]],
    [["import"]],
    [["undo"]],
    [["demo", "--weeks", "many"]],
    [["demo", "--scenario", "emperor"]],
    [["demo", "--people", "20000", "--weeks", "11"]],
    [["serve", "--port", "-1"]],
  ])("says how it is used and exits 2 for %o", async (args) => {
    const { exit, out, messages } = await run(...args);
    expect(exit).toBe(2);
    expect(`${out}${messages}`).toContain("Usage:");
  });

  it("refuses a path that is not there, and a client that is not there, with 3", async () => {
    const data = await temporaryFolder();
    expect((await run("import", join(data, "nowhere.csv"), "--data", data)).exit).toBe(3);
    await run("import", await writeFiles(small), "--data", data);
    const unknown = await run("report", "portfolio", "--client", "nobody", "--data", data);
    expect(unknown).toMatchObject({ exit: 3, out: "" });
  });

  it("refuses a folder that another process holds with 4, and says who", async () => {
    const data = await temporaryFolder();
    const holder = await openCompany(data);
    const refused = await run("report", "portfolio", "--data", data);
    await holder.close();
    expect(refused.exit).toBe(4);
    expect(refused.messages).toContain(String(process.pid));
    expect((await run("report", "portfolio", "--data", data)).exit).toBe(0);
  });

  it("writes aligned text for a person", async () => {
    const data = await temporaryFolder();
    await run("import", await writeFiles(small), "--data", data);
    const { out } = await run("report", "portfolio", "--data", data);
    expect(out).toContain("Aéronord");
    expect(out).toContain("420,000.00");
    expect(out).toContain("Loss of Aéronord: not computable");
  });
});

describe("report coverage", () => {
  it("says what the ledger has and what each measure lacks, as JSON and for a person", async () => {
    const data = await temporaryFolder();
    await run("import", await writeFiles(small), "--data", data);
    const { out, exit, messages } = await run("report", "coverage", "--data", data, "--json");
    expect([exit, messages]).toEqual([0, ""]);
    const coverage = coverageSchema.parse(JSON.parse(out));
    expect(coverage.tables.find(({ table }) => table === "orders")).toMatchObject({
      rows: 6,
      period: { from: "2025-01-10", to: "2026-01-01" },
      emptyMonths: ["2025-04", "2025-07", "2025-08", "2025-09", "2025-10", "2025-11"],
    });
    const text = await run("report", "coverage", "--data", data);
    expect(text.out).toMatch(/^orders +6  2025-01-10  2026-01-01 +2025-04 2025-07/mu);
    // Four of six orders were delivered.
    expect(text.out).toMatch(/^  orders: .*delivered_on 66\.7%/mu);
    expect(text.out).toMatch(/^waiting-causes +blocked +operations$/mu);
  });
});

describe("backup and restore", () => {
  it("bring the record into another folder with the same answers", async () => {
    const data = await temporaryFolder();
    await run("import", await writeFiles(small), "--data", data);
    const backup = join(await temporaryFolder(), "record.backup");
    expect((await run("backup", backup, "--data", data)).exit).toBe(0);
    const restored = join(await temporaryFolder(), "restored");
    expect((await run("restore", backup, "--data", restored)).exit).toBe(0);
    expect(await reportOf(restored)).toEqual(await reportOf(data));
    expect((await run("restore", backup, "--data", data)).exit).toBe(3);
  });
});

async function digest(folder: string, name: string): Promise<string> {
  return createHash("sha256")
    .update(await readFile(join(folder, name)))
    .digest("hex");
}

describe("demo", () => {
  it("writes the fifteen tables and the planted truth, the same for the same seed, and they import without a reject", async () => {
    const one = await temporaryFolder();
    const two = await temporaryFolder();
    const size = ["--weeks", "12", "--people", "66", "--seed", "7"];
    expect((await run("demo", "--into", one, ...size)).exit).toBe(0);
    expect((await run("demo", "--into", two, ...size)).exit).toBe(0);
    const names = (await readdir(one)).toSorted();
    expect(names).toEqual([...ledgerTables.map((table) => `${table}.csv`), "truth.json"].toSorted());
    for (const name of names) expect(await digest(two, name)).toBe(await digest(one, name));

    const data = await temporaryFolder();
    const landed = await run("import", one, "--data", data, "--json");
    expect(landed.exit).toBe(0);
    const { preview } = outcomeOf(landed.out);
    expect(preview.tables.map(({ table }) => table).toSorted()).toEqual(ledgerTables.toSorted());
    for (const table of preview.tables) expect(table.rejected).toBe(0);
    expect((await reportOf(data)).profit.status).toBe("computed");
  });
});
