/** Which plants are still to be judged. */
import { families, isAccusation, type FamilyName } from "./families.ts";
import type { JudgedPlant } from "./judged-plant.ts";
import type { PlantTask } from "./plant-worker.ts";
import type { VariantName } from "./variants.ts";

export interface StudyScope {
  readonly families: readonly FamilyName[];
  readonly variants: readonly VariantName[];
  /** Of each family and variant. */
  readonly plants: number;
  /** Of an innocent family and variant in which anybody was accused: so many tell one in a hundred from one in twenty. */
  readonly plantsAfterAccusation: number;
  readonly people: number;
  readonly weeks: number;
}

/** How many plants a family is judged on as a variant of the record shows them, by what has been found so far. */
export function plantsWanted(
  { plants, plantsAfterAccusation }: Pick<StudyScope, "plants" | "plantsAfterAccusation">,
  family: FamilyName,
  judged: readonly Pick<JudgedPlant, "class">[],
): number {
  const accused = judged.some((plant) => plant.class !== null && isAccusation(plant.class));
  return families[family].innocent && accused ? Math.max(plants, plantsAfterAccusation) : plants;
}

/** Plants in order of their numbers, families by turns, so that a study that is stopped tells something of all. */
export function pendingTasks(scope: StudyScope, judged: readonly JudgedPlant[]): PlantTask[] {
  const known = new Set(judged.map(({ family, variant, plant }) => `${family} ${variant} ${plant}`));
  const tasks: PlantTask[] = [];
  for (const family of scope.families) {
    const missing = new Map<number, VariantName[]>();
    for (const variant of scope.variants) {
      const own = judged.filter((plant) => plant.family === family && plant.variant === variant);
      const wanted = plantsWanted(scope, family, own);
      for (let plant = 1; plant <= wanted; plant += 1) {
        if (known.has(`${family} ${variant} ${plant}`)) continue;
        missing.set(plant, [...(missing.get(plant) ?? []), variant]);
      }
    }
    for (const [plant, variants] of missing) {
      tasks.push({ family, plant, variants, people: scope.people, weeks: scope.weeks });
    }
  }
  return tasks.toSorted((left, right) => left.plant - right.plant);
}
