/** Oracle: the rows of `miniature-odoo.sql`, turned into the ledger's by hand. */
import { readFile } from "node:fs/promises";
import { beforeAll, describe, expect, inject, it } from "vitest";
import { parseAddress } from "#server/databases/parse-address.ts";
import { outlineDatabase } from "#server/databases/outline-database.ts";
import { readDatabase } from "#server/databases/read-database.ts";
import { temporaryFolder } from "#test/builders/ledger-files.ts";
import { addressOf, asSuperuser, createDatabase } from "#test/builders/postgres.ts";
import { expectedLedger, operationsOfVersion16 } from "./expected-ledger.ts";

const postgres = inject("postgres");
const sql = (name: string): Promise<string> => readFile(new URL(name, import.meta.url), "utf8");
const options = { timeZone: "Europe/Paris", queryMilliseconds: 20_000, signal: new AbortController().signal };

/** The tables of a database as the lines of their files. */
async function ledgerOf(database: string): Promise<Record<string, string[]>> {
  const folder = await temporaryFolder();
  const { files } = await readDatabase(parseAddress(addressOf(postgres, database)), {
    ...options,
    kind: "odoo",
    folder,
    maximumBytes: null,
    onProgress: () => {},
  });
  const tables = files.map(async ({ name, path }) => {
    const text = await readFile(path, "utf8");
    return [name.replace(/^.*\/|\.csv$/gu, ""), text.trimEnd().split("\n")] as const;
  });
  return Object.fromEntries(await Promise.all(tables));
}

const outlineOf = (database: string) => outlineDatabase(parseAddress(addressOf(postgres, database)), options);

beforeAll(async () => {
  await createDatabase(postgres, "odoo17", await sql("./miniature-odoo.sql"));
  await createDatabase(
    postgres,
    "odoo16",
    `${await sql("./miniature-odoo.sql")}${await sql("./odoo-16.sql")}`,
  );
});

describe("the queries on Odoo 17", () => {
  let ledger: Record<string, string[]> = {};
  beforeAll(async () => {
    ledger = await ledgerOf("odoo17");
  });

  it.each(Object.keys(expectedLedger))("give %s as by hand", (table) => {
    expect(ledger[table]).toEqual(expectedLedger[table]);
  });

  it("give these tables and no other, and say what Odoo keeps nothing of", async () => {
    const { kinds, tables, missing } = await outlineOf("odoo17");
    expect(kinds).toEqual(["odoo"]);
    expect(tables.map(({ table }) => table)).toEqual(Object.keys(expectedLedger));
    expect(missing).toEqual(
      ["opening_hours", "survey_answers", "incidents", "privileges"].map((table) => ({ table, needs: [] })),
    );
  });
});

describe("the queries on Odoo 16", () => {
  it("give the same rows, and the plan where it survived", async () => {
    expect(await ledgerOf("odoo16")).toEqual({ ...expectedLedger, operations: operationsOfVersion16 });
  });
});

describe("an Odoo without some of its modules", () => {
  it("gives what is left and names what is missing", async () => {
    await createDatabase(
      postgres,
      "sales",
      `${await sql("./miniature-odoo.sql")}
       drop table hr_leave, hr_leave_type, hr_attendance, hr_attendance_overtime, mrp_workorder, mrp_workcenter,
         mail_tracking_value, stock_picking, stock_move, res_partner_industry;
       alter table hr_employee drop column hourly_cost;`,
    );
    const { tables, missing } = await outlineOf("sales");
    expect(tables.map(({ table }) => table)).toEqual([
      "clients",
      "orders",
      "invoices",
      "time_entries",
      "interactions",
    ]);
    expect(missing.slice(0, 5)).toEqual([
      { table: "employees", needs: ["hr_employee.hourly_cost"] },
      { table: "work_centres", needs: ["mrp_workcenter"] },
      { table: "operations", needs: ["mrp_workorder"] },
      { table: "schedule_changes", needs: ["mail_tracking_value"] },
      { table: "absences", needs: ["hr_leave", "hr_leave_type"] },
    ]);
    const ledger = await ledgerOf("sales");
    // The present promise, the only one that is known; no delivery without the warehouse.
    expect(ledger["orders"]?.[1]).toBe("S1,10,2025-03-02,2025-04-10,,,1000.00,500.00,rush,,10,10");
    expect(ledger["time_entries"]?.slice(1)).toEqual([
      "T1,1,2025-03-12,3.0000,regular,S1",
      "T4,4,2025-03-16,2.0000,sunday,",
    ]);
  });

  it("falls back to time sheets where attendance is installed and unused, and wants one cost at least", async () => {
    await createDatabase(
      postgres,
      "unused",
      `${await sql("./miniature-odoo.sql")} delete from hr_attendance; update hr_employee set hourly_cost = 0;`,
    );
    const { missing } = await outlineOf("unused");
    expect(missing[0]).toEqual({ table: "employees", needs: ["hr_employee.hourly_cost"] });
    expect((await ledgerOf("unused"))["time_entries"]).toHaveLength(3);
  });

  it("is read as far as a user's rights go, which need be no more than to read", async () => {
    await asSuperuser(postgres, "odoo17", (client) =>
      client.query(
        `create role reader login password 'reader'; grant select on all tables in schema public to reader;
         revoke select on hr_employee, hr_leave from reader; grant select (id, user_id) on hr_employee to reader`,
      ),
    );
    const address = parseAddress(addressOf(postgres, "odoo17", "reader", "reader"));
    const { tables, missing } = await outlineDatabase(address, options);
    expect(tables.map(({ table }) => table)).not.toContain("employees");
    expect(missing).toContainEqual({ table: "absences", needs: ["hr_leave"] });
    const folder = await temporaryFolder();
    const reading = readDatabase(address, {
      ...options,
      kind: null,
      folder,
      maximumBytes: null,
      onProgress: () => {},
    });
    expect((await reading).files.map(({ rows }) => rows)).toEqual([4, 2, 4, 5, 2, 4, 11, 6]);
  });
});
