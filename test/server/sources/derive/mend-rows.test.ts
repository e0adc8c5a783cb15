/**
 * Rows put right by hand.
 * Oracle: the file as it would read had it been written so.
 */
import { describe, expect, it } from "vitest";
import { lines, stageOnce, sumsUp } from "../staging-desk.ts";

const clients = lines("client_id,name", "C1,Aéronord");
const header = "order_id,client_id,Commandé le,revenue";
const rows = ["O1,C1,31/02/2025,10", "O2,C1,01/03/2025,20", "O3,C1,15/03/2025,x"];
const mapping = { columns: { "Commandé le": "ordered_on" } };

describe("a correction", () => {
  it("is read in the place of the cell, and said with both values", async () => {
    const result = await stageOnce(
      { "clients.csv": clients, "orders.csv": lines(header, ...rows) },
      {
        mapping: {
          "orders.csv": {
            ...mapping,
            corrections: [
              { row: 2, heading: "Commandé le", value: "28/02/2025" },
              { row: 4, heading: "revenue", value: "7" },
              { row: 4, heading: "revenue", value: "30,5" },
              { row: 99, heading: "revenue", value: "1" },
            ],
          },
        },
      },
    );
    const written = await stageOnce(
      {
        "clients.csv": clients,
        "orders.csv": lines(header, "O1,C1,28/02/2025,10", rows[1] ?? "", 'O3,C1,15/03/2025,"30,5"'),
      },
      { mapping: { "orders.csv": mapping } },
    );
    expect(result.rows).toEqual(written.rows);
    const said = result.findings.filter(({ code }) => code === "CELL_CORRECTED");
    expect(said.map(({ row, column, value, hint }) => [row, column, value, hint])).toEqual([
      [2, "Commandé le", "31/02/2025", "28/02/2025"],
      [4, "revenue", "x", "7"],
      [4, "revenue", "x", "30,5"],
    ]);
    // The preview shows the file as it is.
    expect(result.preview.files[1]?.columns[2]?.examples[0]).toBe("31/02/2025");
  });

  it("that is not enough leaves the row rejected, with its cells as they stood", async () => {
    const { findings } = await stageOnce(
      { "clients.csv": clients, "orders.csv": lines(header, ...rows) },
      {
        mapping: { "orders.csv": { ...mapping, corrections: [{ row: 4, heading: "revenue", value: "y" }] } },
      },
    );
    expect(findings.filter(({ row, effect }) => row === 4 && effect === "reject")).toMatchObject([
      { code: "NUMBER", value: "y", cells: ["O3", "C1", "15/03/2025", "x"] },
    ]);
  });
});

describe("a row set aside", () => {
  it("is a reject that is counted, and lets the other row of its key land", async () => {
    const twice = ["O1,C1,01/03/2025,10", "O1,C1,02/03/2025,20", "O2,C1,15/03/2025,5"];
    const result = await stageOnce(
      { "clients.csv": clients, "orders.csv": lines(header, ...twice) },
      { mapping: { "orders.csv": { ...mapping, leaveOut: [3] } } },
    );
    expect(result.rows.orders).toMatchObject([{ order_id: "O1", revenue: "10.000000" }, { order_id: "O2" }]);
    expect(result.findings.filter(({ effect }) => effect === "reject")).toMatchObject([
      { code: "LEFT_OUT", row: 3 },
    ]);
    expect(sumsUp(result)).toBe(true);
  });
});

describe("a no", () => {
  const total = lines(header, ...rows.slice(1, 2), "Total,,,20");
  it("keeps a last row that looks like a total, which is then read as any other", async () => {
    const asked = await stageOnce(
      { "clients.csv": clients, "orders.csv": total },
      { mapping: { "orders.csv": { ...mapping, dates: { ordered_on: "day-first" } } } },
    );
    expect(asked.preview.findingCounts).toContainEqual(expect.objectContaining({ code: "TOTAL_ROW" }));
    const denied = await stageOnce(
      { "clients.csv": clients, "orders.csv": total },
      { mapping: { "orders.csv": { ...mapping, dates: { ordered_on: "day-first" }, deny: ["TOTAL_ROW"] } } },
    );
    expect(denied.preview.tables[1]).toMatchObject({ read: 2, landed: 1, rejected: 1 });
  });

  it("to serial days rejects the plain numbers as dates", async () => {
    const { findings } = await stageOnce(
      { "clients.csv": clients, "orders.csv": lines(header, "O1,C1,45292,10", "O2,C1,15/03/2025,5") },
      { mapping: { "orders.csv": { ...mapping, notSerialDates: ["ordered_on"] } } },
    );
    expect(findings.filter(({ effect }) => effect !== "warn")).toMatchObject([
      { code: "DATE", row: 2, value: "45292" },
    ]);
  });
});
