/** All orders behind a figure as CSV. */
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useFormat, useSay } from "#client/i18n/language.tsx";
import { api } from "#client/lib/api.ts";
import { DownloadRows } from "#client/ui/DownloadRows.tsx";
import { ordersMessages } from "./orders-messages.ts";
import { ordersCsv, type OrderScope } from "./order-scope.ts";

export function DownloadOrders(props: { readonly scope: OrderScope; readonly fileName: string }) {
  const say = useSay(ordersMessages);
  const format = useFormat();
  const queries = useQueryClient();
  const page = (offset: number, limit: number) =>
    api.portfolio.orders.queryOptions({ ...props.scope, which: "all", sort: "ordered", limit, offset });
  const { data } = useQuery(page(0, 1));
  if (data === undefined || data.total === 0) return null;
  const { total } = data;
  return (
    <DownloadRows
      total={total}
      fetchPage={async (offset, limit) => (await queries.fetchQuery(page(offset, limit))).rows}
      tableOf={(rows) => ordersCsv(rows, say, format)}
      fileName={props.fileName}
      label={say("orders.download", { total })}
      downloading={(done) => say("orders.downloading", { done, total })}
      failed={(code) => say("orders.failed", { code })}
    />
  );
}
