/** Recognises a snapshot that another version of this program built. */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { ledger } from "#shared/schema/ledger.ts";
import { factFiles } from "#server/facts/fact-files.ts";
import { createTableSql } from "./winning-rows.ts";

const factsFolder = new URL("../facts/", import.meta.url);

/** The text of a fact file. */
export function readFact(name: string): string {
  return readFileSync(new URL(name, factsFolder), "utf8");
}

/** Changes when a snapshot built by this program would hold other tables or other facts. */
export function factsDigest(): string {
  const hash = createHash("sha256");
  for (const definition of ledger) {
    hash.update(createTableSql(definition));
  }
  for (const name of factFiles) {
    hash.update(`${name}\0${readFact(name)}\0`);
  }
  return hash.digest("hex");
}
