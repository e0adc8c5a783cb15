/** Reads a database into files that lie with a company's uploads, so that they are staged as those are. */
import { randomUUID } from "node:crypto";
import { rename, rm } from "node:fs/promises";
import { join } from "node:path";
import type { DatabaseInput, DatabaseOutline } from "#shared/schema/databases.ts";
import type { JobResult } from "#shared/schema/jobs.ts";
import { defaultLimits, resolveTimeZone } from "#server/config.ts";
import type { Upload } from "#server/http/receive-upload.ts";
import type { ReportProgress } from "#server/jobs.ts";
import type { ReadingOptions } from "./connect-database.ts";
import { outlineDatabase } from "./outline-database.ts";
import { parseAddress } from "./parse-address.ts";
import { readDatabase } from "./read-database.ts";
import { outlineMilliseconds, tableMilliseconds } from "./reading-times.ts";

function readingOptions(queryMilliseconds: number, signal: AbortSignal): ReadingOptions {
  return { timeZone: resolveTimeZone(process.env), queryMilliseconds, signal };
}

/** What a database would give. @throws AppError DATABASE_* */
export function outlineOf({ connection }: Pick<DatabaseInput, "connection">): Promise<DatabaseOutline> {
  const { signal } = new AbortController();
  return outlineDatabase(parseAddress(connection), readingOptions(outlineMilliseconds, signal));
}

/** Where uploads wait, and who remembers them. */
export interface UploadShelf {
  readonly incomingFolder: string;
  rememberUpload(upload: Upload): void;
}

/**
 * Reads a database's tables into uploads.
 * @throws AppError DATABASE_*, READING_TOO_LONG, PAYLOAD_TOO_LARGE past the limit of an upload, CANCELLED
 */
export async function readIntoUploads(
  { connection, kind }: DatabaseInput,
  shelf: UploadShelf,
  report: ReportProgress,
  signal: AbortSignal,
): Promise<Extract<JobResult, { kind: "database-read" }>> {
  const folder = join(shelf.incomingFolder, randomUUID());
  try {
    const { files, mapping } = await readDatabase(parseAddress(connection), {
      ...readingOptions(tableMilliseconds, signal),
      kind,
      folder,
      maximumBytes: defaultLimits.uploadBytes,
      onProgress: report,
    });
    const uploads: Upload[] = [];
    for (const { name, path, bytes } of files) {
      const uploadId = randomUUID();
      const upload = { uploadId, name, bytes, path: join(shelf.incomingFolder, uploadId) };
      await rename(path, upload.path);
      uploads.push(upload);
    }
    for (const upload of uploads) shelf.rememberUpload(upload);
    return {
      kind: "database-read",
      uploads: uploads.map(({ uploadId, name, bytes }) => ({ uploadId, name, bytes })),
      mapping,
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
