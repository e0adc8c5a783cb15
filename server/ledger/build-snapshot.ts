/** Builds a snapshot: a fresh DuckDB file with the fifteen tables and the facts made of them. */
import { DuckDBInstance, type DuckDBConnection } from "@duckdb/node-api";
import { ledger } from "#shared/schema/ledger.ts";
import { factFiles } from "#server/facts/fact-files.ts";
import type { BuildRequest, BuildResult, ChildProgress } from "./child-protocol.ts";
import { digestFile, syncPath } from "./durable-file.ts";
import { factsDigest, readFact } from "./facts-digest.ts";
import { verifyBatch } from "./verify-batch.ts";
import { addOlderBatch, createTableSql } from "./winning-rows.ts";

/** Fills the ledger tables from verified batches, newest row per key. */
export async function fillLedgerTables(
  connection: DuckDBConnection,
  batches: BuildRequest["batches"],
  onBatch: (done: number) => void,
): Promise<void> {
  let done = 0;
  for (const definition of ledger) {
    await connection.run(createTableSql(definition));
    const own = batches.filter((batch) => batch.table === definition.table);
    own.sort((left, right) => right.sequence - left.sequence);
    for (const [position, batch] of own.entries()) {
      await verifyBatch(connection, batch);
      await addOlderBatch(connection, definition, batch.path, position === 0);
      done += 1;
      onBatch(done);
    }
  }
}

/** The settings of an instance that writes: bounded memory, an own folder to spill to, no extension from outside. */
export function writerOptions(
  request: Pick<BuildRequest, "memoryLimitMegabytes" | "threads" | "spillFolder">,
): Record<string, string> {
  return {
    memory_limit: `${request.memoryLimitMegabytes}MiB`,
    threads: String(request.threads),
    temp_directory: request.spillFolder,
    autoinstall_known_extensions: "false",
    autoload_known_extensions: "false",
    allow_community_extensions: "false",
  };
}

/**
 * Builds, checkpoints, closes and syncs the file. It is whole when this returns, and its digest is that of the file
 * at rest.
 * @throws AppError RECORD_DAMAGED, DISK_FULL
 */
export async function buildSnapshot(
  request: BuildRequest,
  onProgress: (progress: ChildProgress) => void,
): Promise<BuildResult> {
  const total = request.batches.length + factFiles.length;
  const report = (done: number, file: string | null) => {
    onProgress({ phase: "building", file, done, total });
  };
  const instance = await DuckDBInstance.create(request.path, writerOptions(request));
  const connection = await instance.connect();
  try {
    await fillLedgerTables(connection, request.batches, (done) => report(done, null));
    for (const [position, name] of factFiles.entries()) {
      await connection.run(readFact(name));
      report(request.batches.length + position + 1, name);
    }
    await connection.run("CHECKPOINT");
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
  await syncPath(request.path);
  const { sha256 } = await digestFile(request.path);
  return { kind: "build", fileSha256: sha256, factsSha256: factsDigest() };
}
