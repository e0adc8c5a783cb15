/** Reads files into what would land: the entry of `sources`, called in a child process. */
import { join } from "node:path";
import { DuckDBInstance, type DuckDBAppender } from "@duckdb/node-api";
import { defaultLimits } from "#server/config.ts";
import { writerOptions } from "#server/ledger/build-snapshot.ts";
import type { StagedBatch, StagedImport, StageFiles } from "#server/ledger/staged-import.ts";
import type { TableCounts } from "#shared/schema/imports.ts";
import { ledger, type LedgerTableDefinition } from "#shared/schema/ledger.ts";
import { nameKnownKeys } from "./checks/known-keys.ts";
import { FindingLog } from "./findings/finding-log.ts";
import { writeFindings } from "./findings/write-findings.ts";
import { importStatus } from "./import-status.ts";
import { landTable, writeBatch } from "./landing/land-table.ts";
import { readFile } from "./reading/read-file.ts";
import type { StagingSession } from "./staging-session.ts";

interface LandedTables {
  readonly counts: TableCounts[];
  readonly accepted: { readonly definition: LedgerTableDefinition; readonly rows: number }[];
}

/** Checks the tables in the order in which they name one another. */
async function landTables(session: StagingSession): Promise<LandedTables> {
  const landed: LandedTables = { counts: [], accepted: [] };
  for (const [position, definition] of ledger.entries()) {
    session.signal.throwIfAborted();
    session.report({ phase: "checking", file: null, done: position, total: ledger.length });
    if (session.sources.some((source) => source.definition.table === definition.table)) {
      const { counts, accepted } = await landTable(session, definition);
      landed.counts.push(counts);
      if (accepted > 0) landed.accepted.push({ definition, rows: accepted });
    } else {
      await nameKnownKeys(session, definition.table);
    }
  }
  return landed;
}

async function stage(session: StagingSession): Promise<StagedImport> {
  for (const file of session.request.files) {
    session.signal.throwIfAborted();
    await readFile(session, file);
  }
  const { counts: tables, accepted } = await landTables(session);
  const { path: findingsPath, counts: findingCounts, first: findings } = await writeFindings(session);
  const status = importStatus({ findingCounts, tables });
  const batches: StagedBatch[] = [];
  // What is refused or waits for an answer is read again before it can land.
  if (status !== "refused" && status !== "asking") {
    const total = accepted.reduce((sum, { rows }) => sum + rows, 0);
    let done = 0;
    for (const { definition, rows } of accepted) {
      session.signal.throwIfAborted();
      session.report({ phase: "writing", file: null, done, total });
      batches.push(await writeBatch(session, definition, rows));
      done += rows;
    }
  }
  return {
    preview: { status, files: session.files, tables, findingCounts, findings },
    batches,
    findingsPath,
  };
}

export const stageFiles: StageFiles = async (request, report, signal) => {
  const instance = await DuckDBInstance.create(
    ":memory:",
    writerOptions({
      memoryLimitMegabytes: request.memoryLimitMegabytes,
      threads: defaultLimits.threads,
      spillFolder: join(request.folder, "spill"),
    }),
  );
  const connection = await instance.connect();
  const writer = await instance.connect();
  let places: DuckDBAppender | null = null;
  try {
    await connection.run("CREATE TABLE source_file (source INTEGER, file VARCHAR, sheet VARCHAR)");
    places = await writer.createAppender("source_file");
    using findings = await FindingLog.create(connection, writer);
    return await stage({
      request,
      connection,
      writer,
      findings,
      files: [],
      places,
      nextSource: 0,
      digests: new Set(),
      rowsRead: 0,
      sources: [],
      landed: new Set(),
      lines: [],
      incomplete: new Set(),
      asked: new Set(),
      report,
      signal,
    });
  } finally {
    places?.closeSync();
    writer.closeSync();
    connection.closeSync();
    instance.closeSync();
  }
};
