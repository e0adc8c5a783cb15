/** How far long work is, in real counts. */
import type { Say } from "#client/i18n/language.tsx";
import type { importMessages } from "./import-messages.ts";
import type { JobProgress } from "./wizard-state.ts";

/** `Lecture : orders.csv, 41 000 sur 62 000`: as much of it as the job says. */
export function progressLabel(progress: JobProgress | null, say: Say<(typeof importMessages)["fr"]>): string {
  const { phase, file, done, total } = progress ?? { phase: "waiting", file: null, done: 0, total: 0 };
  const words = say(`phase.${phase}`);
  if (total === 0)
    return file === null
      ? say("progress.plain", { phase: words })
      : say("progress.file", { phase: words, file });
  return file === null
    ? say("progress.counts", { phase: words, done, total })
    : say("progress.fileCounts", { phase: words, file, done, total });
}
