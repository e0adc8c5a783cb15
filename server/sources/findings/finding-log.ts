/** All findings of one staging, kept in the staging database: there may be one for every cell of a large file. */
import { LIST, listValue, VARCHAR, type DuckDBAppender, type DuckDBConnection } from "@duckdb/node-api";
import type { FindingCode, FindingEffect } from "#shared/error-code.ts";
import type { LedgerTable } from "#shared/schema/ledger.ts";
import { effectOf } from "./finding-effect.ts";

export interface LoggedFinding {
  readonly code: FindingCode;
  /** The effect of the code unless it is given. */
  readonly effect?: FindingEffect;
  /** The number of the source it was found in. */
  readonly source: number;
  readonly table: LedgerTable | null;
  readonly line?: number | null;
  /** The position of the column in its file, for the order of findings. */
  readonly position?: number | null;
  readonly column?: string | null;
  readonly value?: string | null;
  readonly hint?: string | null;
  readonly cells?: readonly string[] | null;
}

/** The columns of the relation `finding`, in the order in which `insert` takes them. */
const findingColumns = "source, line, position, code, effect, table_name, column_name, value, hint";

export class FindingLog implements Disposable {
  readonly #connection: DuckDBConnection;
  readonly #appender: DuckDBAppender;
  #pending = false;

  private constructor(connection: DuckDBConnection, appender: DuckDBAppender) {
    this.#connection = connection;
    this.#appender = appender;
  }

  /** @param writer a connection of its own, since an appender writes between the queries of others. */
  static async create(connection: DuckDBConnection, writer: DuckDBConnection): Promise<FindingLog> {
    await connection.run(
      `CREATE TABLE finding (source INTEGER, line BIGINT, position INTEGER, code VARCHAR, effect VARCHAR,
         table_name VARCHAR, column_name VARCHAR, value VARCHAR, hint VARCHAR, cells VARCHAR[])`,
    );
    return new FindingLog(connection, await writer.createAppender("finding"));
  }

  add(finding: LoggedFinding): void {
    const appender = this.#appender;
    const text = (value: string | null | undefined) => {
      if (value === null || value === undefined) appender.appendNull();
      else appender.appendVarchar(value);
    };
    const { source, line, position, code, cells } = finding;
    appender.appendInteger(source);
    if (line === null || line === undefined) appender.appendNull();
    else appender.appendBigInt(BigInt(line));
    if (position === null || position === undefined) appender.appendNull();
    else appender.appendInteger(position);
    text(code);
    text(finding.effect ?? effectOf(code));
    text(finding.table);
    text(finding.column);
    text(finding.value);
    text(finding.hint);
    if (cells === null || cells === undefined) appender.appendNull();
    else appender.appendList(listValue([...cells]), LIST(VARCHAR));
    appender.endRow();
    this.#pending = true;
  }

  /** Makes what was added visible to queries. */
  flush(): void {
    if (this.#pending) this.#appender.flushSync();
    this.#pending = false;
  }

  /** Adds the rows of a query whose columns are those of `findingColumns`; answers how many. */
  async insert(query: string): Promise<number> {
    this.flush();
    const inserted = await this.#connection.run(`INSERT INTO finding (${findingColumns}) ${query}`);
    return inserted.rowsChanged;
  }

  [Symbol.dispose](): void {
    this.#appender.closeSync();
  }
}
