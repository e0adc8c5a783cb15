import { describe, expect, it } from "vitest";
import { clientsForHalf } from "#client/pages/portfolio/clients-for-half.ts";

describe("how few clients make half", () => {
  it("counts the largest until half is reached", () => {
    expect(clientsForHalf([0.31, 0.13, 0.1, 0.08])).toBe(3);
    expect(clientsForHalf([0.6, 0.4])).toBe(1);
  });

  it("takes a half that binary fractions miss by a hair", () => {
    expect(clientsForHalf([0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1])).toBe(5);
    expect(clientsForHalf([0.4999, 0.3, 0.2001])).toBe(2);
  });

  it("is unknown where the shares do not add up to half", () => {
    expect(clientsForHalf([])).toBeNull();
    expect(clientsForHalf([0.2, 0.2])).toBeNull();
  });
});
