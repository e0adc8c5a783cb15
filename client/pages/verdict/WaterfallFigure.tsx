/** From revenue to net, line by line, each as sure as its grade, with its interval; and what stands apart from the net. */
import type { ComputedVerdict } from "#shared/schema/verdict.ts";
import { Figure } from "#client/charts/Figure.tsx";
import { FigureTableView } from "#client/charts/FigureTableView.tsx";
import { periodText } from "#client/context/period-text.ts";
import { useFormat, useSay } from "#client/i18n/language.tsx";
import { orNull } from "#client/lib/computed.ts";
import { Opens } from "#client/ui/Opens.tsx";
import { lineMessages } from "./line-messages.ts";
import { useReason } from "./NotComputable.tsx";
import { useSourceText } from "./use-source-text.ts";
import { useMarked } from "./use-marked.ts";
import type { VerdictFigureProps } from "./verdict-figure.ts";
import { waterfallMessages } from "./waterfall-messages.ts";
import { waterfallTable } from "./waterfall-table.ts";
import { columnAmounts, waterfallTitle } from "./waterfall-text.ts";
import { WaterfallRows } from "./WaterfallRows.tsx";
import styles from "./waterfall.module.css";

/** The waterfall's numbers, for its table, its files and the export of the page. */
export function useWaterfallTable(verdict: ComputedVerdict) {
  const say = useSay(waterfallMessages);
  const sayLine = useSay(lineMessages);
  const format = useFormat();
  const reason = useReason();
  return waterfallTable(verdict, columnAmounts(verdict, say, format), { say, sayLine, reason, format });
}

export function WaterfallFigure({ verdict, address }: VerdictFigureProps) {
  const say = useSay(waterfallMessages);
  const format = useFormat();
  const marked = useMarked(verdict);
  const table = useWaterfallTable(verdict);
  const source = useSourceText(verdict);
  const title = waterfallTitle(verdict, say, format);
  const { unit } = columnAmounts(verdict, say, format);
  return (
    <Figure
      title={title}
      measure={say("measure", {
        name: verdict.client.name,
        period: periodText(verdict.period, format),
        unit,
      })}
      view={address.viewOf("waterfall")}
      onView={(view) => address.show("waterfall", view)}
      csv={() => marked.csv(table)}
      fileName={marked.fileName("waterfall")}
      note={<Apart verdict={verdict} address={address} />}
      source={source}
      chapters={[5]}
    >
      {address.viewOf("waterfall") === "table" ? (
        <FigureTableView caption={title} table={table} />
      ) : (
        <WaterfallRows name={title} verdict={verdict} address={address} />
      )}
    </Figure>
  );
}

/** Memos beside the net, and what the net hangs on: they are no lines, or they would be counted twice. */
function Apart({ verdict, address }: VerdictFigureProps) {
  const say = useSay(waterfallMessages);
  const sayLine = useSay(lineMessages);
  const format = useFormat();
  const { clientCents, portfolioCents } = verdict.contributionPerBottleneckHour;
  const [client, portfolio] = [orNull(clientCents), orNull(portfolioCents)];
  const breakEven = orNull(orNull(verdict.net)?.breakEvenMultiplier ?? null);
  const memos = verdict.memos.flatMap(({ memo, cents }) => {
    const known = orNull(cents);
    return memo === "clients-at-risk" || known === null || known.estimate === 0
      ? []
      : [{ memo, cents: known.estimate }];
  });
  return (
    <>
      {memos.length === 0 ? null : (
        <span className={styles["memos"]}>
          {say("apart")}{" "}
          {memos.map(({ memo, cents }, place) => (
            <span key={memo}>
              {place === 0 ? "" : " · "}
              {sayLine(memo)}{" "}
              <Opens
                label={say("open.line", { line: sayLine(memo) })}
                onOpen={() => address.openDrawer({ kind: "line", line: memo })}
              >
                {format.money(cents)}
              </Opens>
            </span>
          ))}
          {". "}
        </span>
      )}
      {client === null || portfolio === null
        ? null
        : `${say("note.bottleneck", { client: format.money(client), portfolio: format.money(portfolio) })} `}
      {breakEven === null ? null : say("note.breakEven", { factor: format.decimal(breakEven, 2) })}
    </>
  );
}
