/**
 * The study of delays (`npm run study:delays`): plants of every scenario with what was planted in them beside what the product
 * finds in their rows. `--seeds`, `--people`, `--weeks`, `--scenarios`.
 */
import { parseArgs } from "node:util";
import { demoScenarios } from "#server/demo/demo-options.ts";
import { analysedDemo } from "#test/builders/analysed-demo.ts";
import { compareWithTruth } from "#test/builders/compare-with-truth.ts";

const { values } = parseArgs({
  options: {
    seeds: { type: "string", default: "5" },
    people: { type: "string", default: "100" },
    weeks: { type: "string", default: "78" },
    scenarios: { type: "string", default: demoScenarios.join(",") },
  },
});
const scenarios = demoScenarios.filter((scenario) => values.scenarios.split(",").includes(scenario));

const print = (text: string): void => {
  process.stdout.write(`${text}\n`);
};
const percent = (value: number): string => `${(100 * value).toFixed(1)} %`;
const cell = (text: string, width: number): string => text.padStart(width);

print(
  `${"scenario".padEnd(16)}${cell("seed", 5)}${cell("rule", 6)}${cell("hours", 9)}${cell("planted", 9)}` +
    `${cell("of waiting", 12)}${cell("days", 9)}${cell("planted", 9)}${cell("an order", 10)}${cell("rank", 7)}`,
);
for (const scenario of scenarios) {
  for (let seed = 1; seed <= Number(values.seeds); seed += 1) {
    const found = compareWithTruth(
      analysedDemo({ scenario, seed, people: Number(values.people), weeks: Number(values.weeks) }),
    );
    print(
      scenario.padEnd(16) +
        cell(String(seed), 5) +
        cell(found.rule === found.plantedRule ? found.rule : `${found.rule}!`, 6) +
        cell(found.hours.toFixed(0), 9) +
        cell(found.plantedHours.toFixed(0), 9) +
        cell(percent(found.hoursShare), 12) +
        cell(found.days === null ? "n/c" : found.days.toFixed(0), 9) +
        cell(found.plantedDays.toFixed(0), 9) +
        cell(found.daysPerOrder === null ? "n/c" : found.daysPerOrder.toFixed(3), 10) +
        cell(found.rankCorrelation === null ? "" : found.rankCorrelation.toFixed(3), 7),
    );
  }
}
