/**
 * Rows among others: keys, references, lists that shrink.
 * Oracle: a catalogue of bad input and the rules that every import keeps, counted by hand.
 */
import { describe, expect, it } from "vitest";
import { lines, StagingDesk, stageOnce, sumsUp } from "./staging-desk.ts";

const clients = lines("client_id,name", "C1,A", "C2,B");
const orderHeader = "order_id,client_id,ordered_on,revenue";
const shown = (
  findings: readonly { code: string; row: number | null; value: string | null; hint: string | null }[],
) => findings.map(({ code, row, value, hint }) => [code, row, value, hint]);

describe("keys", () => {
  it("K01 the same row twice counts once, and as identical", async () => {
    const staged = await stageOnce({ "clients.csv": lines("client_id,name", "C1,A", "C1,A", "C1, A ") });
    expect(staged.preview.tables).toMatchObject([{ read: 3, landed: 1, identical: 2, rejected: 0 }]);
    expect(staged.rows.clients).toHaveLength(1);
    expect(staged.findings).toEqual([]);
  });

  it("K02 and K06 different rows with one key are both rejected, each naming the other", async () => {
    const staged = await stageOnce(
      {
        "clients.csv": lines("client_id,name", "C1,A", "C2,B", "C1,X"),
        "more.csv": lines("client_id,name", "C2,Y", "C3,Z"),
        "employees.csv": lines("employee_id,team,weekly_hours,hourly_cost", "E1,T1,35,30", "E1,T2,35,30"),
      },
      { mapping: { "more.csv": { table: "clients" } } },
    );
    expect(
      staged.findings.map(({ code, file, row, column, value, hint }) => [
        code,
        file,
        row,
        column,
        value,
        hint,
      ]),
    ).toEqual([
      ["KEY_CONFLICT", "clients.csv", 2, "client_id", "C1", "4"],
      ["KEY_CONFLICT", "clients.csv", 3, "client_id", "C2", "more.csv:2"],
      ["KEY_CONFLICT", "clients.csv", 4, "client_id", "C1", "2"],
      ["KEY_CONFLICT", "more.csv", 2, "client_id", "C2", "clients.csv:3"],
      ["KEY_CONFLICT", "employees.csv", 2, "employee_id", null, "3"],
      ["KEY_CONFLICT", "employees.csv", 3, "employee_id", null, "2"],
    ]);
    expect(staged.rows.clients).toMatchObject([{ client_id: "C3" }]);
    expect(staged.preview.status).toBe("needs-acceptance");
    expect(sumsUp(staged)).toBe(true);
  });

  it("K03 a row without its identifier is rejected, spaces alone too", async () => {
    const staged = await stageOnce({ "clients.csv": lines("client_id,name", ",A", "  ,B", "C1,C") });
    expect(staged.findings).toMatchObject([
      { code: "ID_MISSING", effect: "reject", row: 2, column: "client_id", cells: ["", "A"] },
      { code: "ID_MISSING", effect: "reject", row: 3, column: "client_id", cells: ["  ", "B"] },
    ]);
  });

  it("K04 asks about clients that differ by case or spaces, and warns of look-alike letters", async () => {
    const file = { "clients.csv": lines("client_id,name", "C-1,A", "c-1 ,B", "С-1,C", "D 1,D") };
    const staged = await stageOnce(file);
    expect(shown(staged.findings)).toEqual([
      ["KEY_NEARLY_SAME", 3, "c-1", "C-1"],
      ["HOMOGLYPH", 4, "С-1", "C-1"],
    ]);
    expect(staged.preview.status).toBe("asking");
    await using desk = await StagingDesk.create();
    const mapping = { "clients.csv": { accept: ["KEY_NEARLY_SAME" as const] } };
    const accepted = await desk.stage(file, { mapping });
    expect(shown(accepted.findings)).toEqual([["HOMOGLYPH", 4, "С-1", "C-1"]]);
    // What is in the record is not asked about again; a new near double of it is.
    expect((await desk.stage(file, { base: accepted.batches })).preview.status).toBe("unchanged");
    const more = lines("client_id,name", "C-1,A", "c-1,B", "С-1,C", "D 1,D", "d1,E");
    expect(shown((await desk.stage({ "clients.csv": more }, { base: accepted.batches })).findings)).toEqual([
      ["KEY_NEARLY_SAME", 6, "d1", "D 1"],
    ]);
  });
});

describe("references", () => {
  it("K05 an unknown client is rejected with the nearest known one, and what hangs on the order with it", async () => {
    const staged = await stageOnce({
      "operations.csv": lines(
        "operation_id,order_id,sequence,work_centre_id",
        "P1,O1,1,W1",
        "P2,O2,1,W1",
        "P3,O2,2,W2",
      ),
      "orders.csv": lines(orderHeader, "O1,C1,2025-01-31,1", "O2,c2,2025-01-31,1", "O3,Nobody,2025-01-31,1"),
      "work_centres.csv": lines("work_centre_id,name", "W1,Presse"),
      "clients.csv": clients,
    });
    expect(
      staged.findings.map(({ code, table, row, column, value, hint }) => [
        code,
        table,
        row,
        column,
        value,
        hint,
      ]),
    ).toEqual([
      ["REF_UNKNOWN", "operations", 3, "order_id", "O2", "O1"],
      ["REF_UNKNOWN", "operations", 4, "order_id", "O2", "O1"],
      ["REF_UNKNOWN", "operations", 4, "work_centre_id", "W2", "W1"],
      ["REF_UNKNOWN", "orders", 3, "client_id", "c2", "C2"],
      ["REF_UNKNOWN", "orders", 4, "client_id", "Nobody", null],
    ]);
    expect(
      staged.preview.tables.map(({ table, read, landed, rejected }) => [table, read, landed, rejected]),
    ).toEqual([
      ["clients", 2, 2, 0],
      ["work_centres", 1, 1, 0],
      ["orders", 3, 1, 2],
      ["operations", 3, 1, 2],
    ]);
  });

  it("may name rows of the record, and an employee who is not there is not named", async () => {
    await using desk = await StagingDesk.create();
    const first = await desk.stage({
      "clients.csv": clients,
      "employees.csv": lines("employee_id,team,weekly_hours,hourly_cost", "E1,T1,35,30"),
    });
    const second = await desk.stage(
      {
        "orders.csv": lines(orderHeader, "O1,C1,2025-01-31,1"),
        "interactions.csv": lines(
          "interaction_id,client_id,at,direction,kind,employee_id",
          "I1,C1,2025-01-31 08:00:00,in,threat,E7",
        ),
      },
      { base: first.batches },
    );
    expect(second.findings).toMatchObject([
      { code: "REF_UNKNOWN", table: "interactions", row: 2, column: "employee_id", value: null, hint: null },
    ]);
    expect(second.rows.orders).toHaveLength(1);
  });

  it("are not held against a file that could not be read", async () => {
    const staged = await stageOnce({
      "clients.csv": "",
      "orders.csv": lines(orderHeader, "O1,C1,2025-01-31,1"),
    });
    expect(staged.findings.map(({ code }) => code)).toEqual(["FILE_EMPTY"]);
    expect(staged.preview.status).toBe("refused");
  });
});

const entry = (id: string, hours: number, day = "2025-01-06") => `${id},E1,${day},${hours},regular`;

describe("hours", () => {
  const people = lines("employee_id,team,weekly_hours,hourly_cost", "E1,T,35,30");
  const header = "entry_id,employee_id,worked_on,hours,pay_kind";

  it("of one person and day may be 24, not more, with those of the record", async () => {
    await using desk = await StagingDesk.create();
    const full = await desk.stage({
      "employees.csv": people,
      "time_entries.csv": lines(
        header,
        entry("T1", 20),
        entry("T2", 4),
        entry("T3", 12, "2025-01-07"),
        entry("T4", 12.5, "2025-01-07"),
      ),
    });
    expect(full.findings.map(({ code, row, value, hint }) => [code, row, value, hint])).toEqual([
      ["HOURS_PER_DAY", 4, null, "4, 5"],
      ["HOURS_PER_DAY", 5, null, "4, 5"],
    ]);
    const base = full.batches;
    const more = await desk.stage({ "time_entries.csv": lines(header, entry("T9", 0.5)) }, { base });
    expect(more.findings).toMatchObject([{ code: "HOURS_PER_DAY", row: 2 }]);
    // A row that replaces one of the record counts in its place.
    const replaced = await desk.stage(
      { "time_entries.csv": lines(header, entry("T1", 19), entry("T9", 1)) },
      { base },
    );
    expect(replaced.findings).toEqual([]);
  });
});

/** A file of so many clients. */
const list = (count: number) =>
  lines("client_id,name", ...Array.from({ length: count }, (_, at) => `C${at},N${at}`));

describe("against the record", () => {
  it("counts identical, replaced and new rows, and keeps all of them in the batch", async () => {
    await using desk = await StagingDesk.create();
    const files = {
      "clients.csv": clients,
      "orders.csv": lines(orderHeader, "O1,C1,2025-01-31,1", "O2,C2,2025-01-31,2"),
    };
    const first = await desk.stage(files);
    const again = await desk.stage(files, { base: first.batches });
    expect(again.preview.status).toBe("unchanged");
    expect(again.preview.tables).toMatchObject([
      { table: "clients", landed: 0, identical: 2 },
      { table: "orders", landed: 0, identical: 2 },
    ]);
    const second = await desk.stage(
      {
        "orders.csv": lines(
          orderHeader,
          "O1,C1,2025-01-31,1.00",
          "O2,C2,2025-01-31,2.5",
          "O3,C2,2025-01-31,3",
        ),
      },
      { base: first.batches },
    );
    expect(second.preview.tables).toMatchObject([
      { read: 3, landed: 2, replaced: 1, identical: 1, rejected: 0 },
    ]);
    expect(second.rows.orders).toHaveLength(3);
    // The newest row of a key is what a third import is compared with.
    const base = [...first.batches, ...second.batches];
    const third = await desk.stage({ "orders.csv": lines(orderHeader, "O2,C2,2025-01-31,2") }, { base });
    expect(third.preview.tables).toMatchObject([{ landed: 1, replaced: 1, identical: 0 }]);
  });

  it("K07 asks when a list of clients lacks more than a tenth of those known, not when it lacks a tenth", async () => {
    await using desk = await StagingDesk.create();
    const { batches: base } = await desk.stage({ "clients.csv": list(20) });
    expect((await desk.stage({ "clients.csv": list(18) }, { base })).preview.status).toBe("unchanged");
    const shrunk = await desk.stage({ "clients.csv": list(17) }, { base });
    expect(shrunk.preview.status).toBe("asking");
    expect(shrunk.findings).toMatchObject([
      { code: "SHRINK", effect: "ask", table: "clients", hint: "17/20" },
    ]);
    const mapping = { "clients.csv": { accept: ["SHRINK" as const] } };
    expect((await desk.stage({ "clients.csv": list(17) }, { base, mapping })).preview.status).toBe(
      "unchanged",
    );
  });
});

describe("a table that the company has not given", () => {
  const files = {
    "clients.csv": clients,
    "orders.csv": lines(orderHeader, "O1,C1,2025-01-15,10"),
    "operations.csv": lines("operation_id,order_id,sequence,work_centre_id", "P1,O1,1,W1", "P2,O1,2,W2"),
  };

  it("keeps the rows that name it, and says so once for each column", async () => {
    const staged = await stageOnce(files);
    expect(staged.rows.operations).toHaveLength(2);
    expect(staged.findings).toMatchObject([
      {
        code: "REF_TABLE_ABSENT",
        effect: "warn",
        table: "operations",
        column: "work_centre_id",
        row: null,
        hint: "work_centres",
      },
    ]);
    expect(staged.preview.status).toBe("ready");
  });

  it("is checked as soon as it is given, and clients and orders always are", async () => {
    const given = await stageOnce({
      ...files,
      "work_centres.csv": lines("work_centre_id,name", "W1,Presse"),
    });
    expect(shown(given.findings)).toEqual([["REF_UNKNOWN", 3, "W2", "W1"]]);
    const alone = await stageOnce({ "orders.csv": files["orders.csv"] });
    expect(shown(alone.findings)).toEqual([["REF_UNKNOWN", 2, "C1", null]]);
  });
});
