/**
 * Calibration on simulated plants (method, section 4), as `test/study/strain.ts` does with more of them: what was planted is
 * covered, nothing is called that is not there, and controls remove what they should. Then the rules of a line.
 */
import { describe, expect, it } from "vitest";
import { falseDiscoveryAdjusted } from "#server/statistics/false-discovery.ts";
import { strainEffects } from "#server/labour/strain-effects.ts";
import { strainFrame } from "#server/labour/strain-frame.ts";
import type { StrainLine } from "#server/labour/strain-line.ts";
import {
  effectMethods,
  strainOutcomes,
  type EffectMethod,
  type StrainOutcome,
} from "#shared/schema/people.ts";
import { isNotComputable, notComputable } from "#shared/schema/scalar.ts";
import { plainPlant, plantStart, strainPlant } from "#test/builders/strain-plant.ts";
import { strainRecord, type StrainRecord, type WrittenAbsence } from "#test/builders/strain-record.ts";
import { coverageOf, isFound, medianOf, shareOf, strainTrials } from "#test/builders/strain-trial.ts";

const runs = 50;
/** Three standard errors of a share over so many runs. */
const within = (share: number, count = runs): number => 3 * Math.sqrt((share * (1 - share)) / count);

const innocent = strainTrials({}, runs);
const triple = strainTrials({ perUnit: 3 }, runs);
const doubled = strainTrials({ fromCut: 2.2 }, runs);
const reversed = strainTrials({ teamWaves: 0.7, reverse: 1, doseSpread: 0.5 }, 30);
const simpson = strainTrials({ teamFrailty: 0.6, doseInSickTeams: 1.5, doseInWinter: 1 }, runs);
const few = strainTrials(
  { people: 34, teams: 2, meanDose: 0.35, doseSpread: 2.2, baseRate: 0.0135, perUnit: 3.5 },
  runs,
);

const monday = 19_723;
const noRests = notComputable("no-clock-times", ["time_entries.started_at"]);

function effectsOf(record: StrainRecord, weeks: number): StrainLine[] {
  const period = { fromDay: monday, toDay: monday + 7 * weeks };
  const frame = strainFrame(record, { period, exposureWeeks: 4, client: 0 });
  return strainEffects(record, frame, { exposureCut: 0.25, alpha: 0.05, rests: noRests });
}

function lineOf(
  lines: readonly StrainLine[],
  method: EffectMethod,
  outcome: StrainOutcome = "absence-spells",
): StrainLine {
  const line = lines.find((each) => each.method === method && each.outcome === outcome);
  if (line === undefined) throw new Error("a line for each outcome and method");
  return line;
}

const ill = (employee: number): number[] => [5 + (employee % 20)];
const half = (employee: number): number => (employee % 2) / 2;

/** People by week, some of them half on the client; every person falls ill in the weeks named. */
function written(
  people: number,
  share: (employee: number) => number,
  illIn: (employee: number) => readonly number[],
) {
  const weeks = 30;
  const absences = Array.from({ length: people }, (_, employee) =>
    illIn(employee).map((week): WrittenAbsence => ({
      employee,
      fromDay: monday + 7 * week,
      toDay: monday + 7 * week,
    })),
  ).flat();
  const rows = Array.from({ length: people * weeks }, (_, row) => {
    const employee = Math.floor(row / weeks);
    return { employee, week: monday + 7 * (row % weeks), minutes: 2000, client: 2000 * share(employee) };
  });
  const employees = Array.from({ length: people }, () => ({}));
  return effectsOf(strainRecord({ employees, weeks: rows, absences }), weeks);
}

describe("effects on simulated plants", () => {
  it("cover what was planted in nineteen of twenty runs, by either method", () => {
    const stratified = [
      ...innocent.map((trial) => coverageOf([trial.stratified], 1)),
      ...doubled.map((trial) => coverageOf([trial.stratified], 2.2)),
    ];
    const regression = [
      ...innocent.map((trial) => coverageOf([trial.regression], 1)),
      ...triple.map((trial) => coverageOf([trial.regression], 3)),
    ];
    for (const covered of [stratified, regression]) {
      expect(shareOf(covered, (each) => each === 1)).toBeGreaterThan(0.95 - within(0.95, 2 * runs));
    }
  });

  it("are seldom called where there are none, on any outcome", () => {
    expect(shareOf(innocent, ({ anyCalled }) => anyCalled)).toBeLessThan(0.05 + within(0.05));
    for (const which of ["stratified", "regression"] as const) {
      expect(shareOf(innocent, (trial) => trial[which].called)).toBeLessThan(0.05);
    }
  });

  it("are not made of strained teams or winters that happen to have more of the work", () => {
    expect(
      shareOf(simpson, ({ stratified, regression }) => stratified.called || regression.called),
    ).toBeLessThan(0.05 + within(0.05));
    expect(
      coverageOf(
        simpson.map(({ regression }) => regression),
        1,
      ),
    ).toBeGreaterThan(0.95 - within(0.95));
  });

  it("are called where the rate doubles from a quarter of the hours on", () => {
    expect(shareOf(doubled, ({ stratified }) => stratified.called)).toBeGreaterThan(0.75);
  });

  it("are seldom removed by a control where they are true, and nearly always where the spells bring the work", () => {
    expect(shareOf([...triple, ...doubled], ({ future }) => future.controlFailed)).toBeLessThan(
      0.025 + within(0.025, 2 * runs),
    );
    expect(shareOf([...triple, ...doubled], ({ regression }) => regression.controlFailed)).toBeLessThan(
      0.075 + within(0.075, 2 * runs),
    );
    expect(shareOf(reversed, ({ future }) => future.controlFailed)).toBeGreaterThan(0.9);
    expect(
      shareOf(reversed, ({ stratified, regression }) => stratified.called || regression.called),
    ).toBeLessThan(0.05);
  });

  it("say honestly what they can see: with 34 people and 60 spells a ratio of 3 to 4 a unit, found in four of five runs", () => {
    const stated = medianOf(
      few.map(({ regression }) =>
        typeof regression.minimumDetectableRatio === "number" ? regression.minimumDetectableRatio : Infinity,
      ),
    );
    const spells = medianOf(
      few.map(({ regression: { events } }) => (events?.exposed ?? 0) + (events?.reference ?? 0)),
    );
    expect(Math.abs(spells - 60)).toBeLessThan(10);
    expect(Math.abs(stated - 3.5)).toBeLessThan(0.5);
    const found = shareOf(few, ({ regression }) => isFound(regression));
    expect(Math.abs(found - 0.8)).toBeLessThan(within(0.8));
  });
});

describe("a line of an effect", () => {
  const trials = [...innocent, ...doubled, ...reversed].map(({ lines }) => lines);

  it("is there for each outcome and method", () => {
    for (const lines of trials) {
      expect(lines.map(({ outcome, method }) => [outcome, method])).toEqual(
        strainOutcomes.flatMap((outcome) => effectMethods.map((method) => [outcome, method])),
      );
    }
  });

  it("is called only if significant after adjustment, above 1 with its whole interval, and never as a control", () => {
    for (const line of trials.flat().filter(({ called }) => called)) {
      expect(line.method).toMatch(/^(stratified|regression)$/);
      expect(line.controlFailed).toBe(false);
      expect(line.adjustedPValue).toBeLessThanOrEqual(0.05);
      expect(isNotComputable(line.rateRatio) ? 0 : line.rateRatio.low).toBeGreaterThan(1);
    }
  });

  it("is removed by the controls of its own outcome and by no others", () => {
    for (const lines of trials) {
      for (const outcome of strainOutcomes) {
        const own = lines.filter((line) => line.outcome === outcome);
        const failed = own.some(
          ({ method, controlFailed }) => method.startsWith("control-") && controlFailed,
        );
        for (const { method, controlFailed } of own) {
          if (!method.startsWith("control-")) expect(controlFailed).toBe(failed);
        }
      }
    }
  });

  it("is adjusted over the outcomes that its method could compare", () => {
    for (const lines of trials.slice(0, 20)) {
      for (const method of effectMethods) {
        const own = lines.filter((line) => line.method === method && typeof line.pValue === "number");
        const pValues = own.map(({ pValue }) => (typeof pValue === "number" ? pValue : NaN));
        expect(own.map(({ adjustedPValue }) => adjustedPValue)).toEqual(falseDiscoveryAdjusted(pValues));
      }
    }
  });

  it("bills exposed events × (1 − 1/ratio), none below 0, and no control", () => {
    for (const { rateRatio, attributable, events, method } of trials.flat()) {
      if (method.startsWith("control-")) expect(attributable).toHaveProperty("reason");
      if (method !== "stratified" || isNotComputable(rateRatio) || isNotComputable(attributable)) continue;
      const exposed = events?.exposed ?? NaN;
      expect(attributable.estimate).toBeCloseTo(Math.max(0, exposed * (1 - 1 / rateRatio.estimate)), 9);
      expect(attributable.low).toBeCloseTo(rateRatio.low > 1 ? exposed * (1 - 1 / rateRatio.low) : 0, 9);
      expect(attributable.high).toBeLessThanOrEqual(exposed);
    }
  });

  it("has person-weeks and people on both sides, and no more people with events than people or events", () => {
    for (const { events, personWeeks, people, peopleWithEvents } of trials.flat()) {
      if (events === null || personWeeks === null) continue;
      for (const side of ["exposed", "reference"] as const) {
        expect(peopleWithEvents[side]).toBeLessThanOrEqual(Math.min(people[side], events[side]));
        expect(people[side]).toBeLessThanOrEqual(100);
      }
    }
  });

  it("keeps the same answer with more outcomes missing, and says what each is missing", () => {
    const lines = trials[0];
    expect(lineOf(lines, "stratified", "short-daily-rests").rateRatio).toMatchObject({
      reason: "no-clock-times",
    });
    const record = strainPlant({ ...plainPlant, seed: 1 });
    const silent = { ...record, absences: { ...record.absences, count: 0 } };
    const frame = strainFrame(silent, {
      period: { fromDay: plantStart, toDay: plantStart + 7 * plainPlant.weeks },
      exposureWeeks: 4,
      client: 0,
    });
    const without = strainEffects(silent, frame, { exposureCut: 0.25, alpha: 0.05, rests: noRests });
    expect(lineOf(without, "regression").rateRatio).toMatchObject({ reason: "no-absences" });
    expect(lineOf(without, "regression").minimumDetectableRatio).toMatchObject({ missing: ["absences"] });
  });

  it("has no contrast where nobody, or everybody, works for the client; below the cut the dose still tells", () => {
    const nobody = written(30, () => 0, ill);
    expect(lineOf(nobody, "stratified").rateRatio).toMatchObject({ reason: "no-exposure-contrast" });
    expect(lineOf(nobody, "regression").rateRatio).toMatchObject({ reason: "no-exposure-contrast" });
    expect(lineOf(nobody, "control-other-client").rateRatio).toMatchObject({ reason: "no-control-client" });
    const everybody = written(30, () => 0.5, ill);
    expect(lineOf(everybody, "stratified").rateRatio).toMatchObject({ reason: "no-exposure-contrast" });
    const little = written(30, (employee) => (employee % 5) / 25, ill);
    expect(lineOf(little, "stratified").rateRatio).toMatchObject({ reason: "no-exposure-contrast" });
    expect(lineOf(little, "regression").rateRatio).toHaveProperty("estimate");
  });

  it("needs six events and five people on a side, and still says what it could have seen", () => {
    const five = written(30, half, (employee) => (employee < 5 ? [10] : []));
    const six = written(30, half, (employee) => (employee < 6 ? [10] : []));
    for (const method of ["stratified", "regression"] as const) {
      expect(lineOf(five, method).rateRatio).toMatchObject({ reason: "too-few-events" });
      expect(lineOf(five, method).minimumDetectableRatio).toBeGreaterThan(1);
      expect(lineOf(six, method).rateRatio).toHaveProperty("estimate");
    }
    const four = written(9, half, () => [10]);
    expect(lineOf(four, "stratified").rateRatio).toMatchObject({ reason: "too-few-people" });
    expect(
      lineOf(
        written(10, half, () => [10]),
        "stratified",
      ).rateRatio,
    ).toHaveProperty("estimate");
  });

  it("has no future to control departures by: whoever left has no weeks that follow", () => {
    for (const { lines } of innocent.slice(0, 10)) {
      expect(lineOf(lines, "control-future-dose", "departures").rateRatio).toHaveProperty("reason");
      expect(lineOf(lines, "control-future-dose", "departures").controlFailed).toBe(false);
    }
  });

  it("has no ratio where all events lie on one side", () => {
    const lines = written(
      30,
      (employee) => (employee % 2) / 2,
      (employee) => (employee % 2 === 1 ? [10] : []),
    );
    expect(lineOf(lines, "stratified").rateRatio).toMatchObject({ reason: "too-few-events" });
    expect(lineOf(lines, "regression").rateRatio).toMatchObject({ reason: "too-few-events" });
    expect(lineOf(lines, "regression").called).toBe(false);
  });
});
