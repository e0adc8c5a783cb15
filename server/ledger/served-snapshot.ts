/** A snapshot that answers, counted by those who hold it: once replaced, it goes when the last one lets go. */
import { rm } from "node:fs/promises";
import type { SnapshotPointer } from "./catalogue-snapshot.ts";
import type { SnapshotFile } from "./snapshot-file.ts";

export interface ServedSnapshot {
  readonly pointer: SnapshotPointer;
  readonly file: SnapshotFile;
  /** Takes hold; the answer lets go, once. */
  hold(): () => void;
  /** Closes and deletes the file once nobody holds it. */
  discard(): Promise<void>;
}

/** Serves an open snapshot file that lies at `path`. */
export function serveSnapshot(path: string, pointer: SnapshotPointer, file: SnapshotFile): ServedSnapshot {
  let holders = 0;
  let discarding = false;
  let gone: Promise<void> = Promise.resolve();

  const goWhenFree = (): void => {
    if (discarding && holders === 0) {
      gone = file.close().then(() => rm(path, { force: true }));
    }
  };

  return {
    pointer,
    file,
    hold() {
      holders += 1;
      let held = true;
      return () => {
        if (held) {
          held = false;
          holders -= 1;
          goWhenFree();
        }
      };
    },
    discard() {
      discarding = true;
      goWhenFree();
      return gone;
    },
  };
}
