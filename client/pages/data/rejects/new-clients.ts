/** Clients that rows name and no list holds: made as a file of their own, so that the record keeps where they came from. */
import type { Finding, ImportPreview } from "#shared/schema/imports.ts";
import { tableDefinition } from "#shared/schema/ledger.ts";
import { csvText } from "#client/lib/csv.ts";
import type { FoundFile } from "../wizard/collect-files.ts";
import { isWhole } from "./reject-proposals.ts";

/** Unknown clients among these rejects that nothing known resembles, each once. */
export function unknownClients(findings: readonly Finding[]): string[] {
  const keys = findings.flatMap(({ code, table, column, value, hint }) => {
    if (code !== "REF_UNKNOWN" || table === null || value === null || hint !== null) return [];
    const named = tableDefinition(table).columns.find(({ name }) => name === column);
    return named?.references === "clients" && isWhole(value) ? [value.trim()] : [];
  });
  return [...new Set(keys)].sort((one, other) => one.localeCompare(other, "fr"));
}

/** A file of clients whose name is their key until somebody knows better; its folder is new among the files given. */
export function newClientsFile(keys: readonly string[], preview: ImportPreview, folder: string): FoundFile {
  const given = new Set(preview.files.map(({ name }) => name));
  let path = `${folder}/clients.csv`;
  for (let number = 2; given.has(path); number += 1) path = `${folder} ${number}/clients.csv`;
  const text = csvText({ headings: ["client_id", "name"], rows: keys.map((key) => [key, key]) }, "en");
  return { path, file: new File([text], "clients.csv", { type: "text/csv" }) };
}
