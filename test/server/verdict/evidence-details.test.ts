/** The numbers behind the rules as a page gets them: they fit the contract whatever is missing. */
import { describe, expect, it } from "vitest";
import { notComputable } from "#shared/schema/scalar.ts";
import { verdictSchema } from "#shared/schema/verdict.ts";
import { noEvidence } from "#server/verdict/evidence-analysis.ts";
import { evidenceDetails } from "#server/verdict/evidence-details.ts";
import { foundEvidence, rulesQuestion } from "#test/builders/found-evidence.ts";

const contract = verdictSchema.options[0].shape;

const flip = (id: number) => ({ kind: "order", id, left: -id }) as const;

describe("the numbers behind the rules", () => {
  it("fit the contract, found or missing", () => {
    const missing = noEvidence(notComputable("no-operations-begun", ["operations.started_at"]));
    for (const evidence of [foundEvidence(), missing]) {
      const details = evidenceDetails(rulesQuestion(evidence));
      expect(contract.details.parse(details)).toEqual(details);
      expect(contract.gates.parse(evidence.gates)).toEqual(evidence.gates);
    }
    const { e1, e2 } = evidenceDetails(rulesQuestion(missing));
    // What is not known is no number: none was taken would be a finding.
    expect([e1.othersWaitingHours, e2]).toMatchObject([
      { reason: "no-operations-begun" },
      { reason: "no-operations-begun" },
    ]);
    expect(missing.gates).toMatchObject([
      { gate: "operations", holds: false, missing: ["operations.started_at"] },
    ]);
  });

  it("say what turns the sign by name, each once and no more than twenty", () => {
    const counts = { week: 3, team: 2, order: 40 };
    const many = Array.from({ length: 15 }, (_, id) => flip(id));
    const { e4 } = evidenceDetails(
      rulesQuestion({
        takenRobustness: [
          { counts, leastLeft: -14, flips: many },
          { counts: { ...counts, week: 5 }, leastLeft: -14, flips: many },
        ],
        delayRobustness: { counts, leastLeft: -14, flips: many },
      }),
    );
    expect(e4.flips).toHaveLength(20);
    expect(e4.flips[0]).toEqual({ kind: "order", id: "order 0", measure: "taken" });
    expect(e4.flips[15]).toEqual({ kind: "order", id: "order 0", measure: "delay" });
    expect(e4).toMatchObject({ weeks: 5, teams: 2, orders: 40, leastTakenLeft: -14 });
  });

  it("have no statistic where blocks are all alike, and none where there are too few", () => {
    const { imposed } = foundEvidence();
    const alike = evidenceDetails(
      rulesQuestion({ imposed: { ...imposed, tStatistic: Infinity, pValue: 0 } as typeof imposed }),
    );
    expect(alike.e3).toMatchObject({ tStatistic: { reason: "all-blocks-alike" }, pValue: 0 });
    const few = evidenceDetails(
      rulesQuestion({ imposed: { ...imposed, tStatistic: null, pValue: null } as typeof imposed }),
    );
    expect(few.e3).toMatchObject({
      tStatistic: { reason: "too-few-weeks" },
      pValue: { reason: "too-few-weeks" },
    });
  });
});
