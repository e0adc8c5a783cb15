/** All rows behind an amount as a file; each bears the changed assumptions and the seed. */
import { useQuery, useQueryClient } from "@tanstack/react-query";
import type { VerdictRows, VerdictRowsInput } from "#shared/schema/verdict.ts";
import { useFormat, useSay } from "#client/i18n/language.tsx";
import { api } from "#client/lib/api.ts";
import { DownloadRows } from "#client/ui/DownloadRows.tsx";
import { useMarked } from "../use-marked.ts";
import type { VerdictFigureProps } from "../verdict-figure.ts";
import { verdictInput } from "../verdict-input.ts";
import { drawerMessages } from "./drawer-messages.ts";
import { rowsTable } from "./rows-columns.ts";

export function DownloadSourceRows(props: VerdictFigureProps & { readonly line: VerdictRowsInput["line"] }) {
  const say = useSay(drawerMessages);
  const format = useFormat();
  const queries = useQueryClient();
  const marked = useMarked(props.verdict);
  const page = (offset: number, limit: number) =>
    api.verdict.rows.queryOptions({
      ...verdictInput(props.address.search),
      line: props.line,
      limit,
      offset,
    });
  const { data } = useQuery(page(0, 1));
  if (data === undefined || data.total === 0) return null;
  const { total, kind } = data;
  return (
    <DownloadRows<VerdictRows["rows"][number]>
      total={total}
      fetchPage={async (offset, limit) => (await queries.fetchQuery(page(offset, limit))).rows}
      tableOf={(rows) => marked.csv(rowsTable({ kind, rows }, say, format))}
      fileName={marked.fileName(`verdict-${props.line}`)}
      label={say("rows.download", { total })}
      downloading={(done) => say("rows.downloading", { done, total })}
      failed={(code) => say("rows.failed", { code })}
    />
  );
}
