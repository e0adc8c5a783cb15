/** Working time and overtime of ten million time entries, beside PostgreSQL for the same sums. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { z } from "zod";
import { measureProcess } from "./measure-process.ts";
import { overtimeInPostgres } from "./overtime-in-postgres.ts";
import { writeLabourLedger } from "./write-labour-ledger.ts";

const resultSchema = z.object({
  timings: z.record(z.string(), z.number()),
  byClientMilliseconds: z.number(),
  daysChecked: z.number(),
  payrollHours: z.number(),
  overtimeByClient: z.record(z.string(), z.number()),
});

const node = process.execPath;

/** The largest difference between two sums for the same client, in hours. */
function farthest(ours: Readonly<Record<string, number>>, theirs: Readonly<Record<string, number>>): number {
  const clients = new Set([...Object.keys(ours), ...Object.keys(theirs)]);
  return Math.max(...[...clients].map((client) => Math.abs((ours[client] ?? 0) - (theirs[client] ?? 0))));
}

/**
 * @param timeEntries how many rows
 * @throws Error where the product and PostgreSQL differ by a minute or more
 */
export async function benchLabour(print: (text: string) => void, timeEntries: number): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "contrepoids-bench-"));
  const line = (name: string, text: string): void => print(`${name.padEnd(44)} ${text}`);
  try {
    const ledger = join(folder, "ledger");
    const data = join(folder, "data");
    print(`Writing ${timeEntries / 1_000_000} M time entries…`);
    await writeLabourLedger(ledger, timeEntries);
    const imported = await measureProcess(node, [
      "server/main.ts",
      "import",
      ledger,
      "--data",
      data,
      "--json",
    ]);
    line("import, snapshot and all", `${imported.seconds.toFixed(1)} s`);
    const run = await measureProcess(node, ["test/bench/labour.ts", data]);
    const result = resultSchema.parse(JSON.parse(run.output));
    for (const [step, seconds] of Object.entries(result.timings)) line(step, `${seconds.toFixed(3)} s`);
    line("peak", run.peakMegabytes === null ? "not told" : `${Math.round(run.peakMegabytes)} MB`);
    line(
      "person-days checked, payroll overtime",
      `${result.daysChecked}, ${Math.round(result.payrollHours)} h`,
    );
    const postgres = await overtimeInPostgres(ledger);
    line("PostgreSQL, load", `${postgres.loadSeconds.toFixed(1)} s`);
    line(
      "overtime by client, warm",
      `${result.byClientMilliseconds.toFixed(0)} ms; PostgreSQL ${postgres.byClientMilliseconds.toFixed(0)} ms; ratio ${(postgres.byClientMilliseconds / result.byClientMilliseconds).toFixed(1)}`,
    );
    const apart = farthest(result.overtimeByClient, postgres.overtimeByClient);
    if (apart * 60 >= 1) throw new Error(`The sums differ by ${apart} hours`);
    line("both agree by client", "to the minute");
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
