/**
 * The study of avoidable overtime: plants of several scenarios with what was planted in them beside what the product finds in
 * their rows. `node test/study/overtime.ts`, with `--seeds`, `--people`, `--weeks`, `--scenarios`.
 *
 * Planted is the difference between two runs of one overtime policy, which decides on shifts anew; found is a replay that takes
 * worked shifts away. They are of one order, not one number.
 */
import { parseArgs } from "node:util";
import { isNotComputable } from "#shared/schema/scalar.ts";
import { demoScenarios } from "#server/demo/demo-options.ts";
import { sampleQuantile } from "#server/statistics/sample-quantile.ts";
import { foundIn, overtimeDemo } from "#test/builders/overtime-demo.ts";

const { values } = parseArgs({
  options: {
    seeds: { type: "string", default: "3" },
    people: { type: "string", default: "100" },
    weeks: { type: "string", default: "78" },
    scenarios: {
      type: "string",
      default: "king,king-profitable,wasp,giant,season,bursts,contract,short-jobs,tight",
    },
  },
});
const scenarios = demoScenarios.filter((scenario) => values.scenarios.split(",").includes(scenario));

const print = (text: string): void => {
  process.stdout.write(`${text}\n`);
};
const cell = (value: string | number, width: number): string =>
  (typeof value === "number" ? value.toFixed(0) : value).padStart(width);

print(
  `${"scenario".padEnd(16)}${cell("seed", 5)}${cell("rule", 6)}${cell("gate", 16)}${cell("found", 7)}${cell("low", 7)}` +
    `${cell("high", 7)}${cell("planted", 9)}${cell("by rule", 9)}${cell("K first", 9)}${cell("worked", 8)}${cell("paid", 8)}` +
    `${cell("shifts", 8)}${cell("replays", 9)}${cell("ms", 7)}`,
);
for (const scenario of scenarios) {
  const ratios: number[] = [];
  let held = 0;
  for (let seed = 1; seed <= Number(values.seeds); seed += 1) {
    const demo = overtimeDemo({ scenario, seed, people: Number(values.people), weeks: Number(values.weeks) });
    const { rule, gate, planted } = demo;
    const from = performance.now();
    const found = foundIn(demo);
    const milliseconds = performance.now() - from;
    const start = scenario.padEnd(16) + cell(seed, 5) + cell(rule ?? "none", 6) + cell(gate ?? "none", 16);
    if (found === null || isNotComputable(found)) {
      print(`${start}  ${found?.reason ?? "nothing reproduces the record"}`);
      continue;
    }
    const { estimate, low, high } = found;
    if (planted.avoidableHours > 0) ratios.push(estimate / planted.avoidableHours);
    if (low <= planted.avoidableHours && planted.avoidableHours <= high) held += 1;
    print(
      start +
        cell(estimate, 7) +
        cell(low, 7) +
        cell(high, 7) +
        cell(planted.avoidableHours, 9) +
        cell(found.savedByRuleHours, 9) +
        cell(found.savedClientFirstHours, 9) +
        cell(found.shiftHours, 8) +
        cell(planted.hours, 8) +
        cell(found.shifts, 8) +
        cell(found.replays, 9) +
        cell(milliseconds, 7),
    );
  }
  const median = ratios.length === 0 ? null : sampleQuantile(Float64Array.from(ratios).sort(), 0.5);
  print(
    `${scenario}: found/planted ${median === null ? "none planted" : `${median.toFixed(2)} (median)`}; ` +
      `the planted hours lie in the interval of ${held} plants`,
  );
}
