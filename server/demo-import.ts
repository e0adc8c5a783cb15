/** The way into the demonstration and out of it: an import of its own that real files push out. */
import { rm } from "node:fs/promises";
import { join } from "node:path";
import type { ImportRecord } from "#shared/schema/imports.ts";
import { defaultDemoOptions } from "#server/demo/demo-options.ts";
import type { ReportProgress } from "#server/jobs.ts";
import { commitImport } from "#server/ledger/commit-import.ts";
import { listImports } from "#server/ledger/list-imports.ts";
import { createStagingFolder, type LedgerRecord } from "#server/ledger/record.ts";
import { stageImport } from "#server/ledger/stage-import.ts";
import { redoImport, undoImport } from "#server/ledger/undo-import.ts";
import { writeDemoFiles } from "#server/write-demo-files.ts";

function demoImport(record: LedgerRecord): ImportRecord | null {
  return listImports(record).find((each) => each.origin === "demo") ?? null;
}

/** Whether what the pages show is the demo company. */
export function demoIsOpen(record: LedgerRecord): boolean {
  return demoImport(record)?.undoneAt === null;
}

async function generateDemo(
  record: LedgerRecord,
  report: ReportProgress,
  signal: AbortSignal,
): Promise<string> {
  const { folder } = await createStagingFolder(record);
  try {
    const written = await writeDemoFiles(folder, defaultDemoOptions);
    const files = written.map(({ table }) => ({ name: `${table}.csv`, path: join(folder, `${table}.csv`) }));
    const staged = await stageImport(record, files, undefined, {
      origin: "demo",
      onProgress: report,
      signal,
    });
    return staged.stagedId;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/**
 * Opens the demo, generated the first time.
 * @throws AppError IMPORT_REFUSED beside real files
 */
export async function enterDemo(
  record: LedgerRecord,
  by: string,
  report: ReportProgress,
  signal: AbortSignal,
): Promise<void> {
  const known = demoImport(record);
  if (known?.undoneAt === null) return;
  if (known !== null) {
    await redoImport(record, known.importId, { by, onProgress: report });
    return;
  }
  report({ phase: "waiting", file: null, done: 0, total: 0 });
  const stagedId = await generateDemo(record, report, signal);
  await commitImport(record, stagedId, { by, onProgress: report });
}

/** Leaves the demo, if it is open. */
export async function leaveDemo(record: LedgerRecord, by: string, onProgress: ReportProgress): Promise<void> {
  const known = demoImport(record);
  if (known?.undoneAt === null) await undoImport(record, known.importId, { by, onProgress });
}
