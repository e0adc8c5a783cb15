/** Starts the child process for one task and waits for its answer. */
import { fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import { AppError, cancelled } from "#server/errors.ts";
import type { ChildMessage, ChildProgress, ChildResult, ChildTask } from "./child-protocol.ts";
import { ReadingFailure } from "./reading-failure.ts";
import { watchChild, type ChildLimits } from "./watch-child.ts";

const childPath = fileURLToPath(new URL("./child.ts", import.meta.url));

export interface ChildOptions {
  readonly heapMegabytes: number;
  readonly onProgress?: (progress: ChildProgress) => void;
  readonly signal?: AbortSignal;
  /** For a child that reads foreign files: it is killed past these limits, and its end is told as a failure of a file. */
  readonly limits?: ChildLimits;
}

/** Enough for the message of an abort and its first frames. */
const lastWordsLength = 4_000;

/** The result of a task of one kind. */
export type ResultOf<Task extends ChildTask> = Extract<ChildResult, { kind: Task["kind"] }>;

function isResultOf<Task extends ChildTask>(task: Task, result: ChildResult): result is ResultOf<Task> {
  return result.kind === task.kind;
}

/**
 * Runs one task in a child process of its own. On cancel and past a limit the child is killed.
 * @throws AppError CANCELLED, or the child's expected failure; any other failure, a killed child too, as an Error. With
 * limits that is an AppError as well: READING_TOO_LONG, READING_TOO_LARGE, FAULT.
 */
export function runInChild<Task extends ChildTask>(
  task: Task,
  options: ChildOptions,
): Promise<ResultOf<Task>> {
  const { signal, onProgress, limits } = options;
  if (signal?.aborted) {
    return Promise.reject(cancelled());
  }
  return new Promise((resolve, reject) => {
    const child = fork(childPath, [], {
      execArgv: [`--max-old-space-size=${options.heapMegabytes}`, "--disable-warning=ExperimentalWarning"],
      env: { ...process.env, UV_THREADPOOL_SIZE: "8" },
      serialization: "advanced",
      stdio: ["ignore", "ignore", limits ? "pipe" : "inherit", "ipc"],
    });
    const reading = limits && new ReadingFailure(limits);
    let outcome: (() => void) | null = null;
    let lastWords = "";
    child.stderr?.on("data", (words: Buffer) => {
      lastWords = `${lastWords}${words.toString("utf8")}`.slice(0, lastWordsLength);
    });
    const unwatch =
      reading && child.pid !== undefined
        ? watchChild(child.pid, limits, (exceeded) => {
            outcome ??= () => reject(reading.ofLimit(exceeded));
            child.kill("SIGKILL");
          })
        : null;
    const abort = () => {
      outcome ??= () => reject(cancelled());
      child.kill("SIGKILL");
    };
    signal?.addEventListener("abort", abort, { once: true });
    child.on("message", (message: ChildMessage) => {
      if (message.message === "progress") {
        reading?.nowReads(message.progress.file);
        onProgress?.(message.progress);
      } else if (message.message === "failed") {
        const { expected, text } = message;
        outcome ??= () =>
          reject(
            expected
              ? new AppError(expected.code, expected.details, new Error(text))
              : (reading?.ofFault(text) ?? new Error(text)),
          );
      } else {
        const { result } = message;
        outcome ??= () =>
          isResultOf(task, result) ? resolve(result) : reject(new Error(`Unasked result ${result.kind}`));
      }
    });
    // The outcome waits for the end of the process: only then has it let go of its files.
    const finish = (reason: string) => {
      signal?.removeEventListener("abort", abort);
      unwatch?.();
      const died = () =>
        reading?.ofDeath(reason, lastWords) ?? new Error(`The child process ended early: ${reason}`);
      // What a reader says on its way is for the log; its last words are part of the failure.
      if (outcome !== null) process.stderr.write(lastWords);
      (outcome ?? (() => reject(died())))();
    };
    child.once("error", (error) => {
      outcome ??= () => reject(error);
      if (child.pid === undefined) {
        finish(error.message);
      }
    });
    child.once("close", (code, killSignal) => finish(killSignal ?? `exit ${code}`));
    child.send(task, (error) => {
      if (error) {
        outcome ??= () => reject(error);
        child.kill("SIGKILL");
      }
    });
  });
}
