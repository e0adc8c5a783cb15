/** What a person at a terminal reads after an import. */
import type { Finding, ImportOutcome, ReadFile } from "#shared/schema/imports.ts";
import { alignedTable, countText } from "./aligned-text.ts";
import { findingSentence } from "./finding-sentence.ts";
import { mappingAnswer } from "./mapping-answer.ts";

const shownFindings = 20;

function placeOf(finding: Finding): string {
  const row = finding.row === null ? "" : `, line ${finding.row}`;
  const column = finding.column === null ? "" : `, column ${finding.column}`;
  const value = finding.value === null ? "" : `, value "${finding.value}"`;
  return `${finding.file}${row}${column}${value}`;
}

function linesOf(finding: Finding): string[] {
  const answer = mappingAnswer(finding);
  return [
    `  ${finding.effect}  ${placeOf(finding)}: ${findingSentence(finding)}`,
    ...(answer === null ? [] : [`       answer with ${answer}`]),
  ];
}

function sentenceOf(outcome: ImportOutcome): string {
  const { preview, importId } = outcome;
  if (importId !== null) return `Import ${importId} has landed. To take it back: undo ${importId}`;
  switch (preview.status) {
    case "unchanged":
      return "Nothing changed: every row was there already.";
    case "asking":
      return "Nothing landed: the questions below wait for an answer in a mapping (--mapping).";
    case "refused":
      return "Nothing landed: the files below are refused.";
    default:
      return "Nothing landed: clients or orders have rejects. Mend them, or accept them with --accept-rejects.";
  }
}

function sourceName({ name, sheet }: ReadFile): string {
  return sheet === null ? name : `${name}, sheet ${sheet}`;
}

/** The sum rule by table, the findings by kind, then the first findings one by one. */
export function importText(outcome: ImportOutcome): string {
  const { preview } = outcome;
  // Where nothing landed, the counts say what would.
  const landed = outcome.importId === null && preview.status !== "unchanged" ? "would land" : "landed";
  const fewerRecords = preview.tables.some(
    ({ records, landed: added, identical }) => records < added + identical,
  );
  const parts = [sentenceOf(outcome)];
  const rememberedBy = Map.groupBy(
    preview.files.filter((file) => file.remembered !== null),
    (file) => file.remembered,
  );
  for (const [name, files] of rememberedBy) {
    parts.push(`Read by the mapping "${name}": ${files.map(sourceName).join(", ")}.`);
  }
  if (preview.tables.length > 0) {
    parts.push(
      alignedTable(
        [
          { heading: "table", align: "left" },
          { heading: "read", align: "right" },
          { heading: landed, align: "right" },
          { heading: "rejected", align: "right" },
          { heading: "identical", align: "right" },
          { heading: "replaced", align: "right" },
          ...(fewerRecords ? [{ heading: "records", align: "right" as const }] : []),
        ],
        preview.tables.map((table) => [
          table.table,
          countText(table.read),
          countText(table.landed),
          countText(table.rejected),
          countText(table.identical),
          countText(table.replaced),
          ...(fewerRecords ? [countText(table.records)] : []),
        ]),
      ),
      `read = ${landed} + rejected + identical; replaced rows are among those that ${landed}.`,
      ...(fewerRecords ? ["Records are the rows of the ledger that several rows of the files make."] : []),
    );
  }
  if (preview.findings.length > 0) {
    const total = preview.findingCounts.reduce((sum, each) => sum + each.count, 0);
    const shown = preview.findings.slice(0, shownFindings);
    parts.push(
      [
        `${countText(total)} finding${total === 1 ? "" : "s"}${total > shown.length ? `, the first ${shown.length}` : ""}:`,
        ...shown.flatMap(linesOf),
      ].join("\n"),
    );
  }
  return parts.join("\n\n");
}
