/** All pairs behind a figure as one file, fetched page by page, with a way to stop. */
import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import type { OperationPairs } from "#shared/schema/planning.ts";
import { useFormat, useSay } from "#client/i18n/language.tsx";
import { api, failureCode } from "#client/lib/api.ts";
import { csvText } from "#client/lib/csv.ts";
import { download } from "#client/lib/download.ts";
import { Button } from "#client/ui/Button.tsx";
import { Fault } from "#client/ui/Fault.tsx";
import { Progress } from "#client/ui/Progress.tsx";
import { drawerMessages } from "./drawer-messages.ts";
import type { PairsQuestion } from "./pairs-question.ts";
import type { PlanningNames } from "./planning-names.ts";

const pageRows = 500;

export interface DownloadPairsProps {
  readonly question: PairsQuestion;
  readonly total: number;
  readonly names: PlanningNames;
}

export function DownloadPairs(props: DownloadPairsProps) {
  const say = useSay(drawerMessages);
  const format = useFormat();
  const queries = useQueryClient();
  const [done, setDone] = useState<number | null>(null);
  const [code, setCode] = useState<string | null>(null);
  const stopped = useRef(false);
  useEffect(
    () => () => {
      stopped.current = true;
    },
    [],
  );
  const { total, names } = props;
  const fetchAll = async () => {
    stopped.current = false;
    setCode(null);
    const rows: OperationPairs["rows"] = [];
    try {
      while (rows.length < total) {
        setDone(rows.length);
        const next = await queries.fetchQuery(
          api.planning.pairs.queryOptions({ ...props.question, limit: pageRows, offset: rows.length }),
        );
        if (stopped.current || next.rows.length === 0) break;
        rows.push(...next.rows);
      }
      if (!stopped.current) {
        const table = {
          headings: [
            say("pairs.column.waiting"),
            say("pairs.column.client"),
            say("pairs.column.ready"),
            say("pairs.column.started"),
            say("pairs.column.taker"),
            say("pairs.column.takerClient"),
            say("pairs.column.takerReady"),
            say("pairs.column.takerStarted"),
            say("pairs.column.centre"),
            say("pairs.column.hours"),
            say("pairs.column.request"),
          ],
          rows: rows.map(({ waiting, taker, workCentreId, hours, request }) => [
            waiting.operationId,
            names.client(waiting.clientId),
            waiting.readyAt,
            waiting.startedAt,
            taker.operationId,
            names.client(taker.clientId),
            taker.readyAt,
            taker.startedAt,
            names.centre(workCentreId),
            hours,
            say(`pairs.request.${request}`),
          ]),
        };
        download("pairs.csv", csvText(table, format.language));
      }
    } catch (error) {
      setCode(failureCode(error));
    }
    setDone(null);
  };
  if (code !== null) return <Fault onRetry={() => void fetchAll()}>{say("pairs.failed", { code })}</Fault>;
  return done === null ? (
    <Button look="quiet" onClick={() => void fetchAll()}>
      {say("pairs.download", { total })}
    </Button>
  ) : (
    <Progress
      label={say("pairs.downloading", { done, total })}
      done={done}
      total={total}
      onStop={() => {
        stopped.current = true;
      }}
    />
  );
}
