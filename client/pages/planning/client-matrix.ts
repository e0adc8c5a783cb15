/** The clients of the matrix and its cells: the examined one first, then those with most hours taken or lost, the rest together. */
import type { ComputedDelays, MatrixCell } from "#shared/schema/delays.ts";
import { isComputed, orNull } from "#client/lib/computed.ts";

/** Which hours the matrix shows: taken ahead of the rule, ahead of the ready time where no rule is known, or in turn. */
export type MatrixKind = "jump" | "prioritisation" | "contention";

/** Clients shown by name; all others stand together. */
const mostNamed = 6;

export interface MatrixParty {
  /** Null for the clients that stand together. */
  readonly clientId: string | null;
  readonly members: number;
}

export interface ClientMatrix {
  readonly kind: MatrixKind;
  readonly parties: readonly MatrixParty[];
  /** Hours by row (who goes ahead) and column (who waits); null on the diagonal of a single client. */
  readonly hours: readonly (readonly (number | null)[])[];
  readonly rowTotals: readonly number[];
  readonly columnTotals: readonly number[];
  readonly total: number;
  readonly pairs: number;
}

export function matrixKind(delays: ComputedDelays, queue: boolean): MatrixKind {
  if (queue) return "contention";
  return isComputed(delays.imposed.queueJumpHours) ? "jump" : "prioritisation";
}

/** The hours of a cell; none where they could not be computed. */
function cellHours(cell: MatrixCell, kind: MatrixKind): number {
  if (kind === "contention") return cell.contentionHours;
  return kind === "jump" ? (orNull(cell.queueJumpHours) ?? 0) : cell.prioritisationHours;
}

/** The pairs of operations behind those hours. */
function cellPairs({ pairs }: MatrixCell, kind: MatrixKind): number {
  if (kind === "contention") return pairs.contention;
  return kind === "jump" ? (orNull(pairs.queueJump) ?? 0) : pairs.prioritisation;
}

/** Hours between two different clients; what a client takes from itself is no matter between clients. */
export function clientMatrix(delays: ComputedDelays, kind: MatrixKind): ClientMatrix {
  const examined = delays.client.clientId;
  const cells = delays.matrix.filter(({ fromClientId, toClientId }) => fromClientId !== toClientId);
  const met = new Map<string, number>(delays.clients.map(({ clientId }) => [clientId, 0]));
  for (const cell of cells) {
    // Who takes much has to be seen as well as who loses much.
    for (const clientId of [cell.fromClientId, cell.toClientId]) {
      met.set(clientId, (met.get(clientId) ?? 0) + cellHours(cell, kind));
    }
  }
  met.delete(examined);
  const ranked = [...met].toSorted(([, left], [, right]) => right - left).map(([clientId]) => clientId);
  // One client alone is named rather than called the others.
  const named = ranked.length <= mostNamed + 1 ? ranked : ranked.slice(0, mostNamed);
  const together = ranked.length - named.length;
  const parties: MatrixParty[] = [
    { clientId: examined, members: 1 },
    ...named.map((clientId) => ({ clientId, members: 1 })),
    ...(together > 0 ? [{ clientId: null, members: together }] : []),
  ];
  const placeOf = new Map(parties.map(({ clientId }, place) => [clientId, place]));
  const place = (clientId: string): number => placeOf.get(clientId) ?? parties.length - 1;
  const hours: (number | null)[][] = parties.map((_, row) =>
    parties.map(({ members }, column) => (row === column && members === 1 ? null : 0)),
  );
  const rowTotals = parties.map(() => 0);
  const columnTotals = parties.map(() => 0);
  let [total, pairs] = [0, 0];
  for (const cell of cells) {
    const [row, column, value] = [place(cell.fromClientId), place(cell.toClientId), cellHours(cell, kind)];
    const line = hours[row];
    if (line === undefined) continue;
    line[column] = (line[column] ?? 0) + value;
    rowTotals[row] = (rowTotals[row] ?? 0) + value;
    columnTotals[column] = (columnTotals[column] ?? 0) + value;
    total += value;
    pairs += cellPairs(cell, kind);
  }
  return { kind, parties, hours, rowTotals, columnTotals, total, pairs };
}

/** The shade of a cell, 0 to 5, by its part of the largest. */
export function shadeOf(hours: number, largest: number): number {
  if (hours <= 0 || largest <= 0) return 0;
  return Math.max(1, Math.min(5, Math.ceil((hours / largest) * 5)));
}
