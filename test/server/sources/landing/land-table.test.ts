/** What an import brings beside what the record holds. Oracle: counted by hand. */
import { describe, expect, it } from "vitest";
import { lines, StagingDesk } from "../staging-desk.ts";

const clients = lines("client_id,name", "C1,A", "C2,B");
const orderHeader = "order_id,client_id,ordered_on,revenue";

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
});
