import { describe, expect, it } from "vitest";
import type { ReportProgress } from "#server/jobs.ts";
import { createSharedRuns } from "#server/planning/shared-runs.ts";

const step = (done: number): Parameters<ReportProgress>[0] => ({
  phase: "replaying",
  file: null,
  done,
  total: 7,
});

/** Work under the key `a` whose steps and end the test decides. */
function startedRun() {
  const runs = createSharedRuns();
  const end = Promise.withResolvers<string>();
  const told: { report: ReportProgress; stopped: boolean } = { report: () => {}, stopped: false };
  const answer = runs.begin("a", (report, signal) => {
    told.report = report;
    signal.addEventListener("abort", () => {
      told.stopped = true;
      end.reject(new Error("stopped"));
    });
    return end.promise;
  });
  return { runs, end, told, answer: () => answer };
}

function listener() {
  const heard: number[] = [];
  const report: ReportProgress = ({ done }) => heard.push(done);
  return { heard, report };
}

describe("work that several ask for", () => {
  it("tells all of them how far it is, whoever came late the last step at once", async () => {
    const { runs, end, told, answer } = startedRun();
    const [early, late] = [listener(), listener()];
    const first = runs.follow("a", answer, early.report);
    told.report(step(1));
    told.report(step(2));
    const second = runs.follow("a", answer, late.report);
    told.report(step(3));
    end.resolve("done");
    expect(await Promise.all([first, second])).toEqual(["done", "done"]);
    expect([early.heard, late.heard]).toEqual([
      [1, 2, 3],
      [2, 3],
    ]);
    told.report(step(4));
    expect(early.heard).toHaveLength(3);
  });

  it("is stopped for all by whoever may, also where another began it", async () => {
    const { runs, told, answer } = startedRun();
    const stop = new AbortController();
    const quiet = runs.follow("a", answer, () => {});
    const watched = runs.follow("a", answer, () => {}, stop.signal);
    expect(told.stopped).toBe(false);
    stop.abort();
    expect(told.stopped).toBe(true);
    await expect(quiet).rejects.toThrow("stopped");
    await expect(watched).rejects.toThrow("stopped");
  });

  it("is not stopped by one whose own wait is over", async () => {
    const { runs, end, told, answer } = startedRun();
    const stop = new AbortController();
    const followed = runs.follow(
      "a",
      () => Promise.resolve("kept"),
      () => {},
      stop.signal,
    );
    expect(await followed).toBe("kept");
    stop.abort();
    expect(told.stopped).toBe(false);
    end.resolve("done");
    expect(await answer()).toBe("done");
  });

  it("is not begun for one who gave up before", async () => {
    const runs = createSharedRuns();
    let asked = 0;
    const answer = () => Promise.resolve((asked += 1));
    await expect(runs.follow("a", answer, () => {}, AbortSignal.abort())).rejects.toMatchObject({
      code: "CANCELLED",
    });
    expect(asked).toBe(0);
    expect(await runs.follow("a", answer, () => {})).toBe(1);
  });
});
