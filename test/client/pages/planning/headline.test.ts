import { describe, expect, it } from "vitest";
import { headlineOf, requestedParts } from "#client/pages/planning/headline.ts";
import { notComputable } from "#shared/schema/scalar.ts";
import { shownDelays } from "#test/builders/shown-delays.ts";

const { imposed, replay } = shownDelays();

const kingAlone = shownDelays().matrix.filter(({ fromClientId }) => fromClientId === "K");

/** The kind of sentence for a part of the others' waiting. */
const share = (part: number) =>
  headlineOf(shownDelays({ imposed: { ...imposed, queueJumpHours: 100 * part }, matrix: kingAlone })).kind;

describe("what the page says first", () => {
  it("is orders, late ones and days with their interval where the replay is faithful", () => {
    expect(headlineOf(shownDelays())).toEqual({
      kind: "replayed",
      orders: 12,
      late: 3,
      days: { estimate: 30, low: 20, high: 40 },
      mayBeChance: false,
    });
  });

  it("says that chance is enough when the interval holds zero", () => {
    if (replay.status !== "computed") throw new Error("computed");
    const unsure = { ...replay, delayDays: { estimate: 3, low: 0, high: 7 } };
    expect(headlineOf(shownDelays({ replay: unsure }))).toMatchObject({ mayBeChance: true });
  });

  it("is hours alone without a faithful replay, and no accusation without a rule", () => {
    expect(headlineOf(shownDelays({ replay: notComputable("replay-not-faithful", []) }))).toMatchObject({
      kind: "hours",
      hours: 20,
    });
    const without = notComputable("no-house-rule", []);
    expect(
      headlineOf(shownDelays({ imposed: { ...imposed, queueJumpHours: without, queueJumpShare: without } })),
    ).toMatchObject({ kind: "without-rule", hours: 20 });
  });

  it("accuses nobody below the tolerance, on both sides of it", () => {
    expect([share(0.0099), share(0.01)]).toEqual(["none", "replayed"]);
  });

  it("accuses nobody of what all do to all", () => {
    const cell = {
      contentionHours: 0,
      prioritisationHours: 20,
      queueJumpHours: 20,
      pairs: { contention: 0, prioritisation: 1, queueJump: 1 },
    };
    const matrix = [
      { fromClientId: "K", toClientId: "X", ...cell },
      { fromClientId: "X", toClientId: "Y", ...cell },
      { fromClientId: "Y", toClientId: "X", ...cell },
    ];
    // A third of what was taken, with three tenths of the work.
    expect(headlineOf(shownDelays({ matrix }))).toMatchObject({ kind: "balanced", taken: 20, lost: 0 });
    const back = [
      ...matrix.slice(0, 1),
      { fromClientId: "X", toClientId: "K", ...cell, queueJumpHours: 19.5 },
    ];
    expect(headlineOf(shownDelays({ matrix: back }))).toMatchObject({ kind: "balanced", lost: 19.5 });
  });
});

describe("what was asked for", () => {
  it("is shares of the hours taken, and nothing where nothing was", () => {
    expect(requestedParts(shownDelays())).toEqual({ dated: 0.6, undated: 0.15, none: 0.25 });
    const nothing = { ...imposed, requested: { dated: 0, flagged: 0, standing: 0, none: 0 } };
    expect(requestedParts(shownDelays({ imposed: nothing }))).toBeNull();
  });
});
