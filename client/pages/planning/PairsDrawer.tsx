/** The pairs of operations behind a figure, page by page, in words; their sum is the figure that was opened. */
import { keepPreviousData, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { OperationPair } from "#shared/schema/planning.ts";
import { useFormat, useSay } from "#client/i18n/language.tsx";
import { api, failureCode } from "#client/lib/api.ts";
import { useLate } from "#client/lib/use-late.ts";
import { Button } from "#client/ui/Button.tsx";
import { DownloadRows } from "#client/ui/DownloadRows.tsx";
import { Drawer } from "#client/ui/Drawer.tsx";
import { Fault } from "#client/ui/Fault.tsx";
import { RowPages } from "#client/ui/RowPages.tsx";
import { drawerMessages } from "./drawer-messages.ts";
import { pairsTable } from "./drawer-tables.ts";
import { minuteOf } from "./gantt-scale.ts";
import { pairsQuestion } from "./pairs-question.ts";
import type { PlanningFigureProps } from "./planning-figure.ts";
import type { PairsScope } from "./planning-drawer.ts";
import page from "#client/ui/page.module.css";
import styles from "./drawers.module.css";

/** Rows of a page. */
const pageRows = 50;

const minutesPerHour = 60;
const hoursPerDay = 24;

export interface PairsDrawerProps extends PlanningFigureProps {
  readonly scope: PairsScope;
}

export function PairsDrawer(props: PairsDrawerProps) {
  const say = useSay(drawerMessages);
  const format = useFormat();
  const queries = useQueryClient();
  const { scope, names, address, delays } = props;
  const [offset, setOffset] = useState(0);
  const question = pairsQuestion(address.search, scope);
  const rowsFrom = (start: number, limit: number) =>
    api.planning.pairs.queryOptions({ ...question, limit, offset: start });
  const pairs = useQuery({ ...rowsFrom(offset, pageRows), placeholderData: keepPreviousData });
  const late = useLate(pairs.isFetching);
  const named = (clientId: string | null, absent: string) =>
    clientId === null ? absent : names.client(clientId);
  const title = say(`pairs.title.${scope.cause}`, {
    from: named(scope.from, say("pairs.anyone")),
    to: named(scope.to, say("pairs.others")),
  });
  const { data } = pairs;
  return (
    <Drawer
      open
      onClose={address.close}
      kicker={[
        say("kicker", { name: delays.client.name }),
        ...(scope.centre === null ? [] : [say("pairs.at", { centre: names.centre(scope.centre) })]),
      ].join(" · ")}
      title={title}
      foot={
        data === undefined || data.total === 0 ? null : (
          <DownloadRows
            total={data.total}
            fetchPage={async (start, limit) => (await queries.fetchQuery(rowsFrom(start, limit))).rows}
            tableOf={(rows) => pairsTable(rows, names, say)}
            fileName="pairs"
            label={say("pairs.download", { total: data.total })}
            downloading={(done) => say("pages.downloading", { done, total: data.total })}
            failed={(code) => say("pairs.failed", { code })}
          />
        )
      }
    >
      {pairs.isError ? (
        <Fault onRetry={() => void pairs.refetch()}>
          {say("pairs.failed", { code: failureCode(pairs.error) })}
        </Fault>
      ) : data === undefined ? (
        late ? (
          <p>{say("pairs.waiting")}</p>
        ) : null
      ) : data.total === 0 ? (
        <p>{say("pairs.none")}</p>
      ) : (
        <>
          <p className={styles["sum"]}>
            {say("pairs.sum", { hours: format.hours(data.sumHours), total: data.total })}
          </p>
          <ol className={`${styles["pairs"]} ${late ? page["outdated"] : ""}`} start={offset + 1}>
            {data.rows.map((pair) => (
              <Pair key={`${pair.waiting.operationId}/${pair.taker.operationId}`} {...props} pair={pair} />
            ))}
          </ol>
          <RowPages offset={offset} total={data.total} pageRows={pageRows} onOffset={setOffset} />
        </>
      )}
    </Drawer>
  );
}

function Pair(props: PairsDrawerProps & { readonly pair: OperationPair }) {
  const say = useSay(drawerMessages);
  const format = useFormat();
  const { pair, names, address } = props;
  const { waiting, taker } = pair;
  const words = {
    waiting: waiting.operationId,
    hours: format.hours(pair.hours),
    centre: names.centre(pair.workCentreId),
    taker: taker.operationId,
    client: names.client(taker.clientId),
  };
  const later =
    waiting.readyAt === null || taker.readyAt === null
      ? 0
      : (minuteOf(taker.readyAt) - minuteOf(waiting.readyAt)) / minutesPerHour;
  const after =
    later >= hoursPerDay
      ? say("pairs.after.days", { days: format.days(later / hoursPerDay) })
      : say("pairs.after.hours", { hours: format.hours(later) });
  return (
    <li>
      <p>{later > 0 ? say("pairs.words", { ...words, after }) : say("pairs.wordsSame", words)}</p>
      <p className={styles["detail"]}>
        <span>
          {say("pairs.detail", {
            client: names.client(waiting.clientId),
            ready: waiting.readyAt === null ? "–" : format.shortMoment(waiting.readyAt),
            request: say(`pairs.request.${pair.request}`),
          })}
        </span>
        <Button
          look="quiet"
          aria-label={say("pairs.tellOf", { operation: waiting.operationId })}
          onClick={() => {
            address.change({
              operation: waiting.operationId,
              centre: pair.workCentreId,
              ...(waiting.readyAt === null ? {} : { week: waiting.readyAt.slice(0, 10) }),
              // It would lie over what is told.
              open: undefined,
            });
            document.querySelector("#proof")?.scrollIntoView({ block: "start" });
          }}
        >
          {say("pairs.tell")}
        </Button>
      </p>
    </li>
  );
}
