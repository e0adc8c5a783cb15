/** The nearest coarser view of one that is withheld. */
import { describe, expect, it } from "vitest";
import { nearestReleased } from "#server/privacy/nearest-released.ts";

const view = (key: string, ...members: number[]) => ({ key, members: Int32Array.from(members) });
const released = [
  view("site", 0, 1, 2, 3, 4, 5),
  view("A", 0, 1, 2),
  view("A too", 0, 1, 2),
  view("B", 0, 1, 2, 3),
];

describe("the nearest released view", () => {
  it("is the smallest that holds everybody, the first of equals", () => {
    expect(nearestReleased(view("few", 0, 2), released)?.key).toBe("A");
    expect(nearestReleased(view("others", 2, 3), released)?.key).toBe("B");
    expect(nearestReleased(view("far", 2, 5), released)?.key).toBe("site");
    expect(nearestReleased(view("nobody"), released)?.key).toBe("A");
  });

  it("may not exist", () => {
    expect(nearestReleased(view("elsewhere", 9), released)).toBeNull();
    expect(nearestReleased(view("few", 0), [])).toBeNull();
  });
});
