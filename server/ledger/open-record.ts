/** Opening a data folder: the lock first, then the catalogue, then the sweep of what a kill left behind. */
import { rm, statfs } from "node:fs/promises";
import { resolve } from "node:path";
import { defaultLimits, defaultTimeZone, type Limits } from "#server/config.ts";
import { openCatalogue, type Catalogue } from "./catalogue.ts";
import { takeFolderLock } from "./folder-lock.ts";
import type { LedgerRecord } from "./record.ts";
import { createSubfolders, recordFolder } from "./record-folder.ts";
import { sweepUnnamed } from "./sweep-unnamed.ts";
import { createTurns } from "./turns.ts";

export interface RecordOptions {
  readonly limits?: Partial<Limits>;
  readonly timeZone?: string;
  readonly now?: () => Date;
  readonly stager?: URL;
  readonly freeBytes?: (path: string) => Promise<number>;
}

async function freeBytesOnDisk(path: string): Promise<number> {
  const { bavail, bsize } = await statfs(path);
  return bavail * bsize;
}

/**
 * Takes a data folder for this process, making it when it is missing, and sweeps what no commit names.
 * @throws AppError DATA_FOLDER_IN_USE, DATA_FOLDER_NEWER, RECORD_DAMAGED
 */
export async function openRecord(root: string, options: RecordOptions = {}): Promise<LedgerRecord> {
  const folder = recordFolder(resolve(root));
  const now = options.now ?? (() => new Date());
  const lock = takeFolderLock(folder, now);
  let catalogue: Catalogue | null = null;
  try {
    catalogue = openCatalogue(folder);
    createSubfolders(folder);
    await sweepUnnamed(folder, catalogue);
  } catch (error) {
    catalogue?.close();
    lock.release();
    throw error;
  }
  const opened = catalogue;
  const closing = new AbortController();
  const changes = createTurns(1);
  const children = createTurns(1);
  let closed: Promise<void> | null = null;
  const record: LedgerRecord = {
    folder,
    catalogue: opened,
    limits: { ...defaultLimits, ...options.limits },
    timeZone: options.timeZone ?? defaultTimeZone,
    now,
    stager: (options.stager ?? new URL("../sources/stage-files.ts", import.meta.url)).href,
    freeBytes: options.freeBytes ?? freeBytesOnDisk,
    staged: new Map(),
    changes,
    children,
    closing: closing.signal,
    served: null,
    rebuildFailure: null,
    close() {
      closed ??= (async () => {
        closing.abort();
        // A child that was killed has ended when its turn is over; a commit under way is let finish.
        await children.run(() => Promise.resolve());
        await changes.run(() => Promise.resolve());
        await record.served?.file.close();
        record.served = null;
        for (const entry of record.staged.values()) {
          await rm(entry.folder, { recursive: true, force: true });
        }
        opened.close();
        lock.release();
      })();
      return closed;
    },
  };
  return record;
}
