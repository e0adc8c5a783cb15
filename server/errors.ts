/** Expected failures: a code from the closed list with the facts that a sentence about it needs. */
import type { ErrorCode } from "#shared/error-code.ts";

export type ErrorDetails = Record<string, string | number>;

/** A failure that a caller can act on. Anything else that is thrown is a bug. */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly details: ErrorDetails;

  constructor(code: ErrorCode, details: ErrorDetails = {}, cause?: unknown) {
    super(`${code} ${JSON.stringify(details)}`, cause === undefined ? {} : { cause });
    this.name = "AppError";
    this.code = code;
    this.details = details;
  }
}

/** Whether a failure is an expected one, optionally of one code. */
export function isAppError(error: unknown, code?: ErrorCode): error is AppError {
  return error instanceof AppError && (code === undefined || error.code === code);
}

/** The failure of work that its caller gave up. */
export function cancelled(): AppError {
  return new AppError("CANCELLED");
}

const fullDiskCodes = new Set<unknown>(["ENOSPC", "EDQUOT", "EFBIG"]);
const sqliteFull = 13;
const sqliteCorrupt = 11;
const sqliteNotADatabase = 26;

/** The value of a property of an unknown failure. */
function property(error: unknown, name: string): unknown {
  return typeof error === "object" && error !== null ? Reflect.get(error, name) : undefined;
}

/** What a failure of the operating system, SQLite or DuckDB means for a caller; null when it is none of these. */
function expectedCode(error: Error): { code: ErrorCode; details: ErrorDetails } | null {
  const code = property(error, "code");
  const sqliteCode = property(error, "errcode");
  if (error.name === "AbortError") {
    return { code: "CANCELLED", details: {} };
  }
  if (
    fullDiskCodes.has(code) ||
    sqliteCode === sqliteFull ||
    /no space left on device|file too large|disk quota exceeded/iu.test(error.message)
  ) {
    return { code: "DISK_FULL", details: {} };
  }
  if (sqliteCode === sqliteCorrupt || sqliteCode === sqliteNotADatabase) {
    return { code: "RECORD_DAMAGED", details: { file: "catalogue.sqlite" } };
  }
  const port = property(error, "port");
  if (code === "EADDRINUSE" && typeof port === "number") {
    return { code: "PORT_IN_USE", details: { port } };
  }
  const path = property(error, "path");
  return code === "ENOENT" && typeof path === "string" ? { code: "NO_SUCH_PATH", details: { path } } : null;
}

/**
 * The expected failure that a thrown value is or stands for: a full disk, a damaged catalogue, a path that is not
 * there, a taken port, cancelled work. Null for anything else, which is a bug.
 */
export function asAppError(error: unknown): AppError | null {
  if (error instanceof AppError) {
    return error;
  }
  const expected = error instanceof Error ? expectedCode(error) : null;
  return expected === null ? null : new AppError(expected.code, expected.details, error);
}
