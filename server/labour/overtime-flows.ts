/** Where payroll overtime comes from and when it is worked: from whose order, through what is on record, to the kind of day. */
import { overtimeCauses, type OvertimeFlow } from "#shared/schema/overtime.ts";
import { overtimeDays, type RecordedOvertimeWork } from "./labour-record.ts";
import { directCauses, type LaidOvertime, type OvertimeGrounds } from "./overtime-rows.ts";

export type OvertimeMinutesFlow = Omit<OvertimeFlow, "hours"> & { readonly minutes: number };

/** Less is what sums in another order differ by, where entries are no whole minutes. */
const leastMinutes = 1e-6;

const whose = ["client", "others", "nobody"] as const;

/**
 * The flows sum to the payroll's minutes. On the examined client's orders what is direct flows through the cause of its order
 * and the rest through `planned-volume`; on others' orders what is induced flows through `catching-up`; what names no order
 * is `no-order`. In order of who, cause and kind of day, without those of no minutes.
 *
 * @param laid what of each row is direct and induced
 * @param unassignedMinutes payroll overtime without an order, by kind of day
 */
export function overtimeFlows(
  overtimeWork: RecordedOvertimeWork,
  { client, orderClient, orderCause }: Pick<OvertimeGrounds, "client" | "orderClient" | "orderCause">,
  { direct, induced }: LaidOvertime,
  unassignedMinutes: ArrayLike<number>,
): OvertimeMinutesFlow[] {
  const { count, order, day, minutes } = overtimeWork;
  const days = overtimeDays.length;
  const cellOf = (who: number, cause: number, when: number): number =>
    (who * overtimeCauses.length + cause) * days + when;
  const sums = new Float64Array(whose.length * overtimeCauses.length * days);
  const causePlaces = directCauses.map((cause) => overtimeCauses.indexOf(cause));
  const catchingUp = overtimeCauses.indexOf("catching-up");
  const planned = overtimeCauses.indexOf("planned-volume");
  for (let row = 0; row < count; row += 1) {
    const isClients = orderClient[order[row]] === client;
    const moved = isClients ? direct[row] : induced[row];
    const cause = isClients ? causePlaces[orderCause[order[row]]] : catchingUp;
    const who = isClients ? 0 : 1;
    sums[cellOf(who, cause, day[row])] += moved;
    sums[cellOf(who, planned, day[row])] += minutes[row] - moved;
  }
  const noOrder = overtimeCauses.indexOf("no-order");
  for (let when = 0; when < days; when += 1) sums[cellOf(2, noOrder, when)] += unassignedMinutes[when];
  return whose.flatMap((who, whoPlace) =>
    overtimeCauses.flatMap((cause, causePlace) =>
      overtimeDays.flatMap((when, whenPlace) => {
        const sum = sums[cellOf(whoPlace, causePlace, whenPlace)];
        return sum > leastMinutes ? [{ who, cause, when, minutes: sum }] : [];
      }),
    ),
  );
}
