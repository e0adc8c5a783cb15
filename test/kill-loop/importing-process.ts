/**
 * The process that is killed: imports, and now and then undoes, until it is stopped. It says on standard output what
 * was acknowledged to it, one JSON object a line.
 */
import { commitImport } from "#server/ledger/commit-import.ts";
import { listImports } from "#server/ledger/list-imports.ts";
import { openRecord } from "#server/ledger/open-record.ts";
import { stageImport } from "#server/ledger/stage-import.ts";
import { undoImport } from "#server/ledger/undo-import.ts";
import { writeCompanyFiles } from "./company-files.ts";

const [folder = "", filesFolder = "", firstNumber = "1"] = process.argv.slice(2);

function say(acknowledged: { committed: number } | { undone: string }): void {
  process.stdout.write(`${JSON.stringify(acknowledged)}\n`);
}

const record = await openRecord(folder);
for (let number = Number(firstNumber); ; number += 1) {
  const { stagedId } = await stageImport(record, writeCompanyFiles(filesFolder, number));
  await commitImport(record, stagedId, { by: `import-${number}` });
  say({ committed: number });
  const before = listImports(record)[1];
  if (number % 3 === 0 && before?.undoneAt === null) {
    await undoImport(record, before.importId, { by: "import" });
    say({ undone: before.importId });
  }
}
