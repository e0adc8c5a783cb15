/** Looks for clients that a file may have by mistake, or lack: near doubles, look-alike letters, a shrunken list. */
import type { FindingCode } from "#shared/error-code.ts";
import { queryNumber, queryRows } from "../query.ts";
import { positionSql, type LoadedSource, type StagingSession } from "../staging-session.ts";
import { baseKeysSql } from "./known-keys.ts";

/** A file that lacks more than this share of the known clients is asked about. */
const missingShare = 0.1;

/** Greek and Cyrillic capitals and small letters that look like Latin ones (Unicode's confusables, those in use). */
const lookAlikes = "АВЕЅІЈКМНОРСТУХаеіјорсухѕΑΒΕΖΗΙΚΜΝΟΡΤΥΧο";
const latin = "ABESIJKMHOPCTYXaeijopcyxsABEZHIKMNOPTYXo";

const twins = new Map(Array.from(lookAlikes, (letter, at) => [letter, latin[at] ?? letter]));

function withoutLookAlikes(key: string): string {
  return Array.from(key, (letter) => twins.get(letter) ?? letter).join("");
}

/** What is left of a key without case and spaces. */
function folded(key: string): string {
  return key.normalize("NFKC").toLowerCase().replaceAll(/\s+/gu, "");
}

function accepts(source: LoadedSource | undefined, code: FindingCode): boolean {
  return source?.mapping.accept?.includes(code) ?? false;
}

/** KEY_NEARLY_SAME and HOMOGLYPH, at each new key that can be taken for one that came before or is known. */
async function checkSimilarKeys(session: StagingSession, base: string | null): Promise<void> {
  const known =
    base === null ? [] : await queryRows(session.connection, `SELECT DISTINCT key FROM (${base})`);
  const landed = await queryRows(
    session.connection,
    `SELECT client_id, _source, _line, ${positionSql(session, "clients", "client_id", "_source")}
     FROM landed_clients ORDER BY _source, _line`,
  );
  const knownKeys = new Set(known.map(([key]) => String(key)));
  const byFold = new Map(Array.from(knownKeys, (key) => [folded(key), key]));
  const byLook = new Map(Array.from(knownKeys, (key) => [folded(withoutLookAlikes(key)), key]));
  for (const [id, number, line, position] of landed) {
    const key = String(id);
    const fold = folded(key);
    const look = folded(withoutLookAlikes(key));
    const near = byFold.get(fold);
    const alike = byLook.get(look);
    if (near === undefined) byFold.set(fold, key);
    if (alike === undefined) byLook.set(look, key);
    const source = session.sources.find(
      (each) => each.source === Number(number) && each.definition.table === "clients",
    );
    const isNew = !knownKeys.has(key);
    const place = {
      source: Number(number),
      table: "clients" as const,
      line: Number(line),
      position: position === null ? null : Number(position),
      column: "client_id",
      value: key,
    };
    if (isNew && near !== undefined && near !== key && !accepts(source, "KEY_NEARLY_SAME")) {
      session.findings.add({ code: "KEY_NEARLY_SAME", ...place, hint: near });
    } else if (isNew && alike !== undefined && folded(alike) !== fold) {
      session.findings.add({ code: "HOMOGLYPH", ...place, hint: alike });
    }
  }
}

/** SHRINK, at the first file of clients. */
async function checkShrink(session: StagingSession, base: string): Promise<void> {
  const sources = session.sources.filter(({ definition }) => definition.table === "clients");
  const known = await queryNumber(session.connection, `SELECT count(DISTINCT key)::DOUBLE FROM (${base})`);
  const missing = await queryNumber(
    session.connection,
    `SELECT count(DISTINCT key)::DOUBLE FROM (${base}) k
     WHERE NOT EXISTS (SELECT 1 FROM landed_clients l WHERE l.client_id = k.key)`,
  );
  const [first] = sources;
  // A list that repeats none of the known clients adds to them, and is no export that was cut short.
  if (first === undefined || missing === known || missing <= known * missingShare) return;
  if (sources.some((source) => accepts(source, "SHRINK"))) return;
  session.findings.add({
    code: "SHRINK",
    source: first.source,
    table: "clients",
    hint: `${known - missing}/${known}`,
  });
}

/** The checks of the list of clients as a whole. */
export async function checkClients(session: StagingSession): Promise<void> {
  const base = baseKeysSql(session, "clients");
  await checkSimilarKeys(session, base);
  if (base !== null) await checkShrink(session, base);
}
