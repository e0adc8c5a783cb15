/** Flows of overtime: the sum equals the payroll, and planned volume is never the client's doing. */
import { describe, expect, it } from "vitest";
import {
  causeOfNode,
  flowTone,
  overtimeLayout,
  stateOf,
  weekendShares,
} from "#client/pages/people/overtime-flow.ts";
import { overtimeCauses } from "#shared/schema/overtime.ts";
import { shownOvertime } from "#test/builders/shown-people.ts";

describe("the flow", () => {
  it("carries the payroll through each column, and what follows the client as the sentence says it", () => {
    const { nodes } = overtimeLayout(shownOvertime());
    for (const column of [0, 1, 2] as const) {
      const own = nodes.filter((node) => node.column === column);
      expect(own.reduce((sum, { amount }) => sum + amount, 0)).toBe(12_460);
    }
    expect(nodes.find(({ key }) => key === "client")?.amount).toBe(4236 + 2900);
    expect(nodes.find(({ key }) => key === "volume")?.amount).toBe(3640);
    expect(nodes.find(({ key }) => key === "nobody")?.amount).toBe(1684);
  });

  it("puts planned volume down to nobody, whoever ordered it", () => {
    for (const node of ["planned-volume/client", "planned-volume/others"]) {
      expect(causeOfNode(node)).toBe("planned-volume");
      expect(flowTone("client", causeOfNode(node))).toBe("others");
    }
  });

  it("has a state for every cause, and a tone for every state", () => {
    expect(overtimeCauses.map(stateOf)).toEqual([
      "direct",
      "direct",
      "direct",
      "induced",
      "volume",
      "unexplained",
    ]);
    expect(causeOfNode("saturday")).toBeNull();
    expect(causeOfNode(null)).toBeNull();
  });

  it("tells which part is worked on weekends, and nothing where no hour follows the client", () => {
    const shares = weekendShares(shownOvertime());
    // 4,156 of 7,136 hours, and 2,884 of 5,324.
    expect(shares?.own).toBeCloseTo(0.5824, 4);
    expect(shares?.others).toBeCloseTo(0.5417, 4);
    const volume = shownOvertime().flows.filter(({ cause }) => cause === "planned-volume");
    expect(weekendShares(shownOvertime({ flows: volume }))).toBeNull();
  });
});
