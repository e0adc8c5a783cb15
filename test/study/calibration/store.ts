/** The results of the study: one file that only grows, a line for each plant and variant. */
import { appendFileSync, existsSync, mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { judgedPlantSchema, studyVersion, type JudgedPlant } from "./judged-plant.ts";

const fileName = "plants.jsonl";

/** Those of this version, of plants of this size. A last line that was cut off by a stop does not count. */
export function readJudged(folder: string, size: { people: number; weeks: number }): JudgedPlant[] {
  const path = join(folder, fileName);
  if (!existsSync(path)) return [];
  const judged = new Map<string, JudgedPlant>();
  for (const line of readFileSync(path, "utf8").split("\n")) {
    const plant = parsed(line);
    if (plant === null || plant.people !== size.people || plant.weeks !== size.weeks) continue;
    judged.set(`${plant.family} ${plant.variant} ${plant.plant}`, plant);
  }
  return [...judged.values()];
}

function parsed(line: string): JudgedPlant | null {
  let value: unknown = null;
  try {
    value = JSON.parse(line);
  } catch {
    return null;
  }
  if (typeof value !== "object" || value === null) return null;
  if (!("version" in value) || value.version !== studyVersion) return null;
  return judgedPlantSchema.parse(value);
}

export function keepJudged(folder: string, plants: readonly JudgedPlant[]): void {
  mkdirSync(folder, { recursive: true });
  // A newline comes first: after a stop in the middle of a line the next one begins anew.
  appendFileSync(join(folder, fileName), plants.map((plant) => `\n${JSON.stringify(plant)}`).join(""));
}
