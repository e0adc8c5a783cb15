/** Clients that can be taken for one another. Oracle: a list of which the doubles are known. */
import { expect, it } from "vitest";
import { lines, StagingDesk } from "../staging-desk.ts";

it("what is in the record is not asked about again, and a new near double of it is", async () => {
  await using desk = await StagingDesk.create();
  const file = { "clients.csv": lines("client_id,name", "C-1,A", "c-1,B", "D 1,D") };
  const mapping = { "clients.csv": { accept: ["KEY_NEARLY_SAME" as const] } };
  const { batches: base } = await desk.stage(file, { mapping });
  expect((await desk.stage(file, { base })).preview.status).toBe("unchanged");
  const more = lines("client_id,name", "C-1,A", "c-1,B", "D 1,D", "d1,E");
  expect((await desk.stage({ "clients.csv": more }, { base })).findings).toMatchObject([
    { code: "KEY_NEARLY_SAME", effect: "ask", row: 5, value: "d1", hint: "D 1" },
  ]);
});
