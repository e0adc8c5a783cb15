/** What a person at a terminal reads of the coverage. */
import type { Coverage } from "#shared/schema/coverage.ts";
import { alignedTable, countText, shareText } from "./aligned-text.ts";

type CoveredTable = Coverage["tables"][number];

function incompleteColumns({ columns }: CoveredTable): string {
  return columns
    .flatMap(({ column, filledShare }) =>
      filledShare === null || filledShare === 1 ? [] : [`${column} ${shareText(filledShare)}`],
    )
    .join(", ");
}

function tablesText({ tables }: Coverage): string {
  return alignedTable(
    [
      { heading: "table", align: "left" },
      { heading: "rows", align: "right" },
      { heading: "from", align: "left" },
      { heading: "to (not included)", align: "left" },
      { heading: "empty months", align: "left" },
    ],
    tables.map(({ table, rows, period, emptyMonths }) => [
      table,
      countText(rows),
      period?.from ?? "",
      period?.to ?? "",
      emptyMonths.join(" "),
    ]),
  );
}

/** Tables with period and gaps, the columns that are not filled in every row, then what each measure lacks. */
export function coverageText(coverage: Coverage): string {
  const incomplete = coverage.tables
    .filter(({ rows }) => rows > 0)
    .map((table) => [table, incompleteColumns(table)] as const);
  const columns = incomplete.flatMap(([{ table }, text]) => (text === "" ? [] : [`  ${table}: ${text}`]));
  const measures = alignedTable(
    [
      { heading: "measure", align: "left" },
      { heading: "state", align: "left" },
      { heading: "missing", align: "left" },
    ],
    coverage.measures.map(({ measure, state, missing }) => [measure, state, missing.join(", ")]),
  );
  return [
    tablesText(coverage),
    ...(columns.length === 0 ? [] : [["Columns filled in some rows only:", ...columns].join("\n")]),
    measures,
  ].join("\n\n");
}
