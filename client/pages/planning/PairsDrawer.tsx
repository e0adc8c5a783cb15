/** The pairs of operations behind a figure, page by page, in words; their sum is the figure that was opened. */
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { OperationPair } from "#shared/schema/planning.ts";
import { useFormat, useSay } from "#client/i18n/language.tsx";
import { api, failureCode } from "#client/lib/api.ts";
import { Button } from "#client/ui/Button.tsx";
import { Drawer } from "#client/ui/Drawer.tsx";
import { Fault } from "#client/ui/Fault.tsx";
import { DownloadPairs } from "./DownloadPairs.tsx";
import { drawerMessages } from "./drawer-messages.ts";
import { minuteOf } from "./gantt-scale.ts";
import { pairsQuestion } from "./pairs-question.ts";
import type { PlanningFigureProps } from "./planning-figure.ts";
import type { PairsScope } from "./planning-search.ts";
import styles from "./drawers.module.css";

const pageRows = 50;
const minutesPerHour = 60;
const hoursPerDay = 24;

export interface PairsDrawerProps extends PlanningFigureProps {
  readonly scope: PairsScope;
}

export function PairsDrawer(props: PairsDrawerProps) {
  const say = useSay(drawerMessages);
  const format = useFormat();
  const { scope, names, address, delays } = props;
  const [offset, setOffset] = useState(0);
  const question = pairsQuestion(address.search, scope);
  const pairs = useQuery(
    api.planning.pairs.queryOptions(
      { ...question, limit: pageRows, offset },
      { placeholderData: keepPreviousData },
    ),
  );
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
          <DownloadPairs question={question} total={data.total} names={names} />
        )
      }
    >
      {pairs.isError ? (
        <Fault onRetry={() => void pairs.refetch()}>
          {say("pairs.failed", { code: failureCode(pairs.error) })}
        </Fault>
      ) : data === undefined ? null : data.total === 0 ? (
        <p>{say("pairs.none")}</p>
      ) : (
        <>
          <p className={styles["sum"]}>
            {say("pairs.sum", { hours: format.hours(data.sumHours), total: data.total })}
          </p>
          <ol className={styles["pairs"]} start={offset + 1}>
            {data.rows.map((pair) => (
              <Pair key={`${pair.waiting.operationId}/${pair.taker.operationId}`} {...props} pair={pair} />
            ))}
          </ol>
          <div className={styles["pages"]}>
            <Button look="quiet" disabled={offset === 0} onClick={() => setOffset(offset - pageRows)}>
              {say("pairs.earlier")}
            </Button>
            <span>
              {say("pairs.page", {
                from: offset + 1,
                to: Math.min(offset + data.rows.length, data.total),
                total: data.total,
              })}
            </span>
            <Button
              look="quiet"
              disabled={offset + pageRows >= data.total}
              onClick={() => setOffset(offset + pageRows)}
            >
              {say("pairs.later")}
            </Button>
          </div>
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
          {names.client(waiting.clientId)} · {say("pairs.column.ready")}{" "}
          {waiting.readyAt === null ? "–" : format.shortMoment(waiting.readyAt)} ·{" "}
          {say("pairs.column.request")} : {say(`pairs.request.${pair.request}`)}
        </span>
        <Button
          look="quiet"
          aria-label={say("pairs.tellOf", { operation: waiting.operationId })}
          onClick={() =>
            address.change({
              operation: waiting.operationId,
              centre: pair.workCentreId,
              ...(waiting.readyAt === null ? {} : { week: waiting.readyAt.slice(0, 10) }),
            })
          }
        >
          {say("pairs.tell")}
        </Button>
      </p>
    </li>
  );
}
