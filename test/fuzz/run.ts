/**
 * `npm run fuzz -- [--cases 10000] [--seed 1] [--from 0]`: damages valid files and shows that the importer loses nothing
 * and changes nothing unsaid. Every failure names its case; `--from <number> --cases 1` runs it alone. Exits 1 on any.
 */
import { parseArgs } from "node:util";
import { ChildDesk } from "./child-desk.ts";
import { fuzzCase } from "./fuzz-case.ts";
import { runCase } from "./run-case.ts";

const { values } = parseArgs({
  options: {
    cases: { type: "string", default: "10000" },
    seed: { type: "string", default: "1" },
    from: { type: "string", default: "0" },
  },
});
const seed = Number(values.seed);
const first = Number(values.from);
const cases = Number(values.cases);
const say = (line: string): void => void process.stdout.write(`${line}\n`);

/** One case in so many is read in a child process as well, with its limits. */
const childEvery = 50;

await using child = await ChildDesk.open();
const statuses = new Map<string, number>();
let failures = 0;
const start = performance.now();
for (let number = first; number < first + cases; number += 1) {
  const fuzzed = await fuzzCase(seed, number);
  const inChild = fuzzed.isExplosive || number % childEvery === 0;
  const { status, complaints } = await runCase(fuzzed, inChild ? child : null);
  statuses.set(status, (statuses.get(status) ?? 0) + 1);
  if (complaints.length > 0) {
    failures += 1;
    say(`FAILED seed ${seed} case ${number} (${status}): ${fuzzed.damage.join("; ")}`);
    for (const complaint of complaints.slice(0, 5)) say(`  ${complaint.slice(0, 1000)}`);
  }
  if ((number + 1 - first) % 1000 === 0) say(`${number + 1 - first} cases, ${failures} failures`);
}
const seconds = (performance.now() - start) / 1000;
const counted = Array.from(statuses, ([status, count]) => `${count} ${status}`).join(", ");
say(`seed ${seed}: ${cases} cases in ${seconds.toFixed(0)} s (${counted}), ${failures} failures`);
if (failures > 0) process.exitCode = 1;
