/**
 * A few rounds of the kill loop; `npm run test:kill` runs fifty or more.
 * Oracle: an import that was acknowledged is on record, any other is whole or absent, whatever the moment of the kill.
 */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { runKillLoop } from "#test/kill-loop/kill-loop.ts";

it("a record whose importing process is killed again and again is whole each time", async () => {
  const folder = await mkdtemp(join(tmpdir(), "contrepoids-kill-"));
  const { violations, acknowledged } = await runKillLoop({
    folder,
    kills: 5,
    seed: 20_260,
    longestMilliseconds: 3_000,
    say: () => {},
  });
  expect(violations).toEqual([]);
  expect(acknowledged).toBeGreaterThan(0);
  await rm(folder, { recursive: true, force: true });
});
