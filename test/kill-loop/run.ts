/**
 * `node test/kill-loop/run.ts [--kills 50] [--seed 1] [--longest 2500]`: kills an import at random moments and shows that
 * it is whole or absent each time. Exits 1 on any violation.
 */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { runKillLoop } from "./kill-loop.ts";

const { values } = parseArgs({
  options: {
    kills: { type: "string", default: "50" },
    seed: { type: "string", default: "1" },
    longest: { type: "string", default: "2500" },
  },
});
const folder = await mkdtemp(join(tmpdir(), "contrepoids-kill-"));
const say = (line: string): void => void process.stdout.write(`${line}\n`);
const summary = await runKillLoop({
  folder,
  kills: Number(values.kills),
  seed: Number(values.seed),
  longestMilliseconds: Number(values.longest),
  say,
});
for (const violation of summary.violations) {
  say(`VIOLATION ${violation}`);
}
say(
  `seed ${values.seed}: ${summary.kills} kills, ${summary.acknowledged} imports acknowledged, ${summary.onRecord} on record ` +
    `(${summary.unacknowledged} caught between commit and answer), slowest check ${summary.slowestOpeningMilliseconds} ms, ` +
    `${summary.violations.length} violations`,
);
if (summary.violations.length === 0) {
  await rm(folder, { recursive: true, force: true });
} else {
  say(`The record is kept in ${folder}`);
  process.exitCode = 1;
}
