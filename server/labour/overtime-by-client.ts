/** Payroll overtime on the orders of each client, without showing what few people worked. */
import { notComputable, type NotComputable } from "#shared/schema/scalar.ts";
import { overtimeDays, type ClientWork, type RecordedOvertimeWork } from "./labour-record.ts";

export interface OvertimeOfClient extends Pick<
  ClientWork,
  "client" | "overtimeMinutes" | "orderMinutes" | "overtimePeople"
> {
  /** Of the overtime, worked on a Saturday, Sunday or holiday. */
  readonly weekendMinutes: number;
}

/** Adds to each client's work what of its overtime fell on a Saturday, Sunday or holiday. */
export function withWeekends(
  works: readonly ClientWork[],
  { count, order, day, minutes }: RecordedOvertimeWork,
  clientOfOrder: Int32Array,
): OvertimeOfClient[] {
  const weekend = new Map<number, number>();
  for (let row = 0; row < count; row += 1) {
    if (overtimeDays[day[row]] === "weekday") continue;
    const client = clientOfOrder[order[row]];
    weekend.set(client, (weekend.get(client) ?? 0) + minutes[row]);
  }
  return works.map((work) => ({ ...work, weekendMinutes: weekend.get(work.client) ?? 0 }));
}

/** One client, or several without a name. */
export interface ClientOvertime {
  /** null: clients with too few people, as one. */
  readonly client: number | null;
  readonly clients: number;
  readonly minutes: number;
  readonly weekendMinutes: number;
  /** Part of all payroll overtime. */
  readonly overtimeShare: number;
  /** Part of all hours on orders. */
  readonly workShare: number;
}

/**
 * How many people several clients' overtime shows at least: those of one may be those of another, so that no more are certain
 * than the one with most has.
 */
function fewestPeople(works: readonly OvertimeOfClient[]): number {
  return works.reduce((most, { overtimePeople }) => Math.max(most, overtimePeople), 0);
}

const byFewestPeople = (one: OvertimeOfClient, two: OvertimeOfClient): number =>
  one.overtimePeople - two.overtimePeople ||
  one.overtimeMinutes - two.overtimeMinutes ||
  one.client - two.client;

const byMostOvertime = (one: OvertimeOfClient, two: OvertimeOfClient): number =>
  two.overtimeMinutes - one.overtimeMinutes || one.client - two.client;

/**
 * Overtime on the orders of each client with hours on orders, most first. Clients whose overtime fewer people worked than the
 * threshold are one row without a name, the last; one without overtime looks like one with little. While that row stands for
 * too few people itself, the named client with the fewest joins it, the one with less overtime first.
 *
 * @param payrollMinutes all payroll overtime, also that without an order
 * @param threshold people that a row stands for at least
 * @param peopleOf how many different people worked the overtime of several clients
 * @returns not-computable `no-hours-on-orders`, or `too-few-people` where all clients together stand for too few
 */
export function overtimeByClient(
  works: readonly OvertimeOfClient[],
  payrollMinutes: number,
  threshold: number,
  peopleOf: (works: readonly OvertimeOfClient[]) => number = fewestPeople,
): ClientOvertime[] | NotComputable {
  const atWork = works.filter(({ orderMinutes }) => orderMinutes > 0);
  if (atWork.length === 0) return notComputable("no-hours-on-orders", ["time_entries.order_id"]);
  const merged = atWork.filter(({ overtimePeople }) => overtimePeople < threshold);
  const named = atWork.filter(({ overtimePeople }) => overtimePeople >= threshold).toSorted(byFewestPeople);
  while (merged.length > 0 && peopleOf(merged) < threshold) {
    const joining = named.shift();
    if (joining === undefined) return notComputable("too-few-people", []);
    merged.push(joining);
  }
  const allWork = atWork.reduce((sum, { orderMinutes }) => sum + orderMinutes, 0);
  const rowOf = (client: number | null, members: readonly OvertimeOfClient[]): ClientOvertime => {
    const minutes = members.reduce((sum, { overtimeMinutes }) => sum + overtimeMinutes, 0);
    const worked = members.reduce((sum, { orderMinutes }) => sum + orderMinutes, 0);
    return {
      client,
      clients: members.length,
      minutes,
      weekendMinutes: members.reduce((sum, { weekendMinutes }) => sum + weekendMinutes, 0),
      // Sums in another order may differ in the last digit.
      overtimeShare: payrollMinutes > 0 ? Math.min(1, minutes / payrollMinutes) : 0,
      workShare: Math.min(1, worked / allWork),
    };
  };
  const rows = named.toSorted(byMostOvertime).map((work) => rowOf(work.client, [work]));
  return merged.length === 0 ? rows : [...rows, rowOf(null, merged)];
}
