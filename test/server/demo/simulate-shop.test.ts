import { describe, expect, it } from "vitest";
import type { Shift } from "#server/demo/plant-calendar.ts";
import type { OvertimeChoice, ShopRun, PlantedRule } from "#server/demo/shop-model.ts";
import { simulateShop } from "#server/demo/simulate-shop.ts";
import { randomSource } from "#server/statistics/random-source.ts";

interface Job {
  readonly readyAt: number;
  readonly minutes: number;
  readonly dueOn?: number;
  readonly eligible?: number;
  readonly first?: boolean;
}

interface Shop {
  readonly rule?: PlantedRule;
  readonly machines?: number;
  readonly shifts?: readonly Shift[];
  readonly choices?: readonly OvertimeChoice[];
}

const always: readonly Shift[] = [{ from: 0, to: 10_000, kind: "regular" }];

function runJobs(jobs: readonly Job[], shop: Shop = {}): ShopRun {
  const numbers = (of: (job: Job, index: number) => number): Int32Array => Int32Array.from(jobs, of);
  return simulateShop({
    operations: {
      count: jobs.length,
      order: numbers((_, index) => index),
      centre: numbers(() => 0),
      minutes: numbers(({ minutes }) => minutes),
      eligible: numbers(({ eligible }) => eligible ?? 3),
      next: numbers(() => -1),
      lag: numbers(() => 0),
      releaseAt: numbers(({ readyAt }) => readyAt),
      dueOn: numbers(({ dueOn }) => dueOn ?? 0),
      first: Uint8Array.from(jobs, ({ first }) => (first === true ? 1 : 0)),
    },
    machines: [shop.machines ?? 1],
    rule: shop.rule ?? "fifo",
    randomShare: 0,
    source: randomSource(1, "dispatch"),
    shifts: [shop.shifts ?? always],
    overtimeChoices: shop.choices ?? [],
    endAt: 10_000,
  });
}

/** Hours, as in the worked case: X, K, Y, Z. */
const worked: readonly Job[] = [
  { readyAt: 0, minutes: 120, dueOn: 4 },
  { readyAt: 90, minutes: 300, dueOn: 20 },
  { readyAt: 60, minutes: 120, dueOn: 6 },
  { readyAt: 120, minutes: 60, dueOn: 8 },
];

function waits(run: ShopRun): number[] {
  return [...run.startedAt].map((at, job) => (at - run.readyAt[job]) / 60);
}

describe("one machine with four jobs, computed by hand", () => {
  it.each<[PlantedRule, number[]]>([
    ["edd", [0, 3.5, 1, 2]],
    ["fifo", [0, 2.5, 1, 7]],
    ["spt", [0, 3.5, 2, 0]],
  ])("waits by %s as computed", (rule, expected) => {
    expect(waits(runJobs(worked, { rule }))).toEqual(expected);
  });

  it("lets the privileged job go first, and moves waiting without changing Σ processing × wait", () => {
    const jobs = worked.map((job, index) => ({ ...job, first: index === 1 }));
    const privileged = waits(runJobs(jobs));
    expect(privileged).toEqual([0, 0.5, 6, 7]);
    const weighed = (each: readonly number[]): number =>
      each.reduce((sum, wait, job) => sum + (wait * worked[job].minutes) / 60, 0);
    expect(weighed(privileged)).toBe(21.5);
    expect(weighed(waits(runJobs(worked)))).toBe(21.5);
  });
});

function offer(threshold: number): readonly OvertimeChoice[] {
  return [{ at: 720, centre: 0, offers: [{ from: 960, to: 1080, threshold }] }];
}

describe("shifts and machines", () => {
  const nights: readonly Shift[] = [
    { from: 480, to: 960, kind: "regular" },
    { from: 1920, to: 2400, kind: "regular" },
  ];

  it("puts work down at the close and takes it up on the same machine at the next opening", () => {
    const run = runJobs([{ readyAt: 840, minutes: 180 }], { shifts: nights });
    expect([run.startedAt[0], run.endedAt[0]]).toEqual([840, 1980]);
    expect(run.segments.map(({ from, to }) => [from, to])).toEqual([
      [840, 960],
      [1920, 1980],
    ]);
  });

  it("ends work at the close, not at the next opening, when it takes just the shift", () => {
    expect(runJobs([{ readyAt: 480, minutes: 480 }], { shifts: nights }).endedAt[0]).toBe(960);
  });

  it("keeps a job that may run only on the first machine waiting while the second is free", () => {
    const jobs = [
      { readyAt: 480, minutes: 180, eligible: 1 },
      { readyAt: 500, minutes: 60, eligible: 1 },
      { readyAt: 510, minutes: 60 },
    ];
    const run = runJobs(jobs, { machines: 2, shifts: nights });
    expect([...run.startedAt]).toEqual([480, 660, 510]);
    expect([...run.machine]).toEqual([0, 0, 1]);
  });

  it("opens overtime from its threshold on, not below, and says what was worked", () => {
    const jobs = [
      { readyAt: 480, minutes: 480, dueOn: 9 },
      { readyAt: 490, minutes: 120, dueOn: 0 },
    ];
    const opened = runJobs(jobs, { shifts: nights, choices: offer(2) });
    expect(opened.startedAt[1]).toBe(960);
    expect(opened.overtime[0]).toEqual([{ from: 960, to: 1080, kind: "overtime" }]);
    const closed = runJobs(jobs, { shifts: nights, choices: offer(2.001) });
    expect(closed.startedAt[1]).toBe(1920);
    expect(closed.overtime[0]).toEqual([]);
  });
});
