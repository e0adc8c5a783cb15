/**
 * Rows that name other rows: in the same import, in the record, or in a table that was never given.
 * Oracle: the ledger's rules, counted by hand.
 */
import { describe, expect, it } from "vitest";
import { lines, StagingDesk, stageOnce } from "../staging-desk.ts";

const clients = lines("client_id,name", "C1,A", "C2,B");
const orderHeader = "order_id,client_id,ordered_on,revenue";
const shown = (
  findings: readonly { code: string; row: number | null; value: string | null; hint: string | null }[],
) => findings.map(({ code, row, value, hint }) => [code, row, value, hint]);

describe("references", () => {
  it("to a rejected row reject their own, table after table", async () => {
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
