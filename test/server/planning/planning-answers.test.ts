/** The Planning page's procedures over real files. Figures are those of the method's one-machine case, reckoned by hand. */
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import {
  delaysAnswerSchema,
  delaysSchema,
  type ComputedDelays,
  type DelaysInput,
} from "#shared/schema/delays.ts";
import { delayedOrdersSchema, ganttSchema, pairsSchema, waitSchema } from "#shared/schema/planning.ts";
import { openCompany, type Company } from "#server/company.ts";
import { buildApp, type BuiltApp } from "#test/builders/app.ts";
import { run } from "#test/builders/command.ts";
import { temporaryFolder, writeFiles } from "#test/builders/ledger-files.ts";
import { planningLedger } from "#test/builders/planning-ledger.ts";

const quiet = (): void => undefined;
const envelope = z.object({ result: z.object({ data: z.unknown() }) });
const refusal = z.object({ error: z.object({ data: z.object({ appCode: z.string() }) }) });

async function importInto(company: Company, files: Readonly<Record<string, string>>): Promise<void> {
  const folder = await writeFiles(files);
  const sources = Object.keys(files).map((name) => ({ name, path: join(folder, name) }));
  const { stagedId } = await company.stageFiles(sources, null, quiet, new AbortController().signal);
  await company.commit(stagedId, { acceptRejects: false, by: "ann" }, quiet);
}

let company: Company;
let built: BuiltApp;
const address = (name: string, input: unknown): string =>
  `/api/trpc/planning.${name}?input=${encodeURIComponent(JSON.stringify(input))}`;

async function ask<Schema extends z.ZodType>(
  name: string,
  input: unknown,
  schema: Schema,
): Promise<z.output<Schema>> {
  const response = await built.call(address(name, input));
  return schema.parse(envelope.parse(await response.json()).result.data);
}

/** Asks until the answer is there; a slow machine may be told to watch a job first. */
async function report(input: DelaysInput): Promise<ComputedDelays> {
  for (;;) {
    const answer = await ask("report", input, delaysAnswerSchema);
    if (answer.state === "computing") await built.jobs.ended(answer.jobId, 60_000);
    else if (answer.delays.status === "computed") return answer.delays;
    else throw new Error(answer.delays.reason);
  }
}

beforeAll(async () => {
  company = await openCompany(await temporaryFolder());
  built = buildApp(company);
  await importInto(company, planningLedger);
});
afterAll(() => company.close());

describe("the report", () => {
  it("is about the client with most revenue, and attributes every wait", async () => {
    const delays = await report({});
    expect(delays.client).toEqual({ clientId: "K", name: "King" });
    expect(delays.waiting).toMatchObject({ hours: 13.5, operations: 4, operationsStillWaiting: 0 });
    expect(delays.waiting.causes).toEqual({
      contention: 8.5,
      prioritisation: 5,
      batching: 0,
      unexplained: 0,
    });
    expect(delays.waitingOfOthers.hours).toBe(13);
    expect(delays.evidence).toMatchObject({ readyRecorded: 4, readyUnknown: 0, machinesFrom: "recorded" });
  });

  it("tells what was taken from whom, asked for or not", async () => {
    const { imposed, matrix } = await report({});
    expect(imposed).toMatchObject({
      contentionHours: 5,
      prioritisationHours: 5,
      queueJumpHours: 5,
      queueJumpRequestedHours: 5,
      requested: { dated: 0, flagged: 5, standing: 0, none: 0 },
      ordersOvertaken: 1,
      pairs: 1,
    });
    // 5 of 8 hours of contention on others, over 5 of 10 hours of work.
    expect(imposed.fairShareRatio).toBeCloseTo(1.25, 9);
    expect(matrix.find((cell) => cell.fromClientId === "K" && cell.toClientId === "Y")).toEqual({
      fromClientId: "K",
      toClientId: "Y",
      contentionHours: 0,
      prioritisationHours: 5,
      queueJumpHours: 5,
      pairs: { contention: 0, prioritisation: 1, queueJump: 1 },
    });
    expect(imposed.byClient.find(({ clientId }) => clientId === "Z")).toMatchObject({
      contentionHours: 5,
      queueJumpHours: 0,
      ordersOvertaken: 0,
    });
  });

  it("knows the house rule from the others' starts, and replays the shop by it", async () => {
    const { houseRule, replay, replayGate } = await report({});
    expect(houseRule).toMatchObject({ best: "fifo", pairs: 1, agreement: { fifo: 1 } });
    expect(replayGate.requestedFirst).toBe(0);
    expect(replay).toMatchObject({
      status: "computed",
      gate: "requested-first",
      ordersCompared: 3,
      ordersMadeLate: 0,
    });
    // Ready first serves Y at 2 instead of 7; Z starts at 9 all the same.
    if (replay.status === "computed") expect(replay.delayDays.estimate).toBeCloseTo(5 / 24, 9);
  });

  it("judges service: three lines of others, one late, one short", async () => {
    const { onTime } = await report({});
    expect(onTime.client).toMatchObject({ orders: 1, onTime: 1, inFull: 1, onTimeInFull: 1 });
    expect(onTime.others.orders).toBe(3);
    expect(onTime.others.onTime).toBeCloseTo(2 / 3, 9);
    expect(onTime.others.inFull).toBeCloseTo(2 / 3, 9);
    expect(onTime.others.onTimeInFull).toBeCloseTo(1 / 3, 9);
  });

  it("takes any client, and refuses one that is not there", async () => {
    const delays = await report({ client: "Y" });
    expect(delays.imposed.queueJumpHours).toBe(0);
    const response = await built.call(address("report", { client: "nobody" }));
    expect(refusal.parse(await response.json()).error.data.appCode).toBe("UNKNOWN_CLIENT");
  });

  it("counts a wait in the period in which it began", async () => {
    expect((await report({ from: "2025-03-03", to: "2025-03-04" })).waiting.operations).toBe(4);
    const later = await report({ from: "2025-03-04", to: "2025-03-05", client: "K" });
    expect(later.waiting).toMatchObject({ hours: 0, operations: 0 });
  });

  it("goes on computing when whoever asked has gone", async () => {
    const input = { client: "Z", from: "2025-03-01" };
    const reader = new AbortController();
    const asked = built.call(address("report", input), { signal: reader.signal });
    reader.abort();
    await Promise.allSettled([asked]);
    await expect.poll(() => company.planning.pendingKey(input, "owner"), { timeout: 20_000 }).toBeNull();
  });
});

describe("what opens from it", () => {
  it("lists the pairs of a cell, and their sum is the cell", async () => {
    const jumps = await ask(
      "pairs",
      { fromClient: "K", toClient: "Y", cause: "jump", limit: 10, offset: 0 },
      pairsSchema,
    );
    expect(jumps).toMatchObject({ total: 1, sumHours: 5 });
    expect(jumps.rows[0]).toMatchObject({
      hours: 5,
      cause: "prioritisation",
      aheadOfRule: true,
      request: "flagged",
      workCentreId: "M",
      waiting: { operationId: "Y-1", orderId: "O-Y", clientId: "Y", readyAt: "2025-03-03T01:00" },
      taker: { operationId: "K-1", clientId: "K", startedAt: "2025-03-03T02:00" },
    });
    const queue = await ask(
      "pairs",
      { toClient: "Z", cause: "contention", limit: 1, offset: 1 },
      pairsSchema,
    );
    expect(queue).toMatchObject({ total: 2, sumHours: 7 });
    expect(queue.rows.map(({ taker }) => taker.operationId)).toEqual(["Y-1"]);
  });

  it("lists the orders that lost hours or days, and their sums are the figures", async () => {
    const orders = await ask("orders", { limit: 10, offset: 0 }, delayedOrdersSchema);
    const { imposed, replay } = await report({});
    expect(orders).toMatchObject({ total: 1, sumHours: imposed.queueJumpHours });
    if (replay.status === "computed") expect(orders.sumDays).toBeCloseTo(replay.delayDays.estimate, 9);
    // Y ends at 9 instead of 4, delivered a day after the end of its work in both: late all the same.
    expect(orders.rows).toMatchObject([
      {
        orderId: "O-Y",
        clientId: "Y",
        deliveredOn: "2025-03-04",
        deliveredByRuleOn: "2025-03-04",
        takenHours: 5,
        madeLate: false,
      },
    ]);
    expect(orders.rows[0]?.imposedDays).toBeCloseTo(5 / 24, 9);
    const none = await ask("orders", { toClient: "Z", limit: 10, offset: 0 }, delayedOrdersSchema);
    expect(none).toMatchObject({ rows: [], total: 0, sumDays: 0, sumHours: 0 });
  });

  it("draws a week of a work centre with what the rule would have given", async () => {
    const gantt = await ask(
      "gantt",
      { workCentre: "M", weekOn: "2025-03-03", weeks: 1, limit: 100 },
      ganttSchema,
    );
    expect(gantt).toMatchObject({ machines: 1, total: 4 });
    expect(gantt.open).toEqual([{ from: "2025-03-03T00:00", to: "2025-03-04T00:00" }]);
    expect(gantt.rows.map(({ operationId }) => operationId)).toEqual(["X-1", "K-1", "Y-1", "Z-1"]);
    expect(gantt.rows[2]).toMatchObject({
      ruleStartsAt: "2025-03-03T02:00",
      ruleEndsAt: "2025-03-03T04:00",
      waitedHours: 6,
      takenHours: 5,
      ruleWaitedHours: 1,
    });
    const empty = await ask(
      "gantt",
      { workCentre: "M", weekOn: "2025-06-02", weeks: 1, limit: 5 },
      ganttSchema,
    );
    expect(empty).toMatchObject({ rows: [], total: 0, open: [] });
  });

  it("tells one wait in full, its causes summing to it", async () => {
    const wait = await ask("wait", { operation: "Y-1" }, waitSchema);
    expect(wait.causes).toEqual({ contention: 1, prioritisation: 5, batching: 0, unexplained: 0 });
    expect(wait.takers.map(({ taker, hours }) => [taker.operationId, hours])).toEqual([
      ["X-1", 1],
      ["K-1", 5],
    ]);
    expect(wait).toMatchObject({ rule: "fifo", workCentreName: "Milling", takersTotal: 2 });
    const response = await built.call(address("wait", { operation: "none" }));
    expect(refusal.parse(await response.json()).error.data.appCode).toBe("NOT_FOUND");
  });
});

async function reasonOf(files: Readonly<Record<string, string>>): Promise<unknown> {
  const other = await openCompany(await temporaryFolder());
  try {
    await importInto(other, files);
    return await other.planning.delays({}, "owner", quiet);
  } finally {
    await other.close();
  }
}

describe("what is missing", () => {
  const { "operations.csv": operations, ...withoutOperations } = planningLedger;

  it("is named when there are no operations", async () => {
    expect(await reasonOf(withoutOperations)).toEqual({
      status: "not-computable",
      reason: "no-operations",
      missing: ["operations"],
    });
  });

  it("is named when no operation says when it began", async () => {
    const planned = operations.replaceAll(/,2025-03-03 \d\d:00:00,2025-03-03 \d\d:00:00,(\d)$/gmu, ",,,$1");
    expect(await reasonOf({ ...planningLedger, "operations.csv": planned })).toMatchObject({
      status: "not-computable",
      reason: "no-operations-begun",
      missing: ["operations.started_at"],
    });
  });

  it("is named when no operation says when it ended", async () => {
    const endless = operations.replaceAll(/,2025-03-03 \d\d:00:00,(\d)$/gmu, ",,$1");
    expect(await reasonOf({ ...planningLedger, "operations.csv": endless })).toMatchObject({
      status: "not-computable",
      reason: "no-operations-ended",
      missing: ["operations.ended_at"],
    });
  });

  it("is named when no ready time can be known", async () => {
    const unready = operations.replaceAll(/M,2025-03-03 \d\d:\d\d:00,/gu, "M,,");
    expect(await reasonOf({ ...planningLedger, "operations.csv": unready })).toMatchObject({
      status: "not-computable",
      reason: "no-ready-times",
      missing: ["operations.ready_at"],
    });
  });
});

describe("the company's own parameters", () => {
  it("replace the defaults, with their source", async () => {
    const other = await openCompany(await temporaryFolder());
    try {
      await importInto(other, {
        ...planningLedger,
        "parameters.csv":
          "name,valid_from,value,source\nfrozen_horizon_days,2025-01-01,4,plant rules\nreplay_gate_error,2025-01-01,5 %,board\n",
      });
      const delays = await other.planning.delays({}, "owner", quiet);
      if (delays.status !== "computed") throw new Error(delays.reason);
      expect(delays.parameters.find(({ name }) => name === "frozen_horizon_days")).toEqual({
        name: "frozen_horizon_days",
        value: 4,
        unit: "working-days",
        origin: "ledger",
        source: "plant rules",
        validFrom: "2025-01-01",
      });
      expect(delays.replayGate.threshold).toBe(0.05);
      expect(delays.notice).toMatchObject({ frozenHorizonDays: 4 });
    } finally {
      await other.close();
    }
  });
});

describe("a stopped computation", () => {
  it("is no answer, and can be asked for again", async () => {
    const stop = new AbortController();
    stop.abort();
    await expect(company.planning.delays({ client: "X" }, "owner", quiet, stop.signal)).rejects.toMatchObject(
      {
        code: "CANCELLED",
      },
    );
    expect(await company.planning.delays({ client: "X" }, "owner", quiet)).toMatchObject({
      status: "computed",
    });
  });
});

describe("report delays", () => {
  it("prints the same document as the page gets, and a text for a person", async () => {
    const data = await temporaryFolder();
    const folder = await writeFiles(planningLedger);
    expect((await run("import", folder, "--data", data)).exit).toBe(0);
    const json = await run("report", "delays", "--data", data, "--json");
    expect(json.exit).toBe(0);
    const printed = delaysSchema.parse(JSON.parse(json.out));
    expect(printed).toEqual(await report({}));
    const text = await run("report", "delays", "--data", data);
    expect(text.out).toContain("King: 5.0 h taken ahead of the house rule (5.0 h of them requested)");
    expect(text.messages).toContain("Replaying the shop: 7 of 7");
    expect((await run("report", "delays", "--client", "nobody", "--data", data)).exit).not.toBe(0);
  });
});
