/** Small random records of overtime, in whole minutes, whose tables agree with each other as the ledger's do. */
import * as fc from "fast-check";
import type { RecordedOvertimeWork, RecordedWorkWeeks } from "#server/labour/labour-record.ts";

/** Work of one person in one week on one job; order -1: none. */
interface WrittenJob {
  readonly employee: number;
  readonly week: number;
  readonly order: number;
  /** -1: the entry names the order alone. */
  readonly operation: number;
  /** Without an order: whether it names the examined client, 0. */
  readonly namesClient: boolean;
  readonly regularMinutes: number;
  readonly overtimeMinutes: number;
  readonly day: number;
}

export interface WrittenOvertime {
  readonly jobs: readonly WrittenJob[];
  /** By order; the examined client is 0. */
  readonly orderClient: Int32Array;
  readonly orderCause: Uint8Array;
  /** By operation. */
  readonly takenMinutes: Float64Array;
}

const orders = 8;
const operations = 12;

const job = fc.record({
  employee: fc.nat({ max: 3 }),
  week: fc.nat({ max: 3 }).map((week) => 20_000 + 7 * week),
  order: fc.integer({ min: -1, max: orders - 1 }),
  operation: fc.integer({ min: -1, max: operations - 1 }),
  namesClient: fc.boolean(),
  regularMinutes: fc.nat({ max: 2000 }),
  overtimeMinutes: fc.oneof(fc.constant(0), fc.nat({ max: 600 })),
  day: fc.nat({ max: 2 }),
});

export const writtenOvertime: fc.Arbitrary<WrittenOvertime> = fc.record({
  jobs: fc.array(job, { maxLength: 30 }),
  orderClient: fc
    .array(fc.nat({ max: 3 }), { minLength: orders, maxLength: orders })
    .map((clients) => Int32Array.from(clients)),
  orderCause: fc
    .array(fc.nat({ max: 2 }), { minLength: orders, maxLength: orders })
    .map((causes) => Uint8Array.from(causes)),
  takenMinutes: fc
    .array(fc.oneof(fc.constant(0), fc.nat({ max: 500 })), { minLength: operations, maxLength: operations })
    .map((minutes) => Float64Array.from(minutes)),
});

const all = ({ regularMinutes, overtimeMinutes }: WrittenJob): number => regularMinutes + overtimeMinutes;

/** Rows by employee and week; columns that the attribution of overtime does not read are zero. */
export function workWeeksOf(
  { jobs, orderClient }: Pick<WrittenOvertime, "jobs" | "orderClient">,
  examined = 0,
): RecordedWorkWeeks {
  const byWeek = Map.groupBy(jobs, ({ employee, week }) => `${employee} ${week}`);
  const cells = [...byWeek.values()];
  const column = (valueOf: (job: WrittenJob) => number): Float64Array =>
    Float64Array.from(cells, (cell) => cell.reduce((sum, job) => sum + valueOf(job), 0));
  const isClients = ({ order, namesClient }: WrittenJob): boolean =>
    order < 0 ? namesClient : orderClient[order] === examined;
  const none = new Float64Array(cells.length);
  return {
    count: cells.length,
    employee: Int32Array.from(cells, ([first]) => first.employee),
    week: Int32Array.from(cells, ([first]) => first.week),
    minutes: column(all),
    clientMinutes: column((job) => (isClients(job) ? all(job) : 0)),
    clientUnplannedMinutes: none,
    controlMinutes: none,
    orderMinutes: column((job) => (job.order >= 0 ? all(job) : 0)),
    clientOvertimeMinutes: column((job) => (job.order >= 0 && isClients(job) ? job.overtimeMinutes : 0)),
    otherOvertimeMinutes: column((job) => (job.order >= 0 && !isClients(job) ? job.overtimeMinutes : 0)),
    unassignedOvertimeMinutes: column((job) => (job.order < 0 ? job.overtimeMinutes : 0)),
    unassignedClientMinutes: column((job) => (job.order < 0 && job.namesClient ? job.overtimeMinutes : 0)),
    saturdayMinutes: none,
    sundayHolidayMinutes: none,
    clientWeekendMinutes: none,
    meetingMinutes: none,
    clientMeetingMinutes: none,
    clientFirefightingMinutes: none,
  };
}

/** One row per job with overtime on an order. */
export function overtimeWorkOf({ jobs }: Pick<WrittenOvertime, "jobs">): RecordedOvertimeWork {
  const rows = jobs.filter(({ order, overtimeMinutes }) => order >= 0 && overtimeMinutes > 0);
  return {
    count: rows.length,
    operation: Int32Array.from(rows, ({ operation }) => operation),
    order: Int32Array.from(rows, ({ order }) => order),
    week: Int32Array.from(rows, ({ week }) => week),
    day: Int32Array.from(rows, ({ day }) => day),
    minutes: Float64Array.from(rows, ({ overtimeMinutes }) => overtimeMinutes),
  };
}

/** Overtime without an order, by kind of day. */
export function unassignedByDay({ jobs }: Pick<WrittenOvertime, "jobs">): Float64Array {
  const sums = new Float64Array(3);
  for (const { order, day, overtimeMinutes } of jobs) if (order < 0) sums[day] += overtimeMinutes;
  return sums;
}
