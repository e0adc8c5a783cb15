/** Weighs what the rows of a column prove about one choice of two. */

/** A text, in how many rows it stands, and which reading alone explains it; `either` when both do. */
export interface Evidence<Reading extends string> {
  readonly text: string;
  readonly rows: number;
  readonly proof: Reading | "either";
}

export interface Weighed<Reading extends string> {
  /** The reading that holds; null when there is nothing to decide, or when it is open. */
  readonly decided: Reading | null;
  /** A text that shows what is open, one that both readings explain where there is one; null when nothing is. */
  readonly open: string | null;
}

/** The reading chosen, else the one that more rows prove; open on a tie, or when rows matter and none proves anything. */
export function weighEvidence<Reading extends string>(
  evidence: readonly Evidence<Reading>[],
  chosen: Reading | undefined,
): Weighed<Reading> {
  if (chosen !== undefined) return { decided: chosen, open: null };
  const rowsOf = new Map<Reading, number>();
  for (const { proof, rows } of evidence) {
    if (proof !== "either") rowsOf.set(proof, (rowsOf.get(proof) ?? 0) + rows);
  }
  const most = Math.max(0, ...rowsOf.values());
  const [decided, rival] = [...rowsOf].filter(([, rows]) => rows === most).map(([reading]) => reading);
  if (decided !== undefined && rival === undefined) return { decided, open: null };
  const shown = evidence.find(({ proof }) => proof === "either") ?? evidence[0];
  return { decided: null, open: shown?.text ?? null };
}
