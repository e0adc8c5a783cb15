/** A batch is believed only when its bytes and its row count are those that the catalogue names. */
import type { DuckDBConnection } from "@duckdb/node-api";
import { AppError } from "#server/errors.ts";
import type { VerifiedBatch } from "./child-protocol.ts";
import { digestFile } from "./durable-file.ts";
import { literal } from "./winning-rows.ts";

/** @throws AppError RECORD_DAMAGED naming the file when it is missing, altered or has other rows. */
export async function verifyBatch(connection: DuckDBConnection, batch: VerifiedBatch): Promise<void> {
  const damaged = (cause?: unknown) => new AppError("RECORD_DAMAGED", { file: batch.name }, cause);
  const digest = await digestFile(batch.path).catch((error: unknown) => {
    throw damaged(error);
  });
  if (digest.sha256 !== batch.sha256) {
    throw damaged();
  }
  const counted = await connection.runAndReadAll(
    `SELECT count(*)::DOUBLE FROM read_parquet(${literal(batch.path)})`,
  );
  if (counted.getRowsJS()[0]?.[0] !== batch.rows) {
    throw damaged();
  }
}
