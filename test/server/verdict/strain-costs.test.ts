/** Absence and departures that go with the client's work. Oracle: spells and days counted on the calendar of 2025. */
import { describe, expect, it } from "vitest";
import type { StrainEffect, StrainOutcome } from "#shared/schema/people.ts";
import { isNotComputable, notComputable, type NotComputable } from "#shared/schema/scalar.ts";
import { costQuarters } from "#server/verdict/cost-quarters.ts";
import {
  absenceQuantity,
  daysPerSpell,
  departuresQuantity,
  type StrainQuantity,
} from "#server/verdict/strain-costs.ts";
import {
  absencesOf,
  costAnalyses,
  costRecord,
  costScope,
  employeesOf,
  hoursOf,
} from "#test/builders/cost-record.ts";

const effectOf = (outcome: StrainOutcome, changed: Partial<StrainEffect> = {}): StrainEffect => ({
  outcome,
  method: "stratified",
  rateRatio: { estimate: 2, low: 1.25, high: 3.2 },
  limits: "wald",
  pValue: 0.004,
  adjustedPValue: 0.02,
  minimumDetectableRatio: 1.6,
  // Half of the forty events of heavy weeks.
  attributable: { estimate: 20, low: 8, high: 27.5 },
  eValue: 3.4,
  called: true,
  controlFailed: false,
  events: { exposed: 40, reference: 25 },
  personWeeks: { exposed: 400, reference: 500 },
  withTotalHours: notComputable("other-method", []),
  ...changed,
});

/** Twelve people away from Monday to Wednesday, the last one, who left, for a fortnight. */
const sick = Array.from({ length: 12 }, (_, employee) => ({
  employee,
  from: "2025-03-10",
  to: employee === 11 ? "2025-03-23" : "2025-03-12",
}));
const staff = Array.from({ length: 12 }, (_, employee) => (employee === 11 ? { left: "2025-04-30" } : {}));
const record = costRecord({
  absences: absencesOf(sick),
  employees: employeesOf(staff),
  hours: hoursOf([
    { employee: 0, on: "2025-02-03", production: 30 },
    { employee: 0, on: "2025-05-05", office: 10 },
  ]),
});
const quarters = costQuarters(costScope);
const absenceOf = (changed: Partial<StrainEffect> = {}, areDeparturesBilled = false, of = record) =>
  absenceQuantity(
    of,
    costAnalyses({ people: { effects: [effectOf("absence-spells", changed)] } }),
    quarters,
    1,
    areDeparturesBilled,
  );
function known(found: StrainQuantity | NotComputable): StrainQuantity {
  if (isNotComputable(found)) throw new Error(found.reason);
  return found;
}
const drawsOf = ({ draws }: StrainQuantity): Float64Array => draws ?? new Float64Array(0);

describe("the days of a spell", () => {
  it("are working days, in the mean over all that began in the period", () => {
    // Eleven of three days and one of ten.
    expect(daysPerSpell(record, false)).toBeCloseTo((11 * 3 + 10) / 12, 12);
    // The Easter Monday of 21 April is none, and in Strasbourg neither is the Good Friday before it.
    const easter = absencesOf(sick.map((each) => ({ ...each, from: "2025-04-17", to: "2025-04-22" })));
    expect(daysPerSpell({ ...record, absences: easter }, false)).toBe(3);
    const alsace = { ...record, absences: easter, scope: { ...costScope, alsaceMoselle: true } };
    expect(daysPerSpell(alsace, false)).toBe(2);
  });

  it("are none of somebody who left, where departures are billed as well", () => {
    expect(daysPerSpell(record, true)).toBeCloseTo((11 * 3) / 12, 12);
  });

  it("want enough people with a spell, and one at all", () => {
    const few = absencesOf(sick.slice(0, 10));
    expect(daysPerSpell({ ...record, absences: few }, false)).toMatchObject({ reason: "too-few-people" });
    const before = absencesOf(sick.map((each) => ({ ...each, from: "2024-12-30", to: "2024-12-31" })));
    expect(daysPerSpell({ ...record, absences: before }, false)).toMatchObject({ reason: "no-absences" });
  });
});

describe("absence that goes with the client's work", () => {
  it("is the attributable spells times the days of one, laid to quarters as the client's hours are", () => {
    const found = known(absenceOf());
    const days = (11 * 3 + 10) / 12;
    expect(found.value).toBeCloseTo(20 * days, 9);
    expect(found.quarters[0]).toBeCloseTo(15 * days, 9);
    expect(found.rows).toBe(65);
    expect(found.terms).toEqual([
      { term: "spells", value: 20, unit: "spells" },
      { term: "daysPerSpell", value: days, unit: "days" },
    ]);
    expect(known(absenceOf({}, true)).value).toBeCloseTo((20 * 33) / 12, 9);
  });

  it("is drawn with the error of its ratio, none below 0", () => {
    const days = (11 * 3 + 10) / 12;
    const ascending = drawsOf(known(absenceOf())).toSorted();
    expect(ascending).toHaveLength(2000);
    // The limits of the ratio are those of the spells: 40 × (1 − 1/1.25) = 8 and 40 × (1 − 1/3.2) = 27.5.
    expect(ascending[50] / days).toBeCloseTo(8, -0.5);
    expect(ascending[1000] / days).toBeCloseTo(20, -0.5);
    expect(ascending[1949] / days).toBeCloseTo(27.5, -0.5);
    const wide = { rateRatio: { estimate: 2, low: 1.01, high: 3.96 } };
    expect(Math.min(...drawsOf(known(absenceOf(wide))))).toBe(0);
    expect(Math.max(...drawsOf(known(absenceOf(wide))))).toBeLessThanOrEqual(40 * days);
  });

  it.each([
    ["too-few-events", { rateRatio: notComputable("too-few-events", []) }],
    ["control-failed", { controlFailed: true, called: false }],
    ["effect-not-established", { called: false }],
    ["too-few-people", { events: null }],
    ["too-few-events", { events: { exposed: 12, reference: 0 } }],
    ["too-few-events", { events: { exposed: 0, reference: 12 } }],
    ["effect-not-established", { method: "regression" }],
  ] as const)("is not computable: %s", (reason, changed) => {
    expect(absenceOf(changed)).toMatchObject({ status: "not-computable", reason });
  });

  it("is not computable without an answer about people, or of too few of them", () => {
    expect(absenceQuantity(record, costAnalyses(), quarters, 1, false)).toMatchObject({
      reason: "no-time-entries",
    });
    const few = costRecord({ absences: absencesOf(sick.slice(0, 10)), employees: employeesOf(staff) });
    expect(absenceOf({}, false, few)).toMatchObject({ reason: "too-few-people" });
  });
});

const departures = (changed: Partial<StrainEffect> = {}) =>
  departuresQuantity(
    record,
    costAnalyses({ people: { effects: [effectOf("departures", changed)] } }),
    quarters,
    1,
  );

describe("departures that go with the client's work", () => {
  it("are the attributable ones", () => {
    const found = known(departures());
    expect(found.value).toBeCloseTo(20, 9);
    expect(found.rows).toBe(65);
    expect(departures({ called: false })).toMatchObject({ reason: "effect-not-established" });
  });

  it("are drawn apart from absence", () => {
    const days = (11 * 3 + 10) / 12;
    const absence = drawsOf(known(absenceOf())).map((each) => each / days);
    expect(drawsOf(known(departures()))).not.toEqual(absence);
    expect(drawsOf(known(departures()))).toEqual(drawsOf(known(departures())));
  });
});
