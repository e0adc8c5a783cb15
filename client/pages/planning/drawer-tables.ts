/** What the files of the drawers hold: every column of every pair or order. */
import type { DelayedOrder, OperationPair } from "#shared/schema/planning.ts";
import type { Say } from "#client/i18n/language.tsx";
import type { CsvTable } from "#client/lib/csv.ts";
import type { drawerMessages } from "./drawer-messages.ts";
import type { PlanningNames } from "./planning-names.ts";

type SayDrawer = Say<(typeof drawerMessages)["fr"]>;

/** Hours as they are reckoned. */
export function pairsTable(rows: readonly OperationPair[], names: PlanningNames, say: SayDrawer): CsvTable {
  return {
    headings: [
      say("pairs.column.waiting"),
      say("pairs.column.order"),
      say("pairs.column.client"),
      say("pairs.column.ready"),
      say("pairs.column.started"),
      say("pairs.column.taker"),
      say("pairs.column.takerOrder"),
      say("pairs.column.takerClient"),
      say("pairs.column.takerReady"),
      say("pairs.column.takerStarted"),
      say("pairs.column.centre"),
      say("pairs.column.hours"),
      say("pairs.column.request"),
    ],
    rows: rows.map(({ waiting, taker, workCentreId, hours, request }) => [
      waiting.operationId,
      waiting.orderId,
      names.client(waiting.clientId),
      waiting.readyAt,
      waiting.startedAt,
      taker.operationId,
      taker.orderId,
      names.client(taker.clientId),
      taker.readyAt,
      taker.startedAt,
      names.centre(workCentreId),
      hours,
      say(`pairs.request.${request}`),
    ]),
  };
}

export function ordersTable(rows: readonly DelayedOrder[], names: PlanningNames, say: SayDrawer): CsvTable {
  return {
    headings: [
      say("orders.column.order"),
      say("pairs.column.client"),
      say("orders.column.ordered"),
      say("orders.column.promised"),
      say("orders.column.revised"),
      say("orders.column.delivered"),
      say("orders.column.byRule"),
      say("orders.column.taken"),
      say("orders.column.days"),
      say("orders.column.reactionary"),
      say("orders.column.slack"),
      say("orders.column.late"),
    ],
    rows: rows.map((row) => [
      row.orderId,
      names.client(row.clientId),
      row.orderedOn,
      row.promisedOn,
      row.revisedPromiseOn,
      row.deliveredOn,
      row.deliveredByRuleOn,
      row.takenHours,
      row.imposedDays,
      row.reactionaryDays,
      row.slackDays,
      say(row.madeLate ? "orders.late" : "orders.notLate"),
    ]),
  };
}
