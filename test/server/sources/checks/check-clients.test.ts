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

it("a list of new clients alone adds to those known; one that repeats some of them may be cut short", async () => {
  await using desk = await StagingDesk.create();
  const known = lines("client_id,name", "C1,A", "C2,B", "C3,C");
  const { batches: base } = await desk.stage({ "clients.csv": known });
  const added = await desk.stage({ "clients.csv": lines("client_id,name", "C4,D") }, { base });
  expect(added.preview.status).toBe("ready");
  expect(added.findings).toEqual([]);
  const cut = await desk.stage({ "clients.csv": lines("client_id,name", "C1,A", "C4,D") }, { base });
  expect(cut.findings).toMatchObject([{ code: "SHRINK", effect: "ask", hint: "1/3" }]);
});
