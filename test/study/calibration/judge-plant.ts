/** Takes a loaded plant to a verdict by the product's own desks, with their work done in this thread. */
import type { Verdict } from "#shared/schema/verdict.ts";
import { createPeopleDesk } from "#server/people/people-desk.ts";
import { createPlanningDesk } from "#server/planning/planning-desk.ts";
import * as computeWorker from "#server/threads/compute-worker.ts";
import type { ComputeTasks } from "#server/threads/compute-worker.ts";
import type { WorkerPool } from "#server/threads/worker-pool.ts";
import { createVerdictDesk } from "#server/verdict-desk/verdict-desk.ts";
import type { LoadedPlant } from "./load-plant.ts";

const tasks: ComputeTasks = computeWorker;

/** The study has threads of its own, one for each plant. */
const inThisThread: WorkerPool = {
  run<Name extends keyof ComputeTasks>(name: Name, task: Parameters<ComputeTasks[Name]>[0]) {
    // The task of a name is what its function takes.
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion
    const run = tasks[name] as (task: Parameters<ComputeTasks[Name]>[0]) => ReturnType<ComputeTasks[Name]>;
    return Promise.resolve(task).then(run);
  },
  close: () => Promise.resolve(),
};

/** The verdict on any client of a plant. What they have in common is computed once. */
export function judgePlant({ read, readColumns }: LoadedPlant): (clientId: string) => Promise<Verdict> {
  const planning = createPlanningDesk(inThisThread);
  const people = createPeopleDesk(planning, inThisThread);
  const verdicts = createVerdictDesk(planning, people, inThisThread);
  const reader = { generation: 1, scope: "study", read, readColumns };
  return (client) => verdicts.verdict(reader, { client }, () => {});
}
