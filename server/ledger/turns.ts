/** Work that may run only so many at a time. */
import { AppError, cancelled } from "#server/errors.ts";

export interface Turns {
  /** Runs work when its turn has come; gives up waiting on cancel. */
  run<Value>(work: () => Promise<Value>, signal?: AbortSignal): Promise<Value>;
}

/**
 * At most `running` pieces of work at once, first come, first served, with at most `waiting` more in the queue.
 * @throws AppError BUSY when the queue is full, CANCELLED when the signal fires while waiting.
 */
export function createTurns(running: number, waiting = Number.POSITIVE_INFINITY): Turns {
  let active = 0;
  const queue: (() => void)[] = [];

  const enter = (signal?: AbortSignal): Promise<void> => {
    if (signal?.aborted) {
      return Promise.reject(cancelled());
    }
    if (active < running) {
      active += 1;
      return Promise.resolve();
    }
    if (queue.length >= waiting) {
      return Promise.reject(new AppError("BUSY", { waiting: queue.length }));
    }
    return new Promise((resolve, reject) => {
      const giveUp = () => {
        queue.splice(queue.indexOf(admit), 1);
        reject(cancelled());
      };
      // The place of the work that leaves is handed over, so `active` stays as it is.
      const admit = () => {
        signal?.removeEventListener("abort", giveUp);
        resolve();
      };
      signal?.addEventListener("abort", giveUp, { once: true });
      queue.push(admit);
    });
  };

  const leave = (): void => {
    const next = queue.shift();
    if (next === undefined) {
      active -= 1;
    } else {
      next();
    }
  };

  return {
    async run(work, signal) {
      await enter(signal);
      try {
        return await work();
      } finally {
        leave();
      }
    },
  };
}
