/** Gives a table of a file its number, under which rows and findings name it. */
import type { StagingSession } from "../staging-session.ts";

export function numberSource(session: StagingSession, file: string, sheet: string | null): number {
  const source = session.nextSource;
  session.nextSource += 1;
  const appender = session.places;
  appender.appendInteger(source);
  appender.appendVarchar(file);
  if (sheet === null) appender.appendNull();
  else appender.appendVarchar(sheet);
  appender.endRow();
  // Queries that name a row's file come later, and each may be the next.
  appender.flushSync();
  return source;
}
