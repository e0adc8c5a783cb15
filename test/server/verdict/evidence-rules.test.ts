/** The rules E1 to E6 on both sides of each threshold, and with what is missing (method, section 6). */
import { describe, expect, it } from "vitest";
import { notComputable } from "#shared/schema/scalar.ts";
import type { EvidenceRule } from "#shared/schema/verdict.ts";
import type { EvidenceAnalysis } from "#server/verdict/evidence-analysis.ts";
import { evidenceRules, type RulesQuestion } from "#server/verdict/evidence-rules.ts";
import { foundEvidence, rulesQuestion, takenUnder } from "#test/builders/found-evidence.ts";

const unknown = notComputable("test", ["table"]);

function answer(
  rule: EvidenceRule,
  found: Partial<EvidenceAnalysis> = {},
  asked: Partial<RulesQuestion> = {},
) {
  const given = evidenceRules(rulesQuestion(found, asked)).find((each) => each.rule === rule);
  if (given === undefined) throw new Error(`no answer to ${rule}`);
  return given;
}

const base = foundEvidence();
type Known<Field extends keyof EvidenceAnalysis> = Exclude<EvidenceAnalysis[Field], { status: string }>;

/** A part of the evidence, which is known, with changes. */
function changed<Field extends "requested" | "imposed">(
  field: Field,
  changes: Partial<Known<Field>>,
): Partial<EvidenceAnalysis> {
  return { [field]: { ...base[field], ...changes } };
}

const amongOthers = (adjustedPValue: EvidenceAnalysis["adjustedPValue"]) =>
  answer("E1", { namedBeforehand: false, adjustedPValue });
const withNets = (...quarterNetCents: RulesQuestion["quarterNetCents"]) =>
  answer("E6", {}, { quarterNetCents });
const quartersWith = (...pValues: readonly number[]) =>
  base.quarters.map((quarter, place) => ({ ...quarter, pValue: pValues[place] }));

describe("the evidence rules", () => {
  it("all hold where everything speaks against the client, in their order", () => {
    expect(evidenceRules(rulesQuestion()).map(({ rule, holds }) => [rule, holds])).toEqual(
      (["E1", "E2", "E3", "E4", "E5", "E6"] as const).map((rule) => [rule, true]),
    );
  });

  it("none is computable without evidence", () => {
    const found = {
      taken: unknown,
      adjustedPValue: unknown,
      requested: unknown,
      imposed: unknown,
      takenRobustness: [],
      delayRobustness: unknown,
    };
    for (const rule of ["E1", "E2", "E3", "E4"] as const) {
      expect(answer(rule, found)).toMatchObject({ holds: unknown, value: unknown });
    }
    expect(answer("E5", {}, { netUpperLimitCents: unknown })).toMatchObject({
      holds: unknown,
      value: unknown,
    });
  });
});

describe("E1", () => {
  it.each([
    [[0.05, 0.05], [0.01, 0.01], true],
    [[0.0501, 0.001], [0.1, 0.1], false],
    [[0.001, 0.0501], [0.1, 0.1], false],
    [[0.001, 0.001], [0.0099, 0.1], false],
    [[0.001, 0.001], [0.1, 0.0099], false],
  ] as const)(
    "asks every tested rule for significance and size: p %j, share %j",
    (pValues, shares, holds) => {
      const found = answer("E1", { taken: takenUnder(pValues, shares) });
      expect(found).toEqual({ rule: "E1", holds, value: Math.max(...pValues), threshold: 0.05 });
    },
  );

  it("corrects the p-value of a client that was not named beforehand", () => {
    expect(amongOthers(0.05)).toMatchObject({ holds: true, value: 0.05 });
    expect(amongOthers(0.06)).toMatchObject({ holds: false, value: 0.06 });
    expect(amongOthers(unknown)).toMatchObject({ holds: unknown, value: unknown });
  });
});

describe("E2", () => {
  it.each([
    [60, true, 0.5],
    [59, false, 59 / 120],
    [0, false, 0],
  ])("asks for a request for half of the hours: %i of 120", (requested, holds, value) => {
    expect(answer("E2", changed("requested", { requested }))).toMatchObject({ holds, value });
  });

  it("cannot tell where nothing was taken, nor where nobody's request is on record", () => {
    expect(answer("E2", changed("requested", { taken: 0, requested: 0 }))).toMatchObject({
      holds: { reason: "nothing-taken" },
    });
    const silent = answer("E2", changed("requested", { requested: 0, anyOnRecord: false }));
    expect(silent.holds).toMatchObject({ reason: "no-requests-on-record" });
    expect(silent.value).toEqual(silent.holds);
  });
});

describe("E3", () => {
  it.each([
    [0.1001, 0.05, true],
    [0.1, 0.001, false],
    [0.3, 0.0501, false],
  ])(
    "asks for days beyond the tolerance that blocks of weeks bear out: %f days, p %f",
    (daysPerOrder, pValue, holds) => {
      const found = answer("E3", changed("imposed", { daysPerOrder, pValue }));
      expect(found).toEqual({ rule: "E3", holds, value: daysPerOrder, threshold: 0.1 });
    },
  );

  it("cannot tell from fewer than two blocks", () => {
    expect(answer("E3", changed("imposed", { pValue: null, tStatistic: null })).holds).toMatchObject({
      reason: "too-few-weeks",
    });
  });
});

describe("E4", () => {
  const [one, other] = base.takenRobustness;
  const left = (taken: number | null, delay: number | null) =>
    answer("E4", {
      takenRobustness: [one, { ...other, leastLeft: taken }],
      delayRobustness: { ...one, leastLeft: delay },
    });

  it("asks that something is left of hours and days, under every tested rule", () => {
    expect(left(0.1, 0.2)).toEqual({ rule: "E4", holds: true, value: 0.1, threshold: 0 });
    expect(left(0, 0.2)).toMatchObject({ holds: false, value: 0 });
    expect(left(0.3, -0.1)).toMatchObject({ holds: false, value: -0.1 });
  });

  it("fails by the hours alone, and cannot hold by them alone", () => {
    const { takenRobustness } = base;
    const without = (robustness: EvidenceAnalysis["takenRobustness"]) =>
      answer("E4", { takenRobustness: robustness, delayRobustness: unknown });
    expect(without(takenRobustness)).toMatchObject({ holds: unknown, value: 0.8 });
    expect(without([one, { ...other, leastLeft: 0 }])).toMatchObject({ holds: false, value: 0 });
    expect(left(null, 0.5).holds).toMatchObject({ reason: "nothing-taken" });
    expect(left(0.5, null).holds).toMatchObject({ reason: "nothing-imposed" });
  });
});

describe("E5", () => {
  it.each([
    [-1, true],
    [0, false],
    [5_000, false],
  ])("asks that the upper limit of the net lies below zero: %i", (netUpperLimitCents, holds) => {
    expect(answer("E5", {}, { netUpperLimitCents })).toMatchObject({
      holds,
      value: netUpperLimitCents,
      threshold: 0,
    });
  });
});

describe("E6", () => {
  it("asks for two quarters in a row in which all three hold", () => {
    expect(withNets(-1, -1, 1)).toEqual({ rule: "E6", holds: true, value: 2, threshold: 2 });
    expect(withNets(1, -1, -1).holds).toBe(true);
    expect(withNets(-1, 0, -1)).toMatchObject({ holds: false, value: 1 });
    expect(answer("E6", { quarters: quartersWith(0.01, 0.05, 0.3) }).holds).toBe(true);
    expect(answer("E6", { quarters: quartersWith(0.01, 0.0501, 0.01) }).holds).toBe(false);
    const little = base.quarters.map((quarter) => ({ ...quarter, delayDaysPerOrder: 0.1 }));
    expect(answer("E6", { quarters: little })).toMatchObject({ holds: false, value: 0 });
  });

  it("cannot tell where a quarter is missing that might have made two", () => {
    expect(withNets(-1, unknown, 1).holds).toEqual(unknown);
    expect(withNets(-1, unknown)).toMatchObject({ holds: unknown, value: 1 });
    expect(withNets(-1, -1, unknown).holds).toBe(true);
    expect(withNets(unknown, 1, -1).holds).toBe(false);
    const none = { reason: "fewer-than-two-quarters" };
    expect(answer("E6", { quarters: [] })).toMatchObject({ holds: none, value: none });
    expect(answer("E6", { quarters: base.quarters.slice(0, 1) })).toMatchObject({ holds: none });
    const noShop = notComputable("no-operations", ["operations"]);
    expect(answer("E6", { quarters: [], taken: noShop })).toMatchObject({ holds: noShop, value: noShop });
  });
});
