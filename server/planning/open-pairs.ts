/** The pairs of operations behind a cell, a bar or a sum. */
import type { OperationPair, OperationPairs, PairsInput } from "#shared/schema/planning.ts";
import { AppError } from "#server/errors.ts";
import type { ReadSnapshot } from "#server/facts/read-snapshot.ts";
import type { FoundPair, FoundPairs, PairSearch } from "#server/indicators/find-pairs.ts";
import { nameOperations, plannedOperation, requestOf, type OperationName } from "./name-operations.ts";
import type { AnalysisOnDesk } from "./planning-desk.ts";

/** The number of a client; null for none asked. @throws AppError UNKNOWN_CLIENT */
export function clientNumber({ names }: AnalysisOnDesk, client: string | undefined): number | null {
  if (client === undefined) return null;
  const number = names.clients.findIndex(({ clientId }) => clientId === client);
  if (number < 0) throw new AppError("UNKNOWN_CLIENT", { client });
  return number;
}

/** The number of a work centre; null for none asked. @throws AppError NOT_FOUND */
export function centreNumber({ names }: AnalysisOnDesk, workCentre: string | undefined): number | null {
  if (workCentre === undefined) return null;
  const number = names.centres.findIndex(({ workCentreId }) => workCentreId === workCentre);
  if (number < 0) throw new AppError("NOT_FOUND", { workCentre });
  return number;
}

/** A pair as the pages show it. */
export function pairOf(
  { shop, names }: AnalysisOnDesk,
  named: ReadonlyMap<number, OperationName>,
  { waiting, taker, minutes, cause, ahead }: FoundPair,
): OperationPair {
  return {
    waiting: plannedOperation(shop, names, named, waiting),
    taker: plannedOperation(shop, names, named, taker),
    workCentreId: names.centres[shop.operations.centre[waiting]].workCentreId,
    hours: minutes / 60,
    cause,
    aheadOfRule: ahead,
    request: requestOf(shop, taker),
  };
}

/** @param search finds them, off the event loop */
export async function openPairs(
  read: ReadSnapshot,
  onDesk: AnalysisOnDesk,
  input: PairsInput,
  search: (question: PairSearch) => Promise<FoundPairs>,
): Promise<OperationPairs> {
  const { shop, analysis } = onDesk;
  const from = clientNumber(onDesk, input.fromClient);
  const to = clientNumber(onDesk, input.toClient);
  const found = await search({
    shop,
    eligibility: analysis.eligibility,
    overtakings: analysis.overtakings,
    ahead: analysis.ahead,
    counted: analysis.counted,
    cause: input.cause,
    from,
    to,
    centre: centreNumber(onDesk, input.workCentre),
    // What the examined client took is taken from others.
    exceptTo: to === null ? from : null,
    limit: input.limit,
    offset: input.offset,
  });
  const named = await nameOperations(
    read,
    found.rows.flatMap(({ waiting, taker }) => [waiting, taker]),
  );
  return {
    rows: found.rows.map((pair) => pairOf(onDesk, named, pair)),
    total: found.total,
    sumHours: found.sumMinutes / 60,
  };
}
