/** All rows behind a figure as CSV, fetched page by page: progress in real counts, and a way to stop. */
import { useEffect, useRef, useState } from "react";
import { useFormat } from "#client/i18n/language.tsx";
import { failureCode } from "#client/lib/api.ts";
import { csvText, type CsvTable } from "#client/lib/csv.ts";
import { download } from "#client/lib/download.ts";
import { Button } from "./Button.tsx";
import { Fault } from "./Fault.tsx";
import { Progress } from "./Progress.tsx";

const pageRows = 500;

export interface DownloadRowsProps<Row> {
  readonly total: number;
  readonly fetchPage: (offset: number, limit: number) => Promise<readonly Row[]>;
  readonly tableOf: (rows: Row[]) => CsvTable;
  /** The file's name, without its ending. */
  readonly fileName: string;
  readonly label: string;
  readonly downloading: (done: number) => string;
  readonly failed: (code: string) => string;
}

export function DownloadRows<Row>(props: DownloadRowsProps<Row>) {
  const { language } = useFormat();
  const [done, setDone] = useState<number | null>(null);
  const [code, setCode] = useState<string | null>(null);
  const stopped = useRef(false);
  useEffect(() => {
    stopped.current = false;
    return () => {
      stopped.current = true;
    };
  }, []);
  const { total } = props;
  const fetchAll = async () => {
    stopped.current = false;
    setCode(null);
    const rows: Row[] = [];
    try {
      while (rows.length < total) {
        setDone(rows.length);
        const next = await props.fetchPage(rows.length, pageRows);
        if (stopped.current || next.length === 0) break;
        rows.push(...next);
      }
      if (!stopped.current) download(`${props.fileName}.csv`, csvText(props.tableOf(rows), language));
    } catch (error) {
      setCode(failureCode(error));
    }
    setDone(null);
  };
  if (code !== null) return <Fault onRetry={() => void fetchAll()}>{props.failed(code)}</Fault>;
  return done === null ? (
    <Button look="quiet" onClick={() => void fetchAll()}>
      {props.label}
    </Button>
  ) : (
    <Progress
      label={props.downloading(done)}
      done={done}
      total={total}
      onStop={() => {
        stopped.current = true;
      }}
    />
  );
}
