/**
 * Previews files as an import does, in a process of its own: how long it took, what came of it, and by how much the
 * process that asked for it grew while the child read. Arguments: a data folder, then files.
 */
import { basename } from "node:path";
import { z } from "zod";
import { openRecord } from "#server/ledger/open-record.ts";
import { stageImport } from "#server/ledger/stage-import.ts";

export const previewedSchema = z.strictObject({
  seconds: z.number(),
  status: z.string(),
  rows: z.number(),
  codes: z.array(z.string()),
  grownMegabytes: z.number(),
});

const megabyte = 1024 ** 2;

async function preview(folder: string, paths: readonly string[]): Promise<z.infer<typeof previewedSchema>> {
  const record = await openRecord(folder);
  const files = paths.map((path) => ({ name: basename(path), path }));
  const before = process.memoryUsage.rss();
  let peak = before;
  const watch = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage.rss());
  }, 10);
  const startedAt = performance.now();
  const { preview: shown } = await stageImport(record, files);
  const seconds = (performance.now() - startedAt) / 1000;
  clearInterval(watch);
  await record.close();
  return {
    seconds,
    status: shown.status,
    rows: shown.files.reduce((sum, { rows }) => sum + rows, 0),
    codes: shown.findingCounts.map(({ code }) => code),
    grownMegabytes: (peak - before) / megabyte,
  };
}

const [folder, ...paths] = process.argv.slice(2);
if (import.meta.main && folder !== undefined) {
  process.stdout.write(JSON.stringify(await preview(folder, paths)));
}
