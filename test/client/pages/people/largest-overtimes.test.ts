/** Overtime by client in the figure: the examined client first, the smallest as one row. Oracle: sums by hand. */
import { describe, expect, it } from "vitest";
import { largestOvertimes } from "#client/pages/people/ClientOvertimeFigure.tsx";

const row = (clientId: string | null, hours: number) => ({
  clientId,
  name: clientId,
  clients: clientId === null ? 3 : 1,
  hours,
  weekendHours: hours / 2,
  overtimeShare: hours / 100,
  workShare: 0.05,
});

describe("the clients of the overtime figure", () => {
  it("are the examined one, then the others by hours", () => {
    const shown = largestOvertimes([row("A", 30), row("K", 10), row("B", 20)], "K");
    expect(shown.map(({ clientId }) => clientId)).toEqual(["K", "A", "B"]);
  });

  it("are seven at most: the smallest are one row with their sums, unnamed ones included", () => {
    const rows = [10, 9, 8, 7, 6, 5, 4, 3].map((hours, place) => row(`C${place}`, hours));
    const shown = largestOvertimes([...rows, row(null, 2)], "C7");
    expect(shown.map(({ clientId }) => clientId)).toEqual(["C7", "C0", "C1", "C2", "C3", "C4", null]);
    expect(shown.at(-1)).toMatchObject({ clients: 5, hours: 11, weekendHours: 5.5 });
    expect(shown.at(-1)?.overtimeShare).toBeCloseTo(0.11, 9);
  });
});
