import { describe, expect, it } from "vitest";
import type { JobEvent } from "#shared/schema/jobs.ts";
import { AppError } from "#server/errors.ts";
import { createJobs } from "#server/jobs.ts";
import { faultOf, type Log } from "#server/log.ts";

const silent: Log = { info: () => {}, error: () => {} };
const forever = new AbortController().signal;

async function eventsOf(watch: AsyncGenerator<JobEvent>): Promise<JobEvent[]> {
  const events: JobEvent[] = [];
  for await (const event of watch) events.push(event);
  return events;
}

describe("a job", () => {
  it("tells its watcher the last progress and the result, also to one who comes late", async () => {
    const jobs = createJobs(silent);
    const jobId = jobs.start(async (report) => {
      report({ phase: "reading", file: "orders.csv", done: 1, total: 2 });
      await Promise.resolve();
      return { kind: "changed" };
    });
    const done: JobEvent = { state: "done", result: { kind: "changed" } };
    expect((await eventsOf(jobs.watch(jobId, forever))).at(-1)).toEqual(done);
    expect(await eventsOf(jobs.watch(jobId, forever))).toEqual([done]);
  });

  it("that is cancelled says so, and only once its work has stopped", async () => {
    const jobs = createJobs(silent);
    let stopped = false;
    const jobId = jobs.start(
      (_report, signal) =>
        new Promise((_resolve, reject) => {
          signal.addEventListener("abort", () => {
            stopped = true;
            reject(new AppError("CANCELLED"));
          });
        }),
    );
    const events = eventsOf(jobs.watch(jobId, forever));
    await Promise.resolve();
    jobs.cancel(jobId);
    expect((await events).at(-1)).toEqual({ state: "cancelled" });
    expect(stopped).toBe(true);
  });

  it("that fails for an expected reason says its code; a fault says nothing more", async () => {
    const jobs = createJobs(silent);
    const expected = jobs.start(() => Promise.reject(new AppError("DISK_FULL", { free: 1 })));
    expect(await eventsOf(jobs.watch(expected, forever))).toContainEqual({
      state: "failed",
      code: "DISK_FULL",
      details: { free: 1 },
    });
    const fault = jobs.start(() => Promise.reject(new Error("a value")));
    expect((await eventsOf(jobs.watch(fault, forever))).at(-1)).toEqual({
      state: "failed",
      code: "FAULT",
      details: {},
    });
  });

  it("whose fault is told with the file that brought it is logged all the same", async () => {
    const logged: unknown[] = [];
    const jobs = createJobs({ info: () => {}, error: (_event, fields) => logged.push(fields) });
    const cause = new Error("SIGSEGV");
    const jobId = jobs.start(() => Promise.reject(new AppError("FAULT", { file: "orders.csv" }, cause)));
    expect((await eventsOf(jobs.watch(jobId, forever))).at(-1)).toEqual({
      state: "failed",
      code: "FAULT",
      details: { file: "orders.csv" },
    });
    expect(logged).toEqual([{ code: "FAULT", fault: faultOf(cause) }]);
  });

  it("is started once per key", () => {
    const jobs = createJobs(silent);
    let started = 0;
    const work = (): Promise<{ kind: "changed" }> => {
      started += 1;
      return Promise.resolve({ kind: "changed" });
    };
    expect(jobs.start(work, "one")).toBe(jobs.start(work, "one"));
    expect(jobs.start(work, "two")).not.toBe(jobs.start(work, "one"));
    return jobs.close().then(() => expect(started).toBe(2));
  });

  it("is joined while it runs, and begun anew once it has ended", async () => {
    const jobs = createJobs(silent);
    const end = Promise.withResolvers<void>();
    let started = 0;
    const work = async (): Promise<{ kind: "computed" }> => {
      started += 1;
      await end.promise;
      return { kind: "computed" };
    };
    const first = jobs.join(work, "one");
    expect(jobs.join(work, "one")).toBe(first);
    end.resolve();
    expect(await jobs.ended(first, 10_000)).toEqual({ state: "done", result: { kind: "computed" } });
    const second = jobs.join(work, "one");
    expect(second).not.toBe(first);
    await jobs.ended(second, 10_000);
    expect(started).toBe(2);
    expect(await jobs.ended(first, 0)).toMatchObject({ state: "done" });
  });

  it("that takes longer than one waits for has not ended", async () => {
    const jobs = createJobs(silent);
    const end = Promise.withResolvers<{ kind: "changed" }>();
    const jobId = jobs.start(() => end.promise);
    expect(await jobs.ended(jobId, 20)).toBeNull();
    end.resolve({ kind: "changed" });
    expect(await jobs.ended(jobId, 10_000)).toMatchObject({ state: "done" });
  });

  it("that nobody knows cannot be watched", async () => {
    await expect(eventsOf(createJobs(silent).watch("none", forever))).rejects.toThrow("NOT_FOUND");
  });
});
