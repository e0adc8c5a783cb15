/** One operation's wait in full: who was at work meanwhile, and what the house rule would have given. */
import type { OperationWait, WaitInput } from "#shared/schema/planning.ts";
import { AppError } from "#server/errors.ts";
import type { ReadSnapshot } from "#server/facts/read-snapshot.ts";
import type { FoundPair } from "#server/indicators/find-pairs.ts";
import type { TakersSearch } from "#server/indicators/find-takers.ts";
import { calendarOfStretches } from "#server/scheduling/work-calendar.ts";
import { nameOperations } from "./name-operations.ts";
import { ganttRow } from "./open-gantt.ts";
import { pairOf } from "./open-pairs.ts";
import type { AnalysisOnDesk } from "./planning-desk.ts";

const numberFile = new URL("../facts/operation-number.sql", import.meta.url);
const mostTakers = 200;

/**
 * @param search finds who was at work meanwhile, off the event loop
 * @throws AppError NOT_FOUND for an operation that is not there, or whose wait is not known
 */
export async function openWait(
  read: ReadSnapshot,
  onDesk: AnalysisOnDesk,
  input: WaitInput,
  search: (question: TakersSearch) => Promise<FoundPair[]>,
): Promise<OperationWait> {
  const { shop, names, analysis } = onDesk;
  const { suspect } = onDesk.question;
  const [row] = await read<{ readonly operation: number }>(numberFile, { operation: input.operation });
  const operation = row?.operation;
  if (operation === undefined || Number.isNaN(analysis.attribution.waited[operation])) {
    throw new AppError("NOT_FOUND", { operation: input.operation });
  }
  const { eligibility, rule } = analysis;
  const takers = await search({ shop, eligibility, operation, rule, suspect });
  const shown = takers.slice(0, mostTakers);
  const named = await nameOperations(read, [operation, ...shown.map(({ taker }) => taker)]);
  const centre = shop.operations.centre[operation];
  const { opens, closes } = shop.centres[centre];
  const { contention, prioritisation, batching, unexplained } = analysis.attribution;
  return {
    operation: ganttRow(onDesk, named, calendarOfStretches(opens, closes), operation),
    workCentreId: names.centres[centre].workCentreId,
    workCentreName: names.centres[centre].name,
    causes: {
      contention: contention[operation] / 60,
      prioritisation: prioritisation[operation] / 60,
      batching: batching[operation] / 60,
      unexplained: unexplained[operation] / 60,
    },
    takers: shown.map((pair) => pairOf(onDesk, named, pair)),
    takersTotal: takers.length,
    rule: analysis.rule,
  };
}
