/** Oracle: three hand-made centres. Open 100 h a machine: saw 150 h on two machines .75, lathe 80 h .80, paint 10 h .10. */
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bottleneck, type WorkCentreLoad } from "#server/indicators/bottleneck.ts";

const centre = (
  workCentreId: string,
  machines: number,
  hours: number,
  openHours: number | null = 100,
): WorkCentreLoad => ({
  workCentreId,
  name: `centre ${workCentreId}`,
  machines,
  hours,
  openHours,
  operations: 5,
  operationsUnmeasured: 0,
});

describe("the bottleneck", () => {
  it("has most standard hours per open machine-hour, not most hours", () => {
    expect(bottleneck([centre("saw", 2, 150), centre("lathe", 1, 80), centre("paint", 1, 10)])).toEqual({
      status: "computed",
      workCentreId: "lathe",
      name: "centre lathe",
      load: 0.8,
      openHours: "recorded",
    });
  });

  it("depends on how long each is open", () => {
    expect(bottleneck([centre("saw", 2, 150), centre("lathe", 1, 80, 200)])).toMatchObject({
      workCentreId: "saw",
    });
  });

  it.each([[null], [0]])("takes all centres as open alike when one has %s open hours", (openHours) => {
    expect(bottleneck([centre("saw", 2, 150, 10_000), centre("lathe", 1, 80, openHours)])).toMatchObject({
      workCentreId: "lathe",
      load: 80,
      openHours: "machines-only",
    });
  });

  it("is the first by id among equals, in whatever order they come", () => {
    const equal = [centre("b", 1, 50), centre("a", 2, 100), centre("c", 1, 50)];
    fc.assert(
      fc.property(fc.shuffledSubarray(equal, { minLength: 3 }), (centres) => {
        expect(bottleneck(centres)).toMatchObject({ workCentreId: "a" });
      }),
    );
  });

  it("is not computable without operations, with hours unknown, or without hours", () => {
    expect(bottleneck([])).toMatchObject({ reason: "no-operations", missing: ["operations"] });
    expect(
      bottleneck([centre("saw", 1, 5), { ...centre("lathe", 1, 1), operationsUnmeasured: 1 }]),
    ).toMatchObject({
      reason: "hours-unmeasured",
      missing: ["operations.standard_hours"],
    });
    expect(bottleneck([centre("saw", 1, 0)])).toMatchObject({
      reason: "no-hours",
      missing: ["operations.standard_hours"],
    });
  });
});
