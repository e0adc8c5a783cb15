/** Opens a record after a kill and lists everything about it that is not as it must be. */
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { rm } from "node:fs/promises";
import { integrityProblems } from "#server/ledger/catalogue.ts";
import { batchesOfImport } from "#server/ledger/catalogue-imports.ts";
import { digestFile } from "#server/ledger/durable-file.ts";
import { listImports } from "#server/ledger/list-imports.ts";
import { openRecord } from "#server/ledger/open-record.ts";
import { openSnapshot } from "#server/ledger/open-snapshot.ts";
import type { LedgerRecord } from "#server/ledger/record.ts";
import { readSqlFile } from "#server/ledger/sql-file.ts";
import { expectedLines, rowsOf } from "./company-files.ts";

/** What the importing processes were told, over all of them. */
export interface Acknowledged {
  readonly committed: ReadonlySet<number>;
  readonly undone: ReadonlySet<string>;
}

export interface CheckedRecord {
  readonly violations: string[];
  /** The numbers of all imports on record, undone ones too. */
  readonly onRecord: number[];
}

const ordersSql = readSqlFile(new URL("./orders.sql", import.meta.url));

async function readLines(record: LedgerRecord): Promise<string[]> {
  await using snapshot = await openSnapshot(record);
  const rows = await snapshot.read(ordersSql);
  return rows.map(({ line }) => (typeof line === "string" ? line : "")).sort();
}

/** The files of every import are those that were committed, all of them. */
async function fileViolations(record: LedgerRecord): Promise<string[]> {
  const violations: string[] = [];
  const folders = new Set<string>();
  for (const { importId, by, files } of listImports(record)) {
    const number = Number(by.replace("import-", ""));
    const batches = batchesOfImport(record.catalogue, importId);
    const rows = Object.fromEntries(batches.map((batch) => [batch.table, batch.rows]));
    if (JSON.stringify(rows) !== JSON.stringify(rowsOf(number))) {
      violations.push(`import ${number} has ${JSON.stringify(rows)}`);
    }
    for (const { path, sha256 } of batches) {
      folders.add(path.split("/")[1] ?? "");
      const found = await digestFile(join(record.folder.root, path)).catch(() => null);
      if (found?.sha256 !== sha256) {
        violations.push(`import ${number}: ${path} is not what was committed`);
      }
    }
    for (const { sha256 } of files) {
      const found = await digestFile(join(record.folder.uploads, sha256)).catch(() => null);
      if (found?.sha256 !== sha256) {
        violations.push(`import ${number}: an original file is not what was read`);
      }
    }
  }
  const strays = readdirSync(record.folder.batches).filter((name) => !folders.has(name));
  return [...violations, ...strays.map((name) => `unnamed batch ${name}`)];
}

/** The number of an import, from who committed it. */
const numberOf = (by: string): number => Number(by.replace("import-", ""));

/** Checks a record that no process holds. */
export async function checkRecord(folder: string, acknowledged: Acknowledged): Promise<CheckedRecord> {
  let record = await openRecord(folder);
  const violations = integrityProblems(record.catalogue);
  const imports = listImports(record).reverse();
  const onRecord = imports.map(({ by }) => numberOf(by));
  if (new Set(onRecord).size !== onRecord.length) {
    violations.push(`an import is on record twice: ${onRecord.join(" ")}`);
  }
  const lost = [...acknowledged.committed].filter((number) => !onRecord.includes(number));
  violations.push(...lost.map((number) => `acknowledged import ${number} is lost`));
  for (const { importId, by, undoneAt } of imports) {
    if (acknowledged.undone.has(importId) && undoneAt === null) {
      violations.push(`the acknowledged undo of ${by} is lost`);
    }
  }
  violations.push(...(await fileViolations(record)));
  const active = imports.filter(({ undoneAt }) => undoneAt === null).map(({ by }) => numberOf(by));
  const expected = active.length === 0 ? "" : expectedLines(active).join("\n");
  if ((await readLines(record)).join("\n") !== expected) {
    violations.push("the snapshot does not answer what the record holds");
  }
  await record.close();
  await rm(join(folder, "snapshots"), { recursive: true });
  record = await openRecord(folder);
  if ((await readLines(record)).join("\n") !== expected) {
    violations.push("the rebuilt snapshot does not answer what the record holds");
  }
  await record.close();
  return { violations, onRecord };
}
