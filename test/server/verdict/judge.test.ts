/** The seven classes, the first match of each, every gate, and every threshold on both sides (method, section 6). */
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { notComputable, type NotComputable } from "#shared/schema/scalar.ts";
import { evidenceRules as ruleNames, type EvidenceRule, type VerdictGate } from "#shared/schema/verdict.ts";
import { judge, type JudgedCase } from "#server/verdict/judge.ts";
import { allGates, estimated, gatesBut, standardThresholds } from "#test/builders/found-evidence.ts";

const unknown = notComputable("test", []);
type Holds = boolean | NotComputable;

/** Below all that is tolerated. */
const innocent: JudgedCase["limits"] = {
  queueJumpShare: estimated(0, 0, 0.0099),
  daysPerOrder: estimated(0, 0, 0.099),
  changeDaysPerOrder: 0.099,
  bottleneckShare: 0.2499,
};

/** A case in which these rules hold; the others fail, or are as told. */
function judged(
  holding: readonly EvidenceRule[],
  limits: Partial<JudgedCase["limits"]> = {},
  more: {
    readonly closed?: readonly VerdictGate["gate"][];
    readonly but?: Partial<Record<EvidenceRule, Holds>>;
  } = {},
): string {
  return judge({
    gates: gatesBut(...(more.closed ?? [])),
    evidence: ruleNames.map((rule) => ({
      rule,
      holds: more.but?.[rule] ?? holding.includes(rule),
      value: 0,
      threshold: 0,
    })),
    limits: { ...innocent, ...limits },
    thresholds: standardThresholds,
  });
}

/** What a client that jumps the queue goes beyond. */
const jumping: Partial<JudgedCase["limits"]> = { queueJumpShare: estimated(0.1, 0.08, 0.12) };
const noReplay: Partial<JudgedCase["limits"]> = { daysPerOrder: unknown, changeDaysPerOrder: unknown };

describe("the class", () => {
  it("is a net disruptor where all six rules hold, and a profitable one where the first four do", () => {
    expect(judged(ruleNames, jumping)).toBe("net-disruptor");
    for (const rule of ["E5", "E6"] as const) {
      expect(
        judged(
          ruleNames.filter((each) => each !== rule),
          jumping,
        ),
      ).toBe("profitable-disruptor");
      expect(judged(ruleNames, jumping, { but: { [rule]: unknown } })).toBe("profitable-disruptor");
    }
  });

  it("is internal favour where what was taken was not asked for, with or without a replay", () => {
    expect(judged(["E1", "E3", "E4", "E5", "E6"], jumping)).toBe("internal-favour");
    expect(judged(["E1"], { ...jumping, ...noReplay }, { closed: ["replay"] })).toBe("internal-favour");
  });

  it("is watch where it was asked for and does no proven harm, or nobody's requests are on record", () => {
    expect(judged(["E1", "E2", "E4"], jumping)).toBe("watch");
    expect(judged(["E1", "E2", "E3"], jumping)).toBe("watch");
    const unreplayed = { closed: ["replay"], but: { E3: unknown, E4: unknown } } as const;
    expect(judged(["E1", "E2"], { ...jumping, ...noReplay }, unreplayed)).toBe("watch");
    expect(judged(["E1", "E3", "E4"], jumping, { but: { E2: unknown } })).toBe("watch");
  });

  it("is volume pressure from a quarter of the bottleneck on, with little changed and little taken", () => {
    const large = { bottleneckShare: 0.25 };
    expect(judged([], large)).toBe("volume-pressure");
    expect(judged([])).toBe("healthy-big-client");
    expect(judged([], { ...large, changeDaysPerOrder: 0.1 })).toBe("healthy-big-client");
    expect(judged([], { ...large, queueJumpShare: estimated(0.005, 0, 0.01) })).toBe("watch");
    // Much changed, and the days imposed not shown to be few.
    expect(judged([], { ...large, changeDaysPerOrder: 0.1, daysPerOrder: estimated(0.05, 0, 0.1) })).toBe(
      "watch",
    );
  });

  it("is healthy where the upper limits lie below what is tolerated, and watch where they do not", () => {
    expect(judged([], { bottleneckShare: unknown })).toBe("healthy-big-client");
    expect(judged([], { queueJumpShare: estimated(0.005, 0, 0.01) })).toBe("watch");
    expect(judged([], { daysPerOrder: estimated(0.05, 0, 0.1) })).toBe("watch");
    expect(judged(["E2", "E3", "E4", "E5", "E6"], jumping)).toBe("watch");
  });

  it.each(allGates.filter((gate) => gate !== "replay"))("is insufficient data behind the gate %s", (gate) => {
    expect(judged(ruleNames, jumping, { closed: [gate] })).toBe("insufficient-data");
    expect(judged([], {}, { closed: [gate] })).toBe("insufficient-data");
  });

  it("is insufficient data without a replay only where nothing is held against the client that it could not answer", () => {
    const unreplayed = { closed: ["replay"], but: { E3: unknown, E4: unknown } } as const;
    expect(judged([], noReplay, unreplayed)).toBe("insufficient-data");
    // More was taken than is tolerated: no replay would make that healthy.
    expect(judged([], { ...noReplay, ...jumping }, unreplayed)).toBe("watch");
  });

  it("is never that of an accused client unless the first four rules hold and no gate is closed", () => {
    const holds = fc.constantFrom<Holds>(true, false, unknown);
    const evidence = fc.record({ E1: holds, E2: holds, E3: holds, E4: holds, E5: holds, E6: holds });
    const share = fc.double({ min: 0, max: 0.5, noNaN: true });
    const limit = fc.oneof(
      share.map((high) => estimated(0, 0, high)),
      fc.constant(unknown),
    );
    const limits = fc.record({
      queueJumpShare: limit,
      daysPerOrder: limit,
      changeDaysPerOrder: fc.oneof(share, fc.constant(unknown)),
      bottleneckShare: fc.oneof(share, fc.constant(unknown)),
    });
    fc.assert(
      fc.property(evidence, limits, fc.subarray([...allGates], { maxLength: 2 }), (but, found, closed) => {
        const given = judged([], found, { but, closed });
        const accused = given === "net-disruptor" || given === "profitable-disruptor";
        const open = closed.every((gate) => gate === "replay");
        const four = [but.E1, but.E2, but.E3, but.E4].every((each) => each === true);
        expect(accused).toBe(open && four);
        if (given === "net-disruptor") expect([but.E5, but.E6]).toEqual([true, true]);
        if (given === "internal-favour") expect([but.E1, but.E2]).toEqual([true, false]);
        if (given === "insufficient-data") expect(closed.length).toBeGreaterThan(0);
      }),
    );
  });
});
