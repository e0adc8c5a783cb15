/** Threads for long computations, started when first needed. */
import { availableParallelism } from "node:os";
import { MessageChannel, type MessagePort } from "node:worker_threads";
import { Piscina } from "piscina";
import { cancelled } from "#server/errors.ts";
import type { ComputingStep, ComputeTasks } from "./compute-worker.ts";

export interface WorkerPool {
  /**
   * Runs one task of the worker on a thread. Cancelling ends the thread.
   * @throws AppError CANCELLED when the signal fires
   */
  run<Name extends keyof ComputeTasks>(
    name: Name,
    task: Parameters<ComputeTasks[Name]>[0],
    signal?: AbortSignal,
    transfer?: readonly MessagePort[],
  ): Promise<ReturnType<ComputeTasks[Name]>>;
  close(): Promise<void>;
}

const mostThreads = 2;
const idleMilliseconds = 10 * 60_000;
const computeWorker = new URL("./compute-worker.ts", import.meta.url);

/**
 * A pool of at most two threads; idle ones end after ten minutes.
 *
 * @param worker the module that exports the tasks
 */
export function createWorkerPool(worker = computeWorker): WorkerPool {
  let pool: Piscina | null = null;
  return {
    async run(name, task, signal, transfer = []) {
      pool ??= new Piscina({
        filename: worker.href,
        minThreads: 0,
        maxThreads: Math.min(mostThreads, availableParallelism()),
        idleTimeout: idleMilliseconds,
      });
      try {
        const answer: unknown = await pool.run(task, {
          name,
          transferList: [...transfer],
          ...(signal === undefined ? {} : { signal }),
        });
        // The worker's functions have the types of `ComputeTasks`.
        // oxlint-disable-next-line typescript/no-unsafe-type-assertion
        return answer as ReturnType<ComputeTasks[typeof name]>;
      } catch (error) {
        throw signal?.aborted === true ? cancelled() : error;
      }
    },
    async close() {
      await pool?.destroy();
      pool = null;
    },
  };
}

/** A port for a worker to tell its steps through; close it when the work is over. */
export function stepChannel(onStep: (step: ComputingStep) => void): {
  readonly port: MessagePort;
  close(): void;
} {
  const { port1, port2 } = new MessageChannel();
  port1.on("message", onStep);
  port1.unref();
  return { port: port2, close: () => port1.close() };
}
