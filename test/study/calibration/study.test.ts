import { appendFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { calibrationReport } from "./calibration-report.ts";
import { buildJudged } from "./judged-builder.ts";
import { studyVersion } from "./judged-plant.ts";
import { keepJudged, readJudged } from "./store.ts";
import { pendingTasks, plantsWanted, type StudyScope } from "./study-plan.ts";
import { coverage, tallyOf } from "./tally.ts";

const size = { people: 60, weeks: 52 };
const scope: StudyScope = {
  families: ["giant", "wasp"],
  variants: ["full", "weeks-26"],
  plants: 3,
  plantsAfterAccusation: 5,
  ...size,
};

describe("the results of a study", () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "contrepoids-study-"));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it("are there after a stop in the middle of a line, and go on from there", () => {
    keepJudged(folder, [buildJudged(), buildJudged({ variant: "weeks-26" })]);
    appendFileSync(join(folder, "plants.jsonl"), '\n{"version":1,"family":"gia');
    keepJudged(folder, [buildJudged({ plant: 2 })]);
    expect(readJudged(folder, size).map(({ variant, plant }) => `${variant} ${plant}`)).toEqual([
      "full 1",
      "weeks-26 1",
      "full 2",
    ]);
  });

  it("are those of this version and of plants of this size", () => {
    keepJudged(folder, [
      buildJudged({ version: studyVersion - 1 }),
      buildJudged({ people: 100 }),
      buildJudged({ weeks: 26 }),
    ]);
    expect(readJudged(folder, size)).toEqual([]);
    expect(readJudged(join(folder, "elsewhere"), size)).toEqual([]);
  });
});

describe("what is still to be judged", () => {
  it("is every plant of every family in each variant that is missing, families by turns", () => {
    const judged = [buildJudged(), buildJudged({ plant: 2, variant: "weeks-26" })];
    expect(
      pendingTasks(scope, judged).map(
        ({ family, plant, variants }) => `${family} ${plant} ${variants.join()}`,
      ),
    ).toEqual([
      "giant 1 weeks-26",
      "wasp 1 full,weeks-26",
      "giant 2 full",
      "wasp 2 full,weeks-26",
      "giant 3 full,weeks-26",
      "wasp 3 full,weeks-26",
    ]);
  });

  it("grows after an accusation among innocents, in the variant where it fell, and not among the guilty", () => {
    const accused = { class: "profitable-disruptor" } as const;
    expect(plantsWanted(scope, "giant", [buildJudged()])).toBe(3);
    expect(plantsWanted(scope, "giant", [buildJudged(accused)])).toBe(5);
    expect(plantsWanted(scope, "wasp", [buildJudged({ ...accused, family: "wasp" })])).toBe(3);
    const tasks = pendingTasks({ ...scope, families: ["giant"] }, [buildJudged(accused)]);
    expect(tasks.flatMap(({ variants }) => variants).filter((variant) => variant === "full")).toHaveLength(4);
    expect(tasks.flatMap(({ variants }) => variants).filter((variant) => variant !== "full")).toHaveLength(3);
  });
});

const beside = (low: number, high: number, planted: number) => ({
  found: { estimate: (low + high) / 2, low, high },
  planted,
});

describe("a tally", () => {
  it("tells on which side of the interval the planted value lies", () => {
    const { held, above, below, meanError, meanWidth } = coverage([
      beside(0, 10, 5),
      beside(0, 10, 10),
      beside(0, 10, 12),
      beside(0, 10, -1),
    ]);
    expect([held.count, held.of, above, below, meanError, meanWidth]).toEqual([2, 4, 1, 1, -1.5, 10]);
  });

  it("counts classes, accusations and the other clients of its own family and variant", () => {
    const other = { clientId: "CL-02", pValue: 0.01, shareOfWaiting: 0.02 };
    const tally = tallyOf("giant", "full", [
      buildJudged({ others: [{ ...other, accused: true, class: "watch" }] }),
      buildJudged({ plant: 2, class: "net-disruptor" }),
      buildJudged({ plant: 3, class: null, reason: "no-operations" }),
      buildJudged({
        plant: 4,
        others: [
          { ...other, accused: true, class: "profitable-disruptor" },
          { ...other, accused: false, class: null },
        ],
      }),
      buildJudged({ variant: "weeks-26", class: "net-disruptor" }),
      buildJudged({ family: "wasp", class: "net-disruptor" }),
    ]);
    expect([tally.plants, tally.withoutAnswer, tally.accused.count, tally.accused.of]).toEqual([4, 1, 1, 4]);
    expect(tally.classes["volume-pressure"]).toBe(2);
    expect([tally.othersNamed.count, tally.othersAccused.count, tally.othersAccused.of]).toEqual([2, 1, 3]);
  });

  it("is written with the goals that are met and those that are not", () => {
    const innocents = Array.from({ length: 60 }, (_, index) => buildJudged({ plant: index + 1 }));
    const wasps = innocents.map((plant) => ({ ...plant, family: "wasp", class: "net-disruptor" }) as const);
    const text = calibrationReport([...innocents, ...wasps]);
    expect(text).toContain("| giant | 0/60 (≤ 4.9 %)");
    expect(text).toContain("| wasp | 60/60 (≥ 95.1 %)");
    expect(text).toContain("- met: No innocent family is accused above 5.0 %");
    expect(text).toContain("- met: wasp is found in 90.0 % and more. 60 of 60");
    expect(calibrationReport([...innocents.slice(1), buildJudged({ class: "net-disruptor" })])).toContain(
      "- **not met**: No innocent family is accused",
    );
  });
});
