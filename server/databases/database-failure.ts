/** What a failure of a database means for its reader. A server's own message is dropped: it may quote values. */
import { DatabaseError } from "pg";
import { AppError, asAppError, type ErrorDetails } from "#server/errors.ts";
import type { LedgerTable } from "#shared/schema/ledger.ts";

const unreachable = new Set([
  "ECONNREFUSED",
  "ECONNRESET",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "ENOTFOUND",
  "EAI_AGAIN",
  "EPIPE",
  "ETIMEDOUT",
  // The server starts or stops, or has no connection left.
  "57P01",
  "57P02",
  "57P03",
  "53300",
]);

/** Why a server refused, by SQLSTATE or its class. */
const refusals: readonly (readonly [state: string, reason: string])[] = [
  ["28", "login"],
  ["3D000", "no-database"],
  ["42501", "privilege"],
  ["55P03", "locked"],
  ["25006", "read-only"],
];

const tlsFailure = /certificate|self.signed|ssl|tls/iu;

function codeOf(error: Error): string {
  const code: unknown = "code" in error ? error.code : undefined;
  return typeof code === "string" ? code : "";
}

/**
 * The expected failure that talking to a database ended with. `shown` is the address without user and password; `table`
 * the ledger's table that was being read.
 */
export function databaseFailure(error: unknown, shown: string, table: LedgerTable | null = null): unknown {
  if (!(error instanceof Error)) return error;
  const code = codeOf(error);
  const details: ErrorDetails = table === null ? { address: shown } : { address: shown, table };
  if (error instanceof DatabaseError && !unreachable.has(code)) {
    if (code === "57014") return new AppError("READING_TOO_LONG", details);
    const reason = refusals.find(([state]) => code.startsWith(state))?.[1];
    // Anything else is a query that fails on this database's rows, a view of its owner as a rule.
    return new AppError("DATABASE_REFUSED", { ...details, reason: reason ?? "query", sqlState: code });
  }
  // After the server's own words: a disk that is full there is not ours.
  const expected = asAppError(error);
  if (expected !== null) return expected;
  if (unreachable.has(code) || /timeout|terminated|Connection/u.test(error.message)) {
    return new AppError("DATABASE_UNREACHABLE", details);
  }
  if (tlsFailure.test(`${code} ${error.message}`)) {
    return new AppError("DATABASE_REFUSED", { ...details, reason: "encryption" });
  }
  if (/password|SASL|SCRAM|authentication/u.test(error.message)) {
    return new AppError("DATABASE_REFUSED", { ...details, reason: "login" });
  }
  return error;
}
