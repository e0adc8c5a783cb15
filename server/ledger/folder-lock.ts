/**
 * One process per data folder. The lock is a SQLite file under an exclusive transaction: the kernel drops it when the
 * process ends, however it ends, so that no stale lock outlives a kill and a reused process id means nothing.
 */
import { closeSync, mkdirSync, openSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { DatabaseSync } from "node:sqlite";
import { z } from "zod";
import { AppError } from "#server/errors.ts";
import type { RecordFolder } from "./record-folder.ts";

const sqliteBusy = 5;
const holderSchema = z.object({ pid: z.int(), startedAt: z.string() });

export interface FolderLock {
  release(): void;
}

/** What the holder wrote about itself; empty when it had no time to. */
function readHolder(path: string): { pid: number; startedAt: string } | Record<string, never> {
  try {
    return holderSchema.parse(JSON.parse(readFileSync(path, "utf8")));
  } catch {
    return {};
  }
}

/**
 * Takes the folder for this process, making it when it is missing.
 * @throws AppError DATA_FOLDER_IN_USE naming the holder's process id and start.
 */
export function takeFolderLock(folder: RecordFolder, now: () => Date): FolderLock {
  mkdirSync(folder.root, { recursive: true, mode: 0o700 });
  closeSync(openSync(folder.lock, "a", 0o600));
  const database = new DatabaseSync(folder.lock, { timeout: 0 });
  try {
    database.exec("PRAGMA journal_mode = DELETE");
    database.exec("BEGIN EXCLUSIVE");
  } catch (error) {
    database.close();
    if (error instanceof Error && Reflect.get(error, "errcode") === sqliteBusy) {
      throw new AppError("DATA_FOLDER_IN_USE", { folder: folder.root, ...readHolder(folder.holder) }, error);
    }
    throw error;
  }
  const startedAt = now().toISOString();
  writeFileSync(folder.holder, `${JSON.stringify({ pid: process.pid, startedAt })}\n`, { mode: 0o600 });
  let held = true;
  return {
    release() {
      if (held) {
        held = false;
        rmSync(folder.holder, { force: true });
        database.close();
      }
    },
  };
}
