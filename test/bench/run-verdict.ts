/** From files to the verdict on the demo, cold; then another assumption, warm; and what the event loop felt of it. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { z } from "zod";
import { measureProcess, median } from "./measure-process.ts";

const resultSchema = z.object({
  class: z.string(),
  firstMilliseconds: z.number(),
  loopP99Milliseconds: z.number(),
  loopMostMilliseconds: z.number(),
  trialP50Milliseconds: z.number(),
  trialP95Milliseconds: z.number(),
});

const node = process.execPath;

/** @param runs how often everything is done from the start */
export async function benchVerdict(print: (text: string) => void, runs: number): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "contrepoids-bench-"));
  const line = (name: string, text: string): void => print(`${name.padEnd(44)} ${text}`);
  try {
    const files = join(folder, "demo");
    await measureProcess(node, ["server/main.ts", "demo", "--into", files]);
    const imports: number[] = [];
    const reports: number[] = [];
    let last: z.infer<typeof resultSchema> | null = null;
    for (let run = 0; run < runs; run += 1) {
      const data = join(folder, `data-${run}`);
      const imported = await measureProcess(node, [
        "server/main.ts",
        "import",
        files,
        "--data",
        data,
        "--json",
      ]);
      const reported = await measureProcess(node, [
        "server/main.ts",
        "report",
        "verdict",
        "--data",
        data,
        "--json",
      ]);
      imports.push(imported.seconds);
      reports.push(reported.seconds);
      const measured = await measureProcess(node, ["test/bench/verdict.ts", data]);
      last = resultSchema.parse(JSON.parse(measured.output));
      const { firstMilliseconds, trialP50Milliseconds, trialP95Milliseconds } = last;
      line(
        "verdict of the demo, first answer",
        `${(firstMilliseconds / 1000).toFixed(2)} s; another assumption p50 ${trialP50Milliseconds.toFixed(1)} ms, p95 ${trialP95Milliseconds.toFixed(1)} ms`,
      );
      line(
        "event loop meanwhile",
        `p99 ${last.loopP99Milliseconds.toFixed(1)} ms, longest ${last.loopMostMilliseconds.toFixed(1)} ms; peak ${Math.round(measured.peakMegabytes ?? 0)} MB`,
      );
    }
    const both = imports.map((seconds, run) => seconds + reports[run]);
    line(
      "files to verdict, demo, cold",
      `median ${median(both).toFixed(2)} s (import ${median(imports).toFixed(2)}, report in a new process ${median(reports).toFixed(2)}); class ${last?.class ?? "none"}`,
    );
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
