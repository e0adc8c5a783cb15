/** At whom the accusation points. Oracle: the drawn page, on which it points at one of fourteen; then every other case. */
import { describe, expect, it } from "vitest";
import { placeboFinding, shownPlacebos } from "#client/pages/verdict/placebo-finding.ts";
import { shownPlacebo } from "#test/builders/shown-verdict-evidence.ts";

const accusing = (...clientIds: readonly string[]) =>
  shownPlacebo.map((client) => ({ ...client, accused: clientIds.includes(client.clientId) }));

describe("the finding of the placebo", () => {
  it("points at the examined client only", () => {
    expect(placeboFinding(shownPlacebo, "CL-01")).toEqual({
      pointsAt: "examined",
      othersAccused: 0,
      othersAbove: 0,
      below: 6,
    });
  });

  it("points at others too, at others only, or at nobody", () => {
    expect(placeboFinding(accusing("CL-01", "CL-03", "CL-04"), "CL-01")).toMatchObject({
      pointsAt: "also",
      othersAccused: 2,
    });
    expect(placeboFinding(accusing("CL-03"), "CL-01")).toMatchObject({
      pointsAt: "others",
      othersAccused: 1,
    });
    expect(placeboFinding(accusing(), "CL-01")).toMatchObject({ pointsAt: "none", othersAccused: 0 });
  });

  it("does not take a score beyond chance for an accusation: that asks for all four rules", () => {
    const others = shownPlacebo.map((client) =>
      client.clientId === "CL-02" ? { ...client, score: 90 } : client,
    );
    expect(placeboFinding(others, "CL-01")).toMatchObject({ pointsAt: "examined", othersAbove: 1 });
  });

  it("does not count a client that is not among them", () => {
    expect(placeboFinding(shownPlacebo, "CL-99")).toMatchObject({ pointsAt: "others", othersAccused: 1 });
  });
});

describe("the rows of the placebo", () => {
  it("have the largest score first, and the examined client among them always", () => {
    expect(shownPlacebos(shownPlacebo, "CL-14", 3).map(({ clientId }) => clientId)).toEqual([
      "CL-01",
      "CL-02",
      "CL-14",
    ]);
    expect(shownPlacebos(shownPlacebo, "CL-01", 2).map(({ clientId }) => clientId)).toEqual([
      "CL-01",
      "CL-02",
    ]);
    expect(shownPlacebos(shownPlacebo, "CL-01", 40)).toHaveLength(14);
  });
});
