/** Analyses of delays: computed on worker threads, kept for each generation of the snapshot, scope and question. */
import type { DelayEvidence, Delays, DelaysInput } from "#shared/schema/delays.ts";
import type {
  DelayedOrders,
  DelayedOrdersInput,
  Gantt,
  GanttInput,
  OperationPairs,
  OperationWait,
  PairsInput,
  WaitInput,
} from "#shared/schema/planning.ts";
import { isNotComputable, notComputable, type NotComputable } from "#shared/schema/scalar.ts";
import { createAnswerCache } from "#server/answer-cache.ts";
import { AppError } from "#server/errors.ts";
import type { ReadSnapshot } from "#server/facts/read-snapshot.ts";
import type { ReadColumns } from "#server/facts/read-columns.ts";
import { readShop } from "#server/facts/read-shop.ts";
import type { DelaysQuestion, ShopNames } from "#server/indicators/delay-question.ts";
import type { DelaysAnalysis } from "#server/indicators/delays.ts";
import type { ReportProgress } from "#server/jobs.ts";
import type { RecordedOpenings, ShopRecord } from "#server/scheduling/shop-record.ts";
import { arrayBytes } from "#server/threads/share-arrays.ts";
import { stepChannel, type WorkerPool } from "#server/threads/worker-pool.ts";
import { openGantt } from "./open-gantt.ts";
import { openOrders } from "./open-orders.ts";
import { openPairs } from "./open-pairs.ts";
import { openWait } from "./open-wait.ts";
import { nameVictims } from "./name-victims.ts";
import { planningQuestion } from "./planning-question.ts";
import { createSharedRuns } from "./shared-runs.ts";

/** What one reader may see, at one generation of the snapshot. */
export interface DeskReader {
  readonly generation: number;
  readonly scope: string;
  readonly read: ReadSnapshot;
  readonly readColumns: ReadColumns;
}

/** The shop of one generation. */
export interface ShopOnDesk {
  readonly shop: ShopRecord;
  /** Shifts as they were given, which the shop's calendars have joined. */
  readonly openings: RecordedOpenings;
  readonly names: ShopNames;
  readonly rows: DelayEvidence["rows"];
}

/** A finished analysis with the shop that it is about. */
export interface AnalysisOnDesk extends ShopOnDesk {
  readonly analysis: DelaysAnalysis;
  readonly delays: Delays;
  readonly question: DelaysQuestion;
}

export interface PlanningDesk {
  /**
   * The answer; long work reports how far it is, and can be stopped.
   * @throws AppError UNKNOWN_CLIENT, BAD_REQUEST, CANCELLED
   */
  delays(
    reader: DeskReader,
    input: DelaysInput,
    report: ReportProgress,
    signal?: AbortSignal,
  ): Promise<Delays>;
  /** What stands behind the answer, for what is computed from it. @throws like `delays` */
  analysis(
    reader: DeskReader,
    input: DelaysInput,
    report: ReportProgress,
    signal?: AbortSignal,
  ): Promise<AnalysisOnDesk | NotComputable>;
  /** Whether the answer is kept already. */
  knows(reader: Pick<DeskReader, "generation" | "scope">, input: DelaysInput): boolean;
  /** @throws AppError NOT_FOUND for a client or work centre that is not there */
  pairs(reader: DeskReader, input: PairsInput, signal?: AbortSignal): Promise<OperationPairs>;
  orders(reader: DeskReader, input: DelayedOrdersInput): Promise<DelayedOrders>;
  gantt(reader: DeskReader, input: GanttInput): Promise<Gantt>;
  wait(reader: DeskReader, input: WaitInput): Promise<OperationWait>;
}

/** What all analyses that are kept may take: a demo's takes one or two megabytes, that of 500,000 operations some fifty. */
const keptBytes = 512 * 1024 ** 2;
/** What an analysis takes beside its arrays, at most. */
const answerBytes = 1024 ** 2;
/** The shop that answers, and the one before. */
const keptShops = 2;

const silent: ReportProgress = () => {};

/** Client and period of an input that may hold more. */
function questionOf({ client, from, to }: DelaysInput): DelaysInput {
  return {
    ...(client === undefined ? {} : { client }),
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
  };
}

/** What an answer is kept under. */
const keyOf = ({ generation, scope }: Pick<DeskReader, "generation" | "scope">, input: DelaysInput) => {
  const { client, from, to } = input;
  return JSON.stringify([generation, scope, client ?? null, from ?? null, to ?? null]);
};

export function createPlanningDesk(pool: WorkerPool): PlanningDesk {
  const shops = createAnswerCache<ShopOnDesk | NotComputable>(keptShops);
  const analyses = createAnswerCache<AnalysisOnDesk | NotComputable>(keptBytes, (kept) =>
    isNotComputable(kept) ? 1 : answerBytes + arrayBytes(kept.analysis),
  );
  const runs = createSharedRuns();

  // It serves every question, and is not stopped with the one that asked first.
  async function readTheShop(reader: DeskReader): Promise<ShopOnDesk | NotComputable> {
    const { recorded, names } = await readShop(reader.read, reader.readColumns);
    if (recorded.operations.count === 0) return notComputable("no-operations", ["operations"]);
    const shop = await pool.run("build", recorded);
    return {
      shop,
      openings: recorded.openings,
      names,
      rows: {
        operations: recorded.operations.count,
        orders: recorded.orders.count,
        openingHours: recorded.openings.count,
        scheduleChanges: recorded.changes.count,
        requests: recorded.requests.count,
        privileges: recorded.privileges.count,
      },
    };
  }

  async function analyse(
    reader: DeskReader,
    input: DelaysInput,
    report: ReportProgress,
    signal: AbortSignal,
  ): Promise<AnalysisOnDesk | NotComputable> {
    report({ phase: "reading", file: null, done: 0, total: 1 });
    const found = await shops.answer(`${reader.generation}`, () => readTheShop(reader));
    if (isNotComputable(found)) return found;
    const question = await planningQuestion(reader.read, found.names, input);
    if (question === null) return notComputable("no-orders", ["orders"]);
    const steps = stepChannel(({ phase, done: finished, total }) =>
      report({ phase, file: null, done: finished, total }),
    );
    try {
      const { shop, names, rows } = found;
      const analysis = await pool.run("analyse", { shop, question, names, rows, port: steps.port }, signal, [
        steps.port,
      ]);
      if (isNotComputable(analysis)) return analysis;
      const nextVictims = await nameVictims(reader.read, names, shop, analysis.nextVictims);
      return {
        ...found,
        analysis,
        question,
        delays: { ...analysis.answer, nextVictims },
      };
    } finally {
      steps.close();
    }
  }

  async function analysisOf(
    reader: DeskReader,
    input: DelaysInput,
    report: ReportProgress,
    signal?: AbortSignal,
  ): Promise<AnalysisOnDesk | NotComputable> {
    const key = keyOf(reader, input);
    const answer = () =>
      analyses.answer(key, () =>
        runs.begin(key, (tell, stopped) => analyse(reader, questionOf(input), tell, stopped)),
      );
    return await runs.follow(key, answer, report, signal);
  }

  async function computed(reader: DeskReader, input: DelaysInput): Promise<AnalysisOnDesk> {
    const answer = await analysisOf(reader, input, silent);
    if (isNotComputable(answer)) throw new AppError("NOT_FOUND", { reason: answer.reason });
    return answer;
  }

  return {
    async delays(reader, input, report, signal) {
      const answer = await analysisOf(reader, input, report, signal);
      return isNotComputable(answer) ? answer : answer.delays;
    },
    analysis: (reader, input, report, signal) => analysisOf(reader, input, report, signal),
    knows: (reader, input) => analyses.has(keyOf(reader, input)),
    async pairs(reader, input, signal) {
      const onDesk = await computed(reader, input);
      return openPairs(reader.read, onDesk, input, (search) => pool.run("pairs", search, signal));
    },
    async orders(reader, input) {
      return openOrders(reader.read, await computed(reader, input), input);
    },
    async gantt(reader, input) {
      return openGantt(reader.read, await computed(reader, input), input);
    },
    async wait(reader, input) {
      const onDesk = await computed(reader, input);
      return openWait(reader.read, onDesk, input, (search) => pool.run("takers", search));
    },
  };
}
