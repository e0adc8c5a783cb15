/** How a database is read: in one look that cannot write, within bounds, and either whole or not at all. */
import events from "node:events";
import { readdir, readFile } from "node:fs/promises";
import { connect, createServer, type Socket } from "node:net";
import { beforeAll, describe, expect, inject, it, vi } from "vitest";
import { parseAddress } from "#server/databases/parse-address.ts";
import {
  readDatabase,
  type DatabaseReading,
  type ReadDatabaseOptions,
} from "#server/databases/read-database.ts";
import { temporaryFolder } from "#test/builders/ledger-files.ts";
import { addressOf, asSuperuser, createDatabase } from "#test/builders/postgres.ts";

const postgres = inject("postgres");

/** The views of the one database, made anew for each test: a database of its own for each would take longer. */
async function makeViews(sql: string): Promise<void> {
  const fresh =
    "drop schema if exists contrepoids cascade; create schema contrepoids; set search_path to contrepoids";
  await asSuperuser(postgres, "reading", (client) => client.query(`${fresh}; ${sql}`));
}

async function read(
  overrides: Partial<ReadDatabaseOptions> = {},
  port = postgres.port,
): Promise<DatabaseReading> {
  return readDatabase(parseAddress(addressOf({ ...postgres, port }, "reading")), {
    timeZone: "Europe/Paris",
    queryMilliseconds: 20_000,
    signal: new AbortController().signal,
    kind: null,
    folder: await temporaryFolder(),
    maximumBytes: null,
    onProgress: () => {},
    ...overrides,
  });
}

async function textOf(reading: DatabaseReading, table: string): Promise<string> {
  const file = reading.files.find(({ name }) => name.endsWith(`/${table}.csv`));
  return file === undefined ? "" : readFile(file.path, "utf8");
}

const failureOf = (reading: Promise<DatabaseReading>): Promise<unknown> =>
  reading.then(
    () => null,
    (error: unknown) => error,
  );

const texts = `
  create view clients as
    select * from (values (1, E'two\\nlines; "quoted", é', ''), (2, null, 'G')) client (client_id, name, "group");
  create view privileges as
    select 1 as privilege_id, true as contractual, 0.1::real as yearly_cost, '2025-07-01 22:30:00+00'::timestamptz as at
    union all select 2, false, 1e-7, null`;

/** The table of one row with what a transaction says of itself. */
const transaction = (name: string): string =>
  `create view ${name} as select 1 as id, now()::text as started, current_setting('transaction_isolation') as isolation,
     current_setting('transaction_read_only') as read_only;`;

/** Clients without end, a kilobyte each. In the list of columns the series is made row by row. */
const endless =
  "create view clients as select generate_series(1, 1000000000) as client_id, repeat('n', 1000) as name";

/** Does its work at the first call only. */
function once(work: () => Promise<unknown>): () => void {
  let isDone = false;
  return () => {
    if (isDone) return;
    isDone = true;
    void work();
  };
}

interface Relay extends AsyncDisposable {
  readonly port: number;
  /** Destroys every connection in both directions. */
  readonly cut: () => void;
}

/** A line between a reader and a server that can be cut. */
async function openRelay(target: number): Promise<Relay> {
  const sockets: Socket[] = [];
  const server = createServer((near) => {
    const far = connect(target, "127.0.0.1");
    for (const socket of [near, far]) socket.on("error", () => {});
    sockets.push(near, far);
    near.pipe(far);
    far.pipe(near);
  });
  server.listen(0, "127.0.0.1");
  await events.once(server, "listening");
  const address = server.address();
  const cut = (): void => sockets.forEach((socket) => socket.destroy());
  return {
    port: typeof address === "object" && address !== null ? address.port : 0,
    cut,
    [Symbol.asyncDispose]: async () => {
      cut();
      server.close();
      await events.once(server, "close");
    },
  };
}

async function connections(database: string): Promise<number> {
  const { rows } = await asSuperuser(postgres, "postgres", (client) =>
    client.query<{ connections: number }>(
      "select count(*)::integer as connections from pg_stat_activity where datname = $1",
      [database],
    ),
  );
  return rows[0]?.connections ?? 0;
}

describe("a reading", () => {
  beforeAll(() => createDatabase(postgres, "reading"));

  it("keeps every character and the difference between nothing and an empty text", async () => {
    await makeViews(texts);
    const reading = await read();
    expect(await textOf(reading, "clients")).toBe(
      'client_id,name,group\n1,"two\nlines; ""quoted"", é",""\n2,,G\n',
    );
    expect(reading.files.map(({ rows, bytes }) => [rows, bytes > 0])).toEqual([
      [2, true],
      [2, true],
    ]);
  });

  it("writes numbers without powers of ten, yes and no in words, instants in the company's time", async () => {
    await makeViews(texts);
    expect(await textOf(await read(), "privileges")).toBe(
      "privilege_id,contractual,yearly_cost,at\n1,true,0.1,2025-07-02 00:30:00+02\n2,false,0.0000001,\n",
    );
  });

  it("is one transaction that sees one state", async () => {
    await makeViews(`${transaction("clients")} ${transaction("orders")}`);
    const reading = await read();
    const clients = await textOf(reading, "clients");
    expect(clients).toMatch(/,repeatable read,on\n$/u);
    expect(await textOf(reading, "orders")).toBe(clients);
  });

  it("cannot write, not through a function either", async () => {
    await makeViews(
      `create table trace (at timestamptz);
       create function leave_trace() returns text language sql
         as 'insert into contrepoids.trace values (now()) returning at::text';
       create view clients as select 1 as client_id, leave_trace() as name`,
    );
    const failure = await failureOf(read());
    expect(failure).toMatchObject({
      code: "DATABASE_REFUSED",
      details: { reason: "read-only", table: "clients" },
    });
    const { rows } = await asSuperuser(postgres, "reading", (client) =>
      client.query("table contrepoids.trace"),
    );
    expect(rows).toEqual([]);
  });

  it("says which table took too long", async () => {
    await makeViews("create view clients as select 1 as client_id, pg_sleep(60)::text as name");
    const failure = await failureOf(read({ queryMilliseconds: 300 }));
    expect(failure).toMatchObject({ code: "READING_TOO_LONG", details: { table: "clients" } });
  });

  it("tells a view that fails by its state, without the value that it failed on", async () => {
    await makeViews(
      `create table client (code text); insert into client values ('CANARY');
       create view clients as select code::integer as client_id from client`,
    );
    const failure = await failureOf(read());
    expect(failure).toMatchObject({
      code: "DATABASE_REFUSED",
      details: { reason: "query", sqlState: "22P02" },
    });
    expect(String(failure)).not.toContain("CANARY");
  });

  it("stops at its bound and leaves no file", async () => {
    const folder = await temporaryFolder();
    await makeViews(endless);
    const failure = await failureOf(read({ folder, maximumBytes: 1_000_000 }));
    expect(failure).toMatchObject({ code: "PAYLOAD_TOO_LARGE" });
    expect(await readdir(folder)).toEqual([]);
    // Within the bound to the byte it is no failure.
    await makeViews(texts);
    const { files } = await read();
    const total = files.reduce((sum, { bytes }) => sum + bytes, 0);
    expect((await read({ maximumBytes: total })).files).toHaveLength(2);
    expect(await failureOf(read({ maximumBytes: total - 1 }))).toMatchObject({
      code: "PAYLOAD_TOO_LARGE",
    });
  });

  it("ends at once when it is cancelled, on the server too", async () => {
    const folder = await temporaryFolder();
    await makeViews(endless);
    const abort = new AbortController();
    const failure = await failureOf(
      read({
        folder,
        signal: abort.signal,
        onProgress: ({ done }) => {
          if (done > 0) abort.abort();
        },
      }),
    );
    expect(failure).toMatchObject({ code: "CANCELLED" });
    expect(await readdir(folder)).toEqual([]);
    await vi.waitFor(async () => expect(await connections("reading")).toBe(0), { timeout: 10_000 });
  });

  it("is a failure and no short table when the server ends it", async () => {
    await makeViews(endless);
    const folder = await temporaryFolder();
    const end = once(() =>
      asSuperuser(postgres, "postgres", (client) =>
        client.query("select pg_terminate_backend(pid) from pg_stat_activity where datname = 'reading'"),
      ),
    );
    const failure = await failureOf(read({ folder, onProgress: ({ done }) => done > 0 && end() }));
    expect(failure).toMatchObject({ code: "DATABASE_UNREACHABLE", details: { table: "clients" } });
    expect(await readdir(folder)).toEqual([]);
  });

  it("is one too when the connection is cut without a word", async () => {
    await makeViews(endless);
    const folder = await temporaryFolder();
    await using relay = await openRelay(postgres.port);
    const options = { folder, onProgress: ({ done }: { done: number }) => done > 0 && relay.cut() };
    const failure = await failureOf(read(options, relay.port));
    expect(failure).toMatchObject({ code: "DATABASE_UNREACHABLE", details: { table: "clients" } });
    expect(await readdir(folder)).toEqual([]);
  });
});
