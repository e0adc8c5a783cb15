/** `import postgres://…`: reads a database into a scratch folder, from where its tables go the way of files. */
import { rmSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { ImportMapping } from "#shared/schema/mapping.ts";
import { databaseKinds } from "#shared/schema/databases.ts";
import { resolveTimeZone } from "#server/config.ts";
import type { DatabaseKind } from "#server/databases/database-tables.ts";
import { isDatabaseAddress, parseAddress } from "#server/databases/parse-address.ts";
import type { SourceFile } from "#server/ledger/staged-import.ts";
import { tableMilliseconds } from "#server/databases/reading-times.ts";
import { UsageError, type CommandIo } from "./command-io.ts";

export interface DatabaseFiles extends AsyncDisposable {
  /** The arguments that are no addresses. */
  readonly paths: readonly string[];
  readonly files: readonly SourceFile[];
  /** The given mapping, completed by what the database settles; null when there is neither. */
  readonly mapping: ImportMapping | null;
}

const stopSignals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

function kindOf(text: string | undefined): DatabaseKind | null {
  if (text === undefined) return null;
  const kind = databaseKinds.find((each) => each === text);
  if (kind === undefined) throw new UsageError(`--database-kind takes ${databaseKinds.join(" or ")}.`);
  return kind;
}

/** What a person says of a file comes before what its database says. */
function completed(given: ImportMapping | null, settled: ImportMapping): ImportMapping {
  if (given === null) return settled;
  const files = Object.entries(settled.files).map(
    ([name, source]) => [name, { ...source, ...given.files[name] }] as const,
  );
  return { ...given, files: { ...given.files, ...Object.fromEntries(files) } };
}

/**
 * Reads the database among the arguments of an import, if there is one. A password that the address lacks is taken from
 * PGPASSWORD. The files are removed on disposal.
 * @throws UsageError for two addresses or an unknown kind
 * @throws AppError DATABASE_ADDRESS, DATABASE_UNREACHABLE, DATABASE_REFUSED, DATABASE_NOT_RECOGNISED, READING_TOO_LONG
 */
export async function databaseFiles(
  positionals: readonly string[],
  wantedKind: string | undefined,
  given: ImportMapping | null,
  io: CommandIo,
): Promise<DatabaseFiles> {
  const paths = positionals.filter((text) => !isDatabaseAddress(text));
  const [connection, second] = positionals.filter(isDatabaseAddress);
  const kind = kindOf(wantedKind);
  if (second !== undefined) throw new UsageError("One import reads one database.");
  if (connection === undefined) {
    return { paths, files: [], mapping: given, [Symbol.asyncDispose]: () => Promise.resolve() };
  }
  const address = parseAddress(connection, io.environment["PGPASSWORD"]);
  // The list of processes shows every argument to everyone on this machine; the title stands in for them.
  process.title = "contrepoids import";
  const folder = await mkdtemp(join(tmpdir(), "contrepoids-database-"));
  // Rows of a company must not stay behind in a common folder when the command is stopped on its way.
  const stop = (signal: NodeJS.Signals): void => {
    rmSync(folder, { recursive: true, force: true });
    process.kill(process.pid, signal);
  };
  for (const signal of stopSignals) process.once(signal, stop);
  const remove = async (): Promise<void> => {
    for (const signal of stopSignals) process.off(signal, stop);
    await rm(folder, { recursive: true, force: true });
  };
  try {
    let last = "";
    // Only an import of a database needs its driver.
    const { readDatabase } = await import("#server/databases/read-database.ts");
    const reading = await readDatabase(address, {
      timeZone: resolveTimeZone(io.environment),
      queryMilliseconds: tableMilliseconds,
      signal: new AbortController().signal,
      kind,
      folder,
      maximumBytes: null,
      onProgress: ({ file }) => {
        if (file === null || file === last) return;
        last = file;
        io.say(`reading ${file} from ${address.shown}…`);
      },
    });
    return {
      paths,
      files: reading.files.map(({ name, path }) => ({ name, path })),
      mapping: completed(given, reading.mapping),
      [Symbol.asyncDispose]: remove,
    };
  } catch (error) {
    await remove();
    throw error;
  }
}
