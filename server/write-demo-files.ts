/** Writes a demo company to a folder, in a worker thread: the simulation takes seconds of a core. */
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Worker, isMainThread, parentPort, workerData } from "node:worker_threads";
import { ledgerTables, type LedgerTable } from "#shared/schema/ledger.ts";
import { csvOf } from "#server/demo/csv-of.ts";
import type { DemoOptions } from "#server/demo/demo-options.ts";
import { generateDemoCompany } from "#server/demo/generate-demo-company.ts";

export interface WrittenTable {
  readonly table: LedgerTable;
  readonly rows: number;
}

interface Task {
  readonly folder: string;
  readonly options: DemoOptions;
}

async function write({ folder, options }: Task): Promise<WrittenTable[]> {
  const demo = generateDemoCompany(options);
  await mkdir(folder, { recursive: true });
  for (const table of ledgerTables) {
    await writeFile(join(folder, `${table}.csv`), csvOf(table, demo.tables[table]));
  }
  await writeFile(join(folder, "truth.json"), `${JSON.stringify(demo.truth, null, 2)}\n`);
  return ledgerTables.map((table) => ({ table, rows: demo.tables[table].length }));
}

/**
 * Writes `<table>.csv` for every table and `truth.json`, what was planted, into `folder`, which is made when missing.
 * @returns the rows of each table
 */
export async function writeDemoFiles(folder: string, options: DemoOptions): Promise<WrittenTable[]> {
  const task: Task = { folder, options };
  const worker = new Worker(fileURLToPath(import.meta.url), { workerData: task });
  return new Promise((resolve, reject) => {
    worker.once("message", resolve);
    worker.once("error", reject);
    worker.once("exit", (code) => reject(new Error(`The demo company's worker ended with ${code}`)));
  });
}

if (!isMainThread && parentPort !== null) {
  const task: Task = workerData;
  parentPort.postMessage(await write(task));
}
