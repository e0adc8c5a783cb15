/** The desks of an open company: what the Planning, the People and the Verdict pages ask, each answered from one open snapshot. */
import type { Delays, DelaysInput } from "#shared/schema/delays.ts";
import type { ChainInput, Overtime, OvertimeChain, OvertimeInput } from "#shared/schema/overtime.ts";
import type { People, PeopleInput } from "#shared/schema/people.ts";
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
import type { Verdict, VerdictInput, VerdictRows, VerdictRowsInput } from "#shared/schema/verdict.ts";
import type { ReadSnapshot } from "#server/facts/read-snapshot.ts";
import type { ReportProgress } from "#server/jobs.ts";
import { openSnapshot, type Snapshot } from "#server/ledger/open-snapshot.ts";
import type { LedgerRecord } from "#server/ledger/record.ts";
import { readSqlFile } from "#server/ledger/sql-file.ts";
import { createPeopleDesk } from "#server/people/people-desk.ts";
import { createPlanningDesk, type DeskReader } from "#server/planning/planning-desk.ts";
import { createVerdictDesk } from "#server/verdict-desk/verdict-desk.ts";
import { createWorkerPool } from "#server/threads/worker-pool.ts";

/** Delays, computed once for each generation of the snapshot, scope and question. */
export interface CompanyPlanning {
  /** @throws AppError UNKNOWN_CLIENT, BAD_REQUEST, CANCELLED */
  delays(input: DelaysInput, scope: string, report: ReportProgress, signal?: AbortSignal): Promise<Delays>;
  /** The key under which one computation of an answer runs, or null where it is kept already. */
  pendingKey(input: DelaysInput, scope: string): Promise<string | null>;
  pairs(input: PairsInput, scope: string, signal?: AbortSignal): Promise<OperationPairs>;
  orders(input: DelayedOrdersInput, scope: string): Promise<DelayedOrders>;
  gantt(input: GanttInput, scope: string): Promise<Gantt>;
  wait(input: WaitInput, scope: string): Promise<OperationWait>;
}

/** Overtime and strain, computed once for each generation of the snapshot, scope and question. */
export interface CompanyPeople {
  /** @throws AppError UNKNOWN_CLIENT, BAD_REQUEST, CANCELLED */
  overtime(
    input: OvertimeInput,
    scope: string,
    report: ReportProgress,
    signal?: AbortSignal,
  ): Promise<Overtime>;
  /** @throws AppError UNKNOWN_CLIENT, BAD_REQUEST, CANCELLED */
  people(input: PeopleInput, scope: string, report: ReportProgress, signal?: AbortSignal): Promise<People>;
  chain(input: ChainInput, scope: string): Promise<OvertimeChain>;
  /** The key under which one computation of an answer runs, or null where it is kept already. */
  pendingKey(subject: "overtime" | "people", input: PeopleInput, scope: string): Promise<string | null>;
}

/** The verdict on a client; what it is made of is kept, so that another assumption is answered at once. */
export interface CompanyVerdict {
  /** @throws AppError UNKNOWN_CLIENT, BAD_REQUEST, CANCELLED */
  report(input: VerdictInput, scope: string, report: ReportProgress, signal?: AbortSignal): Promise<Verdict>;
  rows(input: VerdictRowsInput, scope: string): Promise<VerdictRows>;
  /** The key under which one computation of an answer runs, or null where what it is made of is kept already. */
  pendingKey(input: VerdictInput, scope: string): Promise<string | null>;
}

export interface CompanyDesks {
  readonly planning: CompanyPlanning;
  readonly people: CompanyPeople;
  readonly verdict: CompanyVerdict;
  /** Ends the threads that the desks compute on. */
  close(): Promise<void>;
}

/** The reader of an open snapshot. */
export function readerOf(snapshot: Snapshot, signal?: AbortSignal): ReadSnapshot {
  const options = signal === undefined ? {} : { signal };
  return async <Row>(sqlFile: URL, parameters = {}) =>
    // The query's final select names the columns of Row; the tests bind and run every query against the real schema.
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion
    (await snapshot.read(readSqlFile(sqlFile), parameters, options)) as Row[];
}

/** Opens the desks of a record; all compute on the same threads. */
export function openDesks(record: LedgerRecord): CompanyDesks {
  const pool = createWorkerPool();
  const planning = createPlanningDesk(pool);
  const people = createPeopleDesk(planning, pool);
  const verdicts = createVerdictDesk(planning, people, pool);

  /** Answers from one generation of the snapshot, which stays open until the answer is there. */
  async function answer<Value>(
    scope: string,
    use: (reader: DeskReader) => Value | Promise<Value>,
  ): Promise<Value> {
    await using snapshot = await openSnapshot(record);
    return await use({
      generation: snapshot.generation,
      scope,
      read: readerOf(snapshot),
      readColumns: (sqlFile, parameters) => snapshot.readColumns(readSqlFile(sqlFile), parameters),
    });
  }

  function pendingKey(
    subject: string,
    input: PeopleInput | VerdictInput,
    scope: string,
    knows: (reader: DeskReader) => boolean,
  ): Promise<string | null> {
    return answer(scope, (reader) =>
      knows(reader) ? null : `${subject} ${reader.generation} ${scope} ${JSON.stringify(input)}`,
    );
  }

  return {
    planning: {
      delays: (input, scope, report, signal) =>
        answer(scope, (reader) => planning.delays(reader, input, report, signal)),
      pendingKey: (input, scope) =>
        pendingKey("delays", input, scope, (reader) => planning.knows(reader, input)),
      pairs: (input, scope, signal) => answer(scope, (reader) => planning.pairs(reader, input, signal)),
      orders: (input, scope) => answer(scope, (reader) => planning.orders(reader, input)),
      gantt: (input, scope) => answer(scope, (reader) => planning.gantt(reader, input)),
      wait: (input, scope) => answer(scope, (reader) => planning.wait(reader, input)),
    },
    people: {
      overtime: (input, scope, report, signal) =>
        answer(scope, (reader) => people.overtime(reader, input, report, signal)),
      people: (input, scope, report, signal) =>
        answer(scope, (reader) => people.people(reader, input, report, signal)),
      chain: (input, scope) => answer(scope, (reader) => people.chain(reader, input)),
      pendingKey: (subject, input, scope) =>
        pendingKey(subject, input, scope, (reader) => people.knows(subject, reader, input)),
    },
    verdict: {
      report: (input, scope, report, signal) =>
        answer(scope, (reader) => verdicts.verdict(reader, input, report, signal)),
      rows: (input, scope) => answer(scope, (reader) => verdicts.rows(reader, input)),
      pendingKey: (input, scope) =>
        pendingKey("verdict", input, scope, (reader) => verdicts.knows(reader, input)),
    },
    close: () => pool.close(),
  };
}
