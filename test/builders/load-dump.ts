/** Loads what pg_dump wrote as plain text, without psql: statements, and rows that follow a COPY statement. */
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { from as copyFrom } from "pg-copy-streams";
import { asSuperuser, createDatabase, type PostgresAccess } from "./postgres.ts";

type Part = { readonly statements: string } | { readonly copy: string; readonly rows: string };

/** A dump's parts in their order. */
function* partsOf(text: string): Generator<Part> {
  let rest = text.replaceAll(/^\\(?:un)?restrict .*$/gmu, "");
  for (;;) {
    const copy = /^COPY .* FROM stdin;\n/mu.exec(rest);
    if (copy === null) break;
    const end = rest.indexOf("\n\\.\n", copy.index + copy[0].length - 1);
    yield { statements: rest.slice(0, copy.index) };
    yield { copy: copy[0].trim(), rows: rest.slice(copy.index + copy[0].length, end + 1) };
    rest = rest.slice(end + 4);
  }
  yield { statements: rest };
}

/** Makes a database and fills it from a dump. */
export async function loadDump(access: PostgresAccess, database: string, dump: Buffer): Promise<void> {
  await createDatabase(access, database);
  await asSuperuser(access, database, async (client) => {
    for (const part of partsOf(dump.toString("utf8"))) {
      if ("statements" in part) await client.query(part.statements);
      else await pipeline(Readable.from([part.rows]), client.query(copyFrom(part.copy)));
    }
  });
}
