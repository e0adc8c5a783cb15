import { describe, expect, it } from "vitest";
import { clientMatrix, matrixKind, shadeOf } from "#client/pages/planning/client-matrix.ts";
import { notComputable } from "#shared/schema/scalar.ts";
import { shownDelays } from "#test/builders/shown-delays.ts";

describe("the matrix of clients", () => {
  it("has the examined client first, then those that took or lost most, and leaves out what a client takes from itself", () => {
    const matrix = clientMatrix(shownDelays(), "jump");
    expect(matrix.parties.map(({ clientId }) => clientId)).toEqual(["K", "X", "Y"]);
    expect(matrix.hours).toEqual([
      [null, 15, 5],
      [1, null, 0],
      [0, 0, null],
    ]);
    expect(matrix).toMatchObject({ rowTotals: [20, 1, 0], columnTotals: [1, 15, 5], total: 21, pairs: 21 });
    expect(clientMatrix(shownDelays(), "contention").total).toBe(29);
  });

  it("names who takes much from others when another client is examined", () => {
    const ids = Array.from({ length: 12 }, (_, place) => `C${place}`);
    const delays = shownDelays({
      client: { clientId: "C0", name: "C0" },
      matrix: ids.map((toClientId) => ({
        fromClientId: "K",
        toClientId,
        contentionHours: 0,
        prioritisationHours: 5,
        queueJumpHours: 5,
        pairs: { contention: 0, prioritisation: 1, queueJump: 1 },
      })),
    });
    expect(
      clientMatrix(delays, "jump")
        .parties.slice(0, 2)
        .map(({ clientId }) => clientId),
    ).toEqual(["C0", "K"]);
  });

  it("puts the smaller clients together beyond six others, and loses no hour", () => {
    const ids = Array.from({ length: 12 }, (_, place) => `C${place}`);
    const delays = shownDelays({
      matrix: ids.map((toClientId, place) => ({
        fromClientId: "K",
        toClientId,
        contentionHours: 0,
        prioritisationHours: place,
        queueJumpHours: place,
        pairs: { contention: 0, prioritisation: 1, queueJump: 1 },
      })),
      clients: [],
    });
    const matrix = clientMatrix(delays, "jump");
    expect(matrix.parties).toHaveLength(8);
    expect(matrix.parties.at(-1)).toEqual({ clientId: null, members: 6 });
    expect(matrix.total).toBe(66);
    expect(matrix.hours[0]?.at(-1)).toBe(0 + 1 + 2 + 3 + 4 + 5);
  });

  it("shows what was ahead of the ready time where no rule is known", () => {
    const { imposed } = shownDelays();
    const delays = shownDelays({
      imposed: { ...imposed, queueJumpHours: notComputable("no-house-rule", []) },
    });
    expect([matrixKind(delays, false), matrixKind(delays, true), matrixKind(shownDelays(), false)]).toEqual([
      "prioritisation",
      "contention",
      "jump",
    ]);
  });

  it("shades by the part of the largest, nothing for nothing", () => {
    expect([0, 0.1, 20, 21, 99, 100].map((hours) => shadeOf(hours, 100))).toEqual([0, 1, 1, 2, 5, 5]);
    expect(shadeOf(0, 0)).toBe(0);
  });
});
