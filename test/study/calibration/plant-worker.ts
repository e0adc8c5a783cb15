/** Judges one plant of the study on a thread of its own: generated once, loaded once for the variants of its full record. */
import { generateDemoCompany } from "#server/demo/generate-demo-company.ts";
import { families, type FamilyName } from "./families.ts";
import { judgeVariant } from "./judge-variant.ts";
import { studyVersion, type JudgedPlant } from "./judged-plant.ts";
import { loadPlant } from "./load-plant.ts";
import { changedTables, shortWeeks, type VariantName } from "./variants.ts";

export interface PlantTask {
  readonly family: FamilyName;
  /** From 1. */
  readonly plant: number;
  readonly variants: readonly VariantName[];
  readonly people: number;
  readonly weeks: number;
}

/** Plants that nobody looked at while the method was made. */
const firstSeed = 600_000;

async function judgeLoaded(
  task: PlantTask,
  weeks: number,
  variants: readonly VariantName[],
): Promise<JudgedPlant[]> {
  if (variants.length === 0) return [];
  const { family, plant, people } = task;
  const { scenario, changedPlan } = families[family];
  const options = { seed: firstSeed + plant, weeks, people, scenario };
  const { tables, truth } = generateDemoCompany(options, changedPlan);
  const loaded = await loadPlant(tables);
  try {
    const judged: JudgedPlant[] = [];
    for (const variant of variants) {
      const from = performance.now();
      const changed = changedTables(tables, variant);
      await loaded.replace(changed);
      const answer = await judgeVariant(loaded, truth);
      const milliseconds = Math.round(performance.now() - from);
      judged.push({
        version: studyVersion,
        family,
        variant,
        plant,
        people,
        weeks: task.weeks,
        milliseconds,
        ...answer,
      });
      // The next variant lacks something else.
      await loaded.replace(originals(tables, changed));
    }
    return judged;
  } finally {
    loaded.close();
  }
}

const originals = <Tables extends object>(tables: Tables, changed: Partial<Tables>): Partial<Tables> =>
  // Only tables that were changed are put back.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  Object.fromEntries(Object.entries(tables).filter(([name]) => name in changed)) as Partial<Tables>;

const isShort = (variant: VariantName): boolean => variant === "weeks-26";

/** The whole record of a plant with what was left out of it, and a short record of the same kind of plant. */
export default async function judgePlantVariants(task: PlantTask): Promise<JudgedPlant[]> {
  return [
    ...(await judgeLoaded(
      task,
      task.weeks,
      task.variants.filter((variant) => !isShort(variant)),
    )),
    ...(await judgeLoaded(task, shortWeeks, task.variants.filter(isShort))),
  ];
}
