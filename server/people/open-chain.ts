/** The chain behind overtime: which operations it was worked on, and whose work had gone before theirs. No person is in it. */
import { overtimeCauses, type ChainInput, type OvertimeChain } from "#shared/schema/overtime.ts";
import { isNotComputable } from "#shared/schema/scalar.ts";
import type { ReadSnapshot } from "#server/facts/read-snapshot.ts";
import { overtimeDays } from "#server/labour/labour-record.ts";
import { nameOperations, nameOrders } from "#server/planning/name-operations.ts";
import { formatDay } from "#server/scheduling/civil-time.ts";
import { dayNumber } from "#server/indicators/civil-day.ts";
import type { OvertimeOnDesk } from "./people-desk.ts";

const minutesPerHour = 60;

/** The rows with hours of the state, the most taken from first, then in order of weeks and operations. */
function rowsOf({ recorded, analysis }: OvertimeOnDesk, { state, week }: ChainInput): number[] {
  const { overtimeWork } = recorded;
  const minutes = state === "direct" ? analysis.rows.direct : analysis.rows.induced;
  const monday = week === undefined ? null : dayNumber(week);
  const found: number[] = [];
  for (let row = 0; row < overtimeWork.count; row += 1) {
    if (minutes[row] > 0 && (monday === null || overtimeWork.week[row] === monday)) found.push(row);
  }
  const taken = (row: number): number => {
    const operation = overtimeWork.operation[row];
    return operation < 0 ? 0 : (analysis.takenMinutes[operation] ?? 0);
  };
  return found.toSorted(
    (left, right) =>
      taken(right) - taken(left) || overtimeWork.week[left] - overtimeWork.week[right] || left - right,
  );
}

export async function openChain(
  read: ReadSnapshot,
  onDesk: OvertimeOnDesk,
  input: ChainInput,
): Promise<OvertimeChain> {
  const { recorded, analysis, question, delays } = onDesk;
  const { overtimeWork } = recorded;
  const rows = rowsOf(onDesk, input);
  const shown = rows.slice(input.offset, input.offset + input.limit);
  const takerOf = (row: number): number => {
    const operation = overtimeWork.operation[row];
    return operation < 0 ? -1 : (analysis.longestTaker[operation] ?? -1);
  };
  const operations = await nameOperations(
    read,
    shown.flatMap((row) => [overtimeWork.operation[row], takerOf(row)]).filter((operation) => operation >= 0),
  );
  const orders = await nameOrders(
    read,
    shown.map((row) => overtimeWork.order[row]),
  );
  return {
    total: rows.length,
    rows: shown.map((row) => {
      const operation = overtimeWork.operation[row];
      const order = overtimeWork.order[row];
      const taker = operations.get(takerOf(row));
      const shop = isNotComputable(delays) ? null : delays;
      return {
        weekOn: formatDay(overtimeWork.week[row]),
        when: overtimeDays[overtimeWork.day[row]],
        operationId: operations.get(operation)?.operationId ?? null,
        orderId: orders.get(order) ?? "",
        clientId: question.clients[recorded.clientOfOrder[order]].clientId,
        workCentreId:
          shop === null || operation < 0
            ? null
            : shop.names.centres[shop.shop.operations.centre[operation]].workCentreId,
        cause: overtimeCauses[analysis.rows.cause[row]],
        takenHours: operation < 0 ? 0 : (analysis.takenMinutes[operation] ?? 0) / minutesPerHour,
        takerOperationId: taker?.operationId ?? null,
        takerOrderId: taker?.orderId ?? null,
      };
    }),
  };
}
