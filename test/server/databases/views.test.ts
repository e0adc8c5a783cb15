/** Oracle: a database that is written by hand, and the figures of the same rows in `ledger-files.ts`. */
import { beforeAll, describe, expect, inject, it } from "vitest";
import { z } from "zod";
import { databaseOutlineSchema } from "#shared/schema/databases.ts";
import { importOutcomeSchema } from "#shared/schema/imports.ts";
import { portfolioSchema } from "#shared/schema/portfolio.ts";
import { openCompany } from "#server/company.ts";
import { outlineOf } from "#server/databases/database-uploads.ts";
import { buildApp, post } from "#test/builders/app.ts";
import { run } from "#test/builders/command.ts";
import { followJob } from "#test/builders/follow-job.ts";
import { ordersCsv, temporaryFolder, writeFiles } from "#test/builders/ledger-files.ts";
import { addressOf, createDatabase } from "#test/builders/postgres.ts";

const postgres = inject("postgres");

/** Money as money, floats and dates as a database keeps them; a column that the ledger does not know; a decoy schema. */
const workshop = `
create schema contrepoids;
create schema hidden;
create table customer (code text primary key, label text not null, owner text);
insert into customer values ('K', 'Aéronord', null), ('X', 'Hydrolac', 'G'), ('Y', 'Optalis', 'G'), ('Z', 'Transval "Est", SA', null);
create table sale (
  number text primary key, customer text, day date, due date, shipped date, total money, cost double precision, state text
);
insert into sale values
  ('O1', 'K', '2025-01-10', '2025-02-10', '2025-02-09', 200000, 150000.25, 'delivered'),
  ('O2', 'K', '2025-06-10', '2025-07-10', '2025-07-12', 220000, 1.5e5, 'delivered'),
  ('O3', 'X', '2025-02-01', '2025-03-01', '2025-03-01', 180000.01, null, 'open');
create view contrepoids.clients as select code as client_id, label as name, owner as "group" from customer;
create view contrepoids.orders as
  select number as order_id, customer as client_id, day as ordered_on, due as promised_on, shipped as delivered_on,
    total as revenue, cost as variable_cost, state as status, length(number) as length
  from sale;
create view privileges as
  select 'P1' as privilege_id, 'K' as client_id, 'priority' as kind, 'first in line' as description, true as contractual;
-- Of two of one name the schema that is made for it is read; a schema beside the path is not looked into.
create table orders (nothing integer);
create view hidden.employees as select 1 as employee_id;
create role clerk login password 'clerk''s secret';
grant usage on schema contrepoids to clerk;
grant select on contrepoids.clients, contrepoids.orders, privileges to clerk;
create role stranger login password 'stranger';
`;

const answerOf = <Data extends z.ZodType>(data: Data) => z.object({ result: z.object({ data }) });

const clerk = addressOf(postgres, "workshop", "clerk", "clerk's secret");

beforeAll(() => createDatabase(postgres, "workshop", workshop));

describe("views named like tables of the ledger", () => {
  it("are found by a user who may only read them", async () => {
    expect(await outlineOf({ connection: clerk })).toEqual({
      address: `127.0.0.1:${postgres.port}/workshop`,
      serverVersion: expect.stringMatching(/^\d+\.\d+$/u),
      kinds: ["views"],
      tables: ["clients", "orders", "privileges"].map((table) => ({
        kind: "views",
        table,
        estimatedRows: null,
      })),
      missing: [],
    });
  });

  it("are imported by the command, with what no file settles settled", async () => {
    const data = await temporaryFolder();
    const landed = await run("import", clerk, "--data", data, "--json");
    expect(landed).toMatchObject({ exit: 0 });
    const { preview } = importOutcomeSchema.parse(JSON.parse(landed.out));
    expect(preview.tables.map(({ table, landed: rows, rejected }) => [table, rows, rejected])).toEqual([
      ["clients", 4, 0],
      ["orders", 3, 0],
      ["privileges", 1, 0],
    ]);
    expect(preview.findings.map(({ code, column }) => [code, column])).toEqual([
      ["COLUMN_IGNORED", "length"],
    ]);
    const report = await run("report", "portfolio", "--data", data, "--json");
    const portfolio = portfolioSchema.parse(JSON.parse(report.out));
    if (portfolio.status !== "computed") throw new Error(portfolio.reason);
    expect(portfolio.clients.map(({ clientId, revenueCents }) => [clientId, revenueCents])).toEqual([
      ["K", 42_000_000],
      ["X", 18_000_001],
    ]);
    // 420,000 less 150,000.25 and 150,000.
    expect(portfolio.clients[0]?.contributionCents).toBe(11_999_975);
    const again = await run("import", clerk, "--data", data, "--json");
    expect(importOutcomeSchema.parse(JSON.parse(again.out)).preview.status).toBe("unchanged");
  });

  it("may stand beside files, which keep their own form", async () => {
    const folder = await writeFiles({ "orders.csv": ordersCsv.replaceAll("O", "F").replaceAll(",", ";") });
    const landed = await run("import", clerk, folder, "--data", await temporaryFolder(), "--json");
    expect(landed).toMatchObject({ exit: 0 });
    const { tables } = importOutcomeSchema.parse(JSON.parse(landed.out)).preview;
    expect(tables.find(({ table }) => table === "orders")).toMatchObject({ read: 9, landed: 9 });
  });

  it("come through the procedures as uploads that are staged with the mapping that the job gives", async () => {
    const data = await temporaryFolder();
    const company = await openCompany(data);
    try {
      const { call, jobs } = buildApp(company);
      const outlined = await call("/api/trpc/databases.outline", post({ connection: clerk }));
      const { result: outline } = answerOf(databaseOutlineSchema).parse(await outlined.json());
      expect(outline.data.kinds).toEqual(["views"]);
      const started = await call("/api/trpc/databases.read", post({ connection: clerk, kind: "views" }));
      const { result } = answerOf(z.object({ jobId: z.string() })).parse(await started.json());
      const { last } = await followJob(jobs, result.data.jobId);
      if (last.state !== "done" || last.result.kind !== "database-read") throw new Error(last.state);
      const { uploads, mapping } = last.result;
      expect(uploads.map(({ name }) => name)).toEqual([
        "workshop/clients.csv",
        "workshop/orders.csv",
        "workshop/privileges.csv",
      ]);
      const ids = uploads.map(({ uploadId }) => uploadId);
      const { signal } = new AbortController();
      const staged = await company.stageUploads(ids, mapping, () => {}, signal);
      expect(staged.preview.status).toBe("ready");
      expect(staged.preview.tables.map(({ landed }) => landed)).toEqual([4, 3, 1]);
    } finally {
      await company.close();
    }
  });
});

describe("a database that is not read", () => {
  const host = `127.0.0.1:${postgres.port}`;

  it.each([
    [
      "a wrong password",
      addressOf(postgres, "workshop", "clerk", "CANARY"),
      "DATABASE_REFUSED",
      { reason: "login" },
    ],
    ["no password", `postgres://clerk@${host}/workshop`, "DATABASE_REFUSED", { reason: "login" }],
    [
      "an unknown user",
      addressOf(postgres, "workshop", "CANARY", "x"),
      "DATABASE_REFUSED",
      { reason: "login" },
    ],
    ["no such database", addressOf(postgres, "nowhere"), "DATABASE_REFUSED", { reason: "no-database" }],
    ["nothing to read in it", addressOf(postgres, "postgres"), "DATABASE_NOT_RECOGNISED", {}],
    [
      "no right to read",
      addressOf(postgres, "workshop", "stranger", "stranger"),
      "DATABASE_NOT_RECOGNISED",
      {},
    ],
    ["nobody at the address", "postgres://a:CANARY@127.0.0.1:1/erp", "DATABASE_UNREACHABLE", {}],
    ["no encryption", `${clerk}?sslmode=require`, "DATABASE_REFUSED", { reason: "encryption" }],
  ])("%s is told by its code, without user and password", async (_case, connection, code, details) => {
    const failure: unknown = await outlineOf({ connection }).catch((error: unknown) => error);
    expect(failure).toMatchObject({ code, details });
    expect(JSON.stringify(failure)).not.toContain("CANARY");
  });

  it("is no business of the command's arguments either", async () => {
    const two = await run("import", clerk, clerk, "--data", await temporaryFolder());
    expect(two).toMatchObject({ exit: 2 });
    const kind = await run("import", clerk, "--database-kind", "oracle", "--data", await temporaryFolder());
    expect(kind).toMatchObject({ exit: 2 });
    const misspelt = await run("import", "postgre://ann:CANARY@h/erp", "--data", await temporaryFolder());
    expect(misspelt).toMatchObject({ exit: 3 });
    expect(`${two.messages}${kind.messages}${misspelt.messages}`).not.toMatch(/CANARY|secret/u);
    const odoo = await run("import", clerk, "--database-kind", "odoo", "--data", await temporaryFolder());
    expect(odoo).toMatchObject({ exit: 3 });
  });
});
