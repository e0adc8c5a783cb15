/** Reads a column of a file that is one part of a made column: a factor, a part of a date, one of several candidates. */
import { identifier } from "#server/ledger/winning-rows.ts";
import type { LedgerColumn } from "#shared/schema/ledger.ts";
import type { LoadedSource, StagingSession } from "../staging-session.ts";
import { cellColumn } from "../reading/table-source.ts";
import { decideColumns } from "../typing/decide-columns.ts";
import { answersName, readDistinctCells } from "../typing/read-distinct-cells.ts";
import { logQuestions } from "../typing/log-questions.ts";

export interface ReadPart {
  readonly heading: string;
  readonly position: number;
  /** The join that brings the reader's answers, as SQL on the relation `r`; empty when every cell may be cast as it stands. */
  readonly join: string;
  /** The canonical text of the cell, null where it is empty or cannot be read. */
  readonly value: string;
  /** The code of what is wrong with the cell, null where nothing is. */
  readonly problem: string;
}

/** What the parts of one feed share. */
export interface PartPlace {
  readonly session: StagingSession;
  /** The source as far as it is known: its columns are not decided yet. */
  readonly loaded: LoadedSource;
  /** Numbers the parts, whose relations need names of their own. */
  readonly number: () => number;
}

/** Reads the part as the kind of `like` would be read; the mapping may settle its reading under the heading. */
export async function readPart(
  { session, loaded, number }: PartPlace,
  position: number,
  heading: string,
  like: Pick<LedgerColumn, "kind" | "values">,
): Promise<ReadPart> {
  const column: LedgerColumn = { name: heading, optional: true, ...like };
  // The feed's own relations are numbered from its columns; parts come after any number of them.
  const part: LoadedSource = {
    ...loaded,
    feed: 1000 * (loaded.feed + 1) + number(),
    columns: [{ position, column }],
  };
  const [decided] = await decideColumns(session.connection, part, session.request.timeZone);
  if (decided === undefined) throw new Error(`No reading for ${heading}`);
  await logQuestions(session, part, decided);
  const cell = `r.${cellColumn(position)}`;
  if (decided.odd === 0) return { heading, position, join: "", value: cell, problem: "NULL" };
  await readDistinctCells(session, part, decided);
  const answers = identifier(answersName(part, decided));
  const alias = `p${part.feed}`;
  return {
    heading,
    position,
    join: `LEFT JOIN ${answers} ${alias} ON ${alias}.text = ${cell}`,
    value: `CASE WHEN ${alias}.text IS NULL THEN ${cell} ELSE ${alias}.value END`,
    problem: `${alias}.problem`,
  };
}
