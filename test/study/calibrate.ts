/**
 * The calibration (`npm run calibrate`): simulated plants of every family, innocent and guilty, taken to their verdicts by the
 * product's own queries and code, beside what was planted. It goes on where it was stopped. `--plants`, `--families`,
 * `--variants`, `--people`, `--weeks`, `--threads`, `--into`; `--report` prints what is stored as Markdown, with
 * `--lines` the lines of the net as well.
 */
import { parseArgs } from "node:util";
import { Piscina } from "piscina";
import { calibrationReport } from "./calibration/calibration-report.ts";
import { familyNames } from "./calibration/families.ts";
import type { JudgedPlant } from "./calibration/judged-plant.ts";
import type { PlantTask } from "./calibration/plant-worker.ts";
import { keepJudged, readJudged } from "./calibration/store.ts";
import { pendingTasks, type StudyScope } from "./calibration/study-plan.ts";
import { variantNames } from "./calibration/variants.ts";

const { values } = parseArgs({
  options: {
    plants: { type: "string", default: "60" },
    "after-accusation": { type: "string", default: "300" },
    families: { type: "string", default: familyNames.join(",") },
    variants: { type: "string", default: variantNames.join(",") },
    people: { type: "string", default: "60" },
    weeks: { type: "string", default: "52" },
    threads: { type: "string", default: "2" },
    into: { type: "string", default: ".build/calibration" },
    report: { type: "boolean", default: false },
    lines: { type: "boolean", default: false },
  },
});
const scope: StudyScope = {
  families: familyNames.filter((family) => values.families.split(",").includes(family)),
  variants: variantNames.filter((variant) => values.variants.split(",").includes(variant)),
  plants: Number(values.plants),
  plantsAfterAccusation: Number(values["after-accusation"]),
  people: Number(values.people),
  weeks: Number(values.weeks),
};
const { into } = values;

const tell = (text: string): void => {
  process.stderr.write(`${text}\n`);
};
const describe = ({ family, plant, variants }: PlantTask): string =>
  `${family} ${plant} (${variants.join(", ")})`;

/** Judges all that is pending; what fails is told and left out. */
async function judgePending(tasks: readonly PlantTask[], failed: Set<string>): Promise<void> {
  const pool = new Piscina({
    filename: new URL("calibration/plant-worker.ts", import.meta.url).href,
    maxThreads: Number(values.threads),
  });
  const startedAt = performance.now();
  let done = 0;
  const judge = async (task: PlantTask): Promise<void> => {
    try {
      // The worker's only function judges plants.
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion
      keepJudged(into, (await pool.run(task)) as JudgedPlant[]);
    } catch (error) {
      failed.add(describe(task));
      tell(
        `${describe(task)} failed: ${error instanceof Error ? (error.stack ?? error.message) : "unknown"}`,
      );
    }
    done += 1;
    const minutesLeft = (((performance.now() - startedAt) / done) * (tasks.length - done)) / 60_000;
    if (done % 10 === 0 || done === tasks.length) {
      tell(`${done} of ${tasks.length} plants; ${minutesLeft.toFixed(0)} minutes left`);
    }
  };
  await Promise.all(tasks.map(judge));
  await pool.destroy();
}

if (!values.report) {
  const failed = new Set<string>();
  for (;;) {
    // An accusation among innocents asks for more plants of its family.
    const tasks = pendingTasks(scope, readJudged(into, scope)).filter((task) => !failed.has(describe(task)));
    if (tasks.length === 0) break;
    tell(`${tasks.length} plants to judge`);
    await judgePending(tasks, failed);
  }
  if (failed.size > 0) process.exitCode = 1;
}
process.stdout.write(`${calibrationReport(readJudged(into, scope), values.lines)}\n`);
