/** Waits attributed and the shop replayed at growing sizes, beside joins of DuckDB for the same minutes. */
import { z } from "zod";
import { measureProcess } from "./measure-process.ts";

const resultSchema = z.object({ timings: z.record(z.string(), z.number()), pairs: z.number() });

const sizes = [100_000, 500_000, 2_000_000] as const;
/** The whole answer, seven replays and all, is measured up to this size. */
const mostForAnswer = 500_000;

/** Prints seconds by step and size, each with its growth against n log n since the smallest size. */
export async function benchDelays(print: (text: string) => void): Promise<void> {
  const smallest = new Map<string, number>();
  for (const size of sizes) {
    for (const part of ["joins", size <= mostForAnswer ? "answer" : "steps"]) {
      const run = await measureProcess(process.execPath, ["test/bench/delays.ts", String(size), part]);
      const { timings, pairs } = resultSchema.parse(JSON.parse(run.output));
      print(
        `${(size / 1000).toFixed(0)} k operations, ${part === "joins" ? "one machine a centre, sweep and joins agree" : "up to four machines, calendars"}: ` +
          `${pairs} pairs, peak ${run.peakMegabytes === null ? "not told" : `${Math.round(run.peakMegabytes)} MB`}`,
      );
      for (const [step, seconds] of Object.entries(timings)) {
        const per = seconds / (size * Math.log(size));
        const first = smallest.get(step) ?? per;
        smallest.set(step, first);
        print(`  ${step.padEnd(42)} ${seconds.toFixed(3)} s   n log n × ${(per / first).toFixed(2)}`);
      }
    }
  }
}
