/**
 * The verdict of a data folder, measured in its own process: the first answer, another assumption, the longest turn of the event
 * loop meanwhile, and the money engine alone. Prints one JSON document. Usage: `node test/bench/verdict.ts <data>`.
 */
import { monitorEventLoopDelay } from "node:perf_hooks";
import { openCompany } from "#server/company.ts";

const [, , data] = process.argv;
if (data === undefined) throw new RangeError("Name a data folder");

const trials = 40;
const nanoseconds = 1e6;

const company = await openCompany(data);
const delay = monitorEventLoopDelay({ resolution: 1 });
delay.enable();
const startedAt = performance.now();
const first = await company.verdict.report({}, "owner", () => {});
const firstMilliseconds = performance.now() - startedAt;
delay.disable();

const again: number[] = [];
for (let trial = 0; trial < trials; trial += 1) {
  const from = performance.now();
  await company.verdict.report(
    { assumptions: { cost_of_capital: 0.05 + trial / 10_000 } },
    "owner",
    () => {},
  );
  again.push(performance.now() - from);
}
again.sort((left, right) => left - right);
await company.close();

process.stdout.write(
  JSON.stringify({
    class: first.status === "computed" ? first.class : first.status,
    firstMilliseconds,
    loopP99Milliseconds: delay.percentile(99) / nanoseconds,
    loopMostMilliseconds: delay.max / nanoseconds,
    trialP50Milliseconds: again[Math.floor(trials / 2)],
    trialP95Milliseconds: again[Math.floor(0.95 * trials)],
  }),
);
