/** The overtaken minutes of a plain shop as DuckDB joins find them: the cross-check and the yardstick of the sweep. */
import { readFileSync } from "node:fs";
import { DuckDBInstance } from "@duckdb/node-api";
import type { RecordedShop } from "#server/scheduling/shop-record.ts";

export interface JoinedMinutes {
  readonly minutes: number;
  readonly pairs: number;
  readonly seconds: number;
}

const query = (name: string): string => readFileSync(new URL(name, import.meta.url), "utf8");

async function fill(
  connection: Awaited<ReturnType<DuckDBInstance["connect"]>>,
  shop: RecordedShop,
): Promise<void> {
  await connection.run(
    "create table operation (centre integer, ready_at double, started_at double, ended_at double, started_day integer)",
  );
  const appender = await connection.createAppender("operation");
  const { count, centre, readyAt, startedAt, endedAt } = shop.operations;
  for (let operation = 0; operation < count; operation += 1) {
    if (Number.isNaN(endedAt[operation])) continue;
    appender.appendInteger(centre[operation]);
    appender.appendDouble(readyAt[operation]);
    appender.appendDouble(startedAt[operation]);
    appender.appendDouble(endedAt[operation]);
    appender.appendInteger(Math.floor(startedAt[operation] / 1440));
    appender.endRow();
  }
  appender.closeSync();
}

/**
 * Joins over the same rows; the table is filled beforehand, so that only the joins are timed.
 * @param withRanges also the join over ranges, whose time grows faster
 */
export async function overtakenByDuckDb(
  shop: RecordedShop,
  withRanges: boolean,
): Promise<{ readonly byDay: JoinedMinutes; readonly byRange: JoinedMinutes | null }> {
  const instance = await DuckDBInstance.create(":memory:", { threads: "2" });
  const connection = await instance.connect();
  try {
    await fill(connection, shop);
    const run = async (name: string): Promise<JoinedMinutes> => {
      const startedAt = performance.now();
      const reader = await connection.runAndReadAll(query(name));
      const [[minutes, pairs] = []] = reader.getRowsJS();
      return {
        minutes: Number(minutes ?? 0),
        pairs: Number(pairs ?? 0),
        seconds: (performance.now() - startedAt) / 1000,
      };
    };
    return {
      byDay: await run("overtaken-by-day.sql"),
      byRange: withRanges ? await run("overtaken-by-range.sql") : null,
    };
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}
