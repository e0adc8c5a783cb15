/**
 * The server's log: one JSON line per event on standard error. Only the fields named here can be written, so that no
 * business value, file name, query or person ever reaches a log by accident.
 */
import pino from "pino";

/** What may be logged. Codes, counts and durations; never a value out of a ledger. */
export interface LogFields {
  readonly requestId?: string;
  readonly method?: string;
  /** The procedure or the route's pattern, never the address itself. */
  readonly route?: string;
  readonly status?: number;
  readonly milliseconds?: number;
  readonly code?: string;
  readonly jobId?: string;
  readonly phase?: string;
  readonly generation?: number;
  readonly rows?: number;
  readonly port?: number;
  /** The stack of a fault: our own code's lines and message, kept on this side. */
  readonly fault?: string;
}

export interface Log {
  info(event: string, fields?: LogFields): void;
  error(event: string, fields?: LogFields): void;
}

const allowed: ReadonlySet<string> = new Set<keyof LogFields>([
  "requestId",
  "method",
  "route",
  "status",
  "milliseconds",
  "code",
  "jobId",
  "phase",
  "generation",
  "rows",
  "port",
  "fault",
]);

function admitted(fields: LogFields): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).filter(([name]) => allowed.has(name)));
}

/** Opens the log on standard error. */
export function createLog(): Log {
  const writer = pino({ base: null, timestamp: pino.stdTimeFunctions.isoTime }, pino.destination(2));
  return {
    info: (event, fields = {}) => writer.info(admitted(fields), event),
    error: (event, fields = {}) => writer.error(admitted(fields), event),
  };
}

/** The stack of a fault for the log. A message may quote a value, so only its first word class and frames are kept. */
export function faultOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const frames = (error.stack ?? "").split("\n").filter((line) => line.trimStart().startsWith("at "));
  return [error.name, ...frames.slice(0, 12).map((line) => line.trim())].join(" | ");
}
