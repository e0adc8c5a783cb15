/** Hours of a person's day, those of the record too. Oracle: a day has 24 hours. */
import { describe, expect, it } from "vitest";
import { lines, StagingDesk } from "../staging-desk.ts";

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
