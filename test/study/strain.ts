/**
 * The study of strain (`node test/study/strain.ts`): families of simulated companies with what was planted in them beside what the
 * comparison finds. `--seeds`, and `--families` for some of them.
 */
import { parseArgs } from "node:util";
import type { StrainLine } from "#server/labour/strain-line.ts";
import type { StrainPlantOptions } from "#test/builders/strain-plant.ts";
import {
  coverageOf,
  isFound,
  medianOf,
  ratiosOf,
  shareOf,
  strainTrials,
} from "#test/builders/strain-trial.ts";

const { values } = parseArgs({
  options: { seeds: { type: "string", default: "200" }, families: { type: "string", default: "" } },
});

/** As in the prototype of the method: a few spells, doses far apart. */
const plantOf34 = { people: 34, teams: 2, weeks: 78, meanDose: 0.35, doseSpread: 2.2 };

const families: Readonly<Record<string, Partial<StrainPlantOptions>>> = {
  "no effect": {},
  "no effect frail": { frailty: 0.9, teamFrailty: 0.4 },
  "winter work": { doseInWinter: 1 },
  "sick teams": { teamFrailty: 0.6, doseInSickTeams: 1.5 },
  "triple a unit": { perUnit: 3 },
  "eightfold a unit": { perUnit: 8 },
  "double from .25": { fromCut: 2.2 },
  "both clients": { perUnit: 6, otherPerUnit: 6 },
  "other client": { otherPerUnit: 20 },
  "team saturdays": { teamSaturdays: 0.15 },
  "34 people": { ...plantOf34, baseRate: 0.023 },
  "34 people at 3.5": { ...plantOf34, baseRate: 0.0135, perUnit: 3.5 },
  "waves alone": { teamWaves: 0.7 },
  reverse: { teamWaves: 0.7, reverse: 0.7, doseSpread: 0.5 },
  "reverse weak": { teamWaves: 0.5, reverse: 0.4, doseSpread: 0.5 },
  "reverse strong": { teamWaves: 0.7, reverse: 1.4, doseSpread: 0.5 },
};

const print = (text: string): void => {
  process.stdout.write(`${text}\n`);
};
const percent = (value: number): string => (100 * value).toFixed(1).padStart(7);
/** Where a plant's effect is not of the form that a method estimates, there is nothing to cover. */
const none = "".padStart(7);
const detectable = (line: StrainLine): number =>
  typeof line.minimumDetectableRatio === "number" ? line.minimumDetectableRatio : Infinity;
const middle = (lines: readonly StrainLine[]): string =>
  medianOf(ratiosOf(lines).map(({ estimate }) => estimate))
    .toFixed(2)
    .padStart(6);

print(
  `${"family".padEnd(19)} spells | stratified: median covers called  MDR | regression: median covers called   MDR  found | ` +
    "future fails other fails line removed any called",
);
for (const [name, overrides] of Object.entries(families)) {
  if (values.families !== "" && !values.families.split(",").includes(name)) continue;
  const trials = strainTrials(overrides, Number(values.seeds));
  const stratified = trials.map((trial) => trial.stratified);
  const regression = trials.map((trial) => trial.regression);
  const spells = medianOf(
    regression.map(({ events }) => (events === null ? 0 : events.exposed + events.reference)),
  );
  print(
    `${name.padEnd(19)} ${String(spells).padStart(6)} |             ${middle(stratified)}` +
      (overrides.perUnit === undefined ? percent(coverageOf(stratified, overrides.fromCut ?? 1)) : none) +
      percent(shareOf(stratified, ({ called }) => called)) +
      ` ${medianOf(stratified.map(detectable)).toFixed(2).padStart(5)}` +
      ` |            ${middle(regression)}` +
      (overrides.fromCut === undefined ? percent(coverageOf(regression, overrides.perUnit ?? 1)) : none) +
      percent(shareOf(regression, ({ called }) => called)) +
      ` ${medianOf(regression.map(detectable)).toFixed(2).padStart(5)}` +
      percent(shareOf(regression, isFound)) +
      ` |   ${percent(shareOf(trials, ({ future }) => future.controlFailed))}` +
      `   ${percent(shareOf(trials, ({ other }) => other.controlFailed))}` +
      `   ${percent(shareOf(regression, ({ controlFailed }) => controlFailed))}` +
      `   ${percent(shareOf(trials, ({ anyCalled }) => anyCalled))}`,
  );
}
