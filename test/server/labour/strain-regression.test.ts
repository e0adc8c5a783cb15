/** The fast regression over the frame against the plain one with a column per team, then laws. */
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { countRegression } from "#server/statistics/count-regression.ts";
import { strainDesign, type RowsAtRisk, type StrainDesign } from "#server/labour/strain-design.ts";
import { strainFrame } from "#server/labour/strain-frame.ts";
import { strainOutcomeRows } from "#server/labour/strain-outcomes.ts";
import { strainRegression, type StrainFit } from "#server/labour/strain-regression.ts";
import { notComputable } from "#shared/schema/scalar.ts";
import { plainPlant, plantStart, strainPlant } from "#test/builders/strain-plant.ts";
import { bareFrame } from "#test/builders/strain-record.ts";

interface Grown {
  readonly design: StrainDesign;
  readonly rows: RowsAtRisk;
}

function grown(seed: number): Grown {
  const weeks = 40;
  const plant = strainPlant({ ...plainPlant, seed, people: 40, weeks, teams: 3, perUnit: 3, baseRate: 0.06 });
  const period = { fromDay: plantStart, toDay: plantStart + 7 * weeks };
  const frame = strainFrame(plant, { period, exposureWeeks: 4, client: 0 });
  const rows = strainOutcomeRows(plant, frame, "absence-spells", notComputable("none", []));
  if ("status" in rows) throw new Error(rows.reason);
  return { design: strainDesign(frame), rows };
}

/** The same model written out: the columns, one per team, and the terms of the year. */
function writtenOut({ design, rows }: Grown, columns: readonly Float64Array[]) {
  const { frame, termCount, terms, week } = design;
  const kept = [...rows.time.keys()].filter(
    (row) => rows.time[row] > 0 && columns.every((column) => !Number.isNaN(column[row])),
  );
  const column = (of: (row: number) => number): Float64Array => Float64Array.from(kept, of);
  return countRegression({
    events: column((row) => rows.events[row]),
    time: column((row) => rows.time[row]),
    columns: [
      ...columns.map((each) => column((row) => each[row])),
      ...Array.from({ length: frame.teams }, (_, team) =>
        column((row) => (frame.team[row] === team ? 1 : 0)),
      ),
      ...Array.from({ length: termCount }, (_, term) => column((row) => terms[week[row] * termCount + term])),
    ],
    cluster: Int32Array.from(kept, (row) => frame.employee[row]),
  });
}

const coefficientsOf = (fit: StrainFit | null): number[] =>
  (fit?.columns ?? []).map((column) => column?.coefficient ?? NaN);

describe("the regression over the frame", () => {
  it("of two teams of one week is the log of the ratio of rates, pooled within teams", () => {
    // One team: 6 events in 100 person-weeks at dose 1, 3 in 150 at dose 0: ratio 3, variance 1/6 + 1/3.
    const frame = bareFrame([
      { employee: 0, dose: 1 },
      { employee: 1, dose: 0 },
    ]);
    const fit = strainRegression(
      strainDesign(frame),
      { events: Float64Array.of(6, 3), time: Float64Array.of(100, 150) },
      [frame.dose],
    );
    expect(coefficientsOf(fit)[0]).toBeCloseTo(Math.log(3), 9);
    expect(fit?.columns?.[0]?.error).toBeCloseTo(Math.sqrt(1 / 2), 6);
    // Without an effect 9 events over 100 and 150: 1/(9 × .4 × .6).
    expect(fit?.nullErrors[0]).toBeGreaterThanOrEqual(Math.sqrt(1 / (9 * 0.24)) - 1e-9);
  });

  it.each([1, 2, 3])("finds what the plain regression finds (plant %i)", (seed) => {
    const plant = grown(seed);
    const { dose, futureDose } = plant.design.frame;
    const columns = [dose, futureDose];
    const fast = strainRegression(plant.design, plant.rows, columns);
    const plain = writtenOut(plant, columns);
    for (const [each, column] of (fast?.columns ?? []).entries()) {
      expect(column?.coefficient).toBeCloseTo(plain?.coefficients[each] ?? NaN, 7);
      // By week as well as by person, so never smaller.
      expect(column?.error).toBeGreaterThanOrEqual((plain?.standardErrors[each] ?? NaN) - 1e-7);
      expect(column?.error).toBeLessThan(1.5 * (plain?.standardErrors[each] ?? NaN));
    }
    expect(fast?.columns).toHaveLength(2);
  });

  it("leaves out rows in which a column is not known", () => {
    const { design, rows } = grown(4);
    const { dose } = design.frame;
    const gappy = dose.map((value, row) => (row % 3 === 0 ? NaN : value));
    const masked = { events: rows.events, time: rows.time.map((time, row) => (row % 3 === 0 ? 0 : time)) };
    expect(coefficientsOf(strainRegression(design, rows, [gappy]))).toEqual(
      coefficientsOf(strainRegression(design, masked, [dose])),
    );
  });

  it("has no ratio for a column that teams determine, nor where nothing happened", () => {
    const { design, rows } = grown(5);
    const byTeam = Float64Array.from(design.frame.team, (team) => team / 10);
    expect(strainRegression(design, rows, [byTeam])?.columns).toEqual([null]);
    const nothing = { events: new Float64Array(rows.events.length), time: rows.time };
    expect(strainRegression(design, nothing, [design.frame.dose])).toBeNull();
  });

  it("has no ratio where all events lie on one side, yet tells what it could have seen", () => {
    const frame = bareFrame(Array.from({ length: 20 }, (_, employee) => ({ employee, dose: employee % 2 })));
    const events = frame.dose.slice();
    const fit = strainRegression(strainDesign(frame), { events, time: new Float64Array(20).fill(1) }, [
      frame.dose,
    ]);
    expect(fit?.columns).toBeNull();
    expect(fit?.nullErrors[0]).toBeGreaterThan(0);
  });

  const { design, rows } = grown(6);
  const [once] = coefficientsOf(strainRegression(design, rows, [design.frame.dose]));

  it("does not change when everybody is at risk for so much longer, and stretches with the unit of the column", () => {
    fc.assert(
      fc.property(fc.double({ min: 0.1, max: 10, noNaN: true }), (factor) => {
        const longer = { events: rows.events, time: rows.time.map((time) => factor * time) };
        const [same] = coefficientsOf(strainRegression(design, longer, [design.frame.dose]));
        expect(same).toBeCloseTo(once, 6);
        const stretched = design.frame.dose.map((dose) => dose / factor);
        const [unit] = coefficientsOf(strainRegression(design, rows, [stretched]));
        expect(unit / factor).toBeCloseTo(once, 6);
      }),
      { numRuns: 20 },
    );
  });
});
