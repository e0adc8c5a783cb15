/** All orders behind a figure as CSV, fetched page by page: progress in real counts, and a way to stop. */
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import type { PortfolioOrders } from "#shared/schema/portfolio.ts";
import { useFormat, useSay } from "#client/i18n/language.tsx";
import { api, failureCode } from "#client/lib/api.ts";
import { csvText } from "#client/lib/csv.ts";
import { download } from "#client/lib/download.ts";
import { Button } from "#client/ui/Button.tsx";
import { Fault } from "#client/ui/Fault.tsx";
import { Progress } from "#client/ui/Progress.tsx";
import { ordersMessages } from "./orders-messages.ts";
import { ordersCsv, type OrderScope } from "./order-scope.ts";

const pageRows = 500;

export function DownloadOrders(props: { readonly scope: OrderScope; readonly fileName: string }) {
  const say = useSay(ordersMessages);
  const format = useFormat();
  const queries = useQueryClient();
  const [done, setDone] = useState<number | null>(null);
  const [code, setCode] = useState<string | null>(null);
  const stopped = useRef(false);
  useEffect(() => {
    stopped.current = false;
    return () => {
      stopped.current = true;
    };
  }, []);
  const page = (offset: number, limit = pageRows) =>
    api.portfolio.orders.queryOptions({ ...props.scope, which: "all", sort: "ordered", limit, offset });
  const { data } = useQuery(page(0, 1));
  if (data === undefined || data.total === 0) return null;
  const { total } = data;
  const fetchAll = async () => {
    stopped.current = false;
    setCode(null);
    const rows: PortfolioOrders["rows"] = [];
    try {
      while (rows.length < total) {
        setDone(rows.length);
        const next = await queries.fetchQuery(page(rows.length));
        if (stopped.current || next.rows.length === 0) break;
        rows.push(...next.rows);
      }
      if (!stopped.current)
        download(`${props.fileName}.csv`, csvText(ordersCsv(rows, say, format), format.language));
    } catch (error) {
      setCode(failureCode(error));
    }
    setDone(null);
  };
  if (code !== null) return <Fault onRetry={() => void fetchAll()}>{say("orders.failed", { code })}</Fault>;
  return done === null ? (
    <Button look="quiet" onClick={() => void fetchAll()}>
      {say("orders.download", { total })}
    </Button>
  ) : (
    <Progress
      label={say("orders.downloading", { done, total })}
      done={done}
      total={total}
      onStop={() => {
        stopped.current = true;
      }}
    />
  );
}
