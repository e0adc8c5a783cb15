/** Where the record lies and the bounds that every part of the server keeps. */
import { resolve } from "node:path";

/** How long, how large and how far the reading of one import may go. What passes a limit is refused, not cut. */
export interface ReadingLimits {
  /** Wall clock for any import. */
  readonly milliseconds: number;
  /** Wall clock in addition for every megabyte that was given, unfolded or not. */
  readonly millisecondsPerMegabyte: number;
  /** Memory of the child process: its heap, DuckDB's memory, and what lies outside both. */
  readonly residentMegabytes: number;
  /** Most bytes that come out of one archive; null leaves it to the ratio. */
  readonly unpackedBytes: number | null;
}

/** What every amount is in: a ledger gives amounts without a currency. */
export const currency = "EUR";

export interface Limits {
  /** Largest total of one upload through the page, in bytes; the command line has no bound. */
  readonly uploadBytes: number;
  /** Most rows of one import through the page. */
  readonly uploadRows: number;
  /** The reading of what comes through the page. */
  readonly pageReading: ReadingLimits;
  /** The reading of what the command line names: its user may read anything on this machine already. */
  readonly commandReading: ReadingLimits;
  /** DuckDB's memory in the child process that stages and builds. */
  readonly childMemoryMegabytes: number;
  /** V8's heap in that child process. */
  readonly childHeapMegabytes: number;
  /** DuckDB's memory for the queries of the snapshot. */
  readonly snapshotMemoryMegabytes: number;
  /** Threads of one DuckDB instance. */
  readonly threads: number;
  /** Queries of the snapshot that run at once; more wait. */
  readonly concurrentQueries: number;
  /** Queries that may wait before the next is refused with BUSY: about a second of work on two cores. */
  readonly waitingQueries: number;
  /** A query that runs longer is interrupted. */
  readonly queryMilliseconds: number;
}

export const defaultLimits: Limits = {
  uploadBytes: 500 * 1024 * 1024,
  uploadRows: 20_000_000,
  // Clean CSV reads at some 15 MB a second, text that needs every cell looked at and workbooks at 1 MB or more; a slow
  // machine takes three times as long. A small hostile file has the minute. The heap, DuckDB and a
  // workbook's texts together hold 1,500 MB at most.
  pageReading: {
    milliseconds: 60_000,
    millisecondsPerMegabyte: 3_000,
    residentMegabytes: 2_000,
    unpackedBytes: 4 * 1024 ** 3,
  },
  commandReading: {
    milliseconds: 600_000,
    millisecondsPerMegabyte: 10_000,
    residentMegabytes: 3_000,
    unpackedBytes: null,
  },
  childMemoryMegabytes: 576,
  childHeapMegabytes: 512,
  snapshotMemoryMegabytes: 384,
  threads: 2,
  concurrentQueries: 2,
  waitingQueries: 400,
  queryMilliseconds: 30_000,
};

/** The company's civil time unless it says otherwise. */
export const defaultTimeZone = "Europe/Paris";

type Environment = Readonly<Record<string, string | undefined>>;

/** The data folder: the option, then CONTREPOIDS_DATA, then `.data` in the current folder. Empty text counts as absent. */
export function resolveDataFolder(
  option: string | undefined,
  environment: Environment,
  currentFolder: string,
): string {
  const chosen = option || environment["CONTREPOIDS_DATA"] || ".data";
  return resolve(currentFolder, chosen);
}

/** The company's time zone: CONTREPOIDS_TIME_ZONE when it is one that this Node knows, else the default. */
export function resolveTimeZone(environment: Environment): string {
  const chosen = environment["CONTREPOIDS_TIME_ZONE"];
  if (chosen === undefined || chosen === "") {
    return defaultTimeZone;
  }
  try {
    return new Intl.DateTimeFormat("en", { timeZone: chosen }).resolvedOptions().timeZone;
  } catch {
    return defaultTimeZone;
  }
}
