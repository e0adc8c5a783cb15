/**
 * The benchmark (`npm run bench`): import beside DuckDB's own typed read, workbooks, snapshot, report, first page, load. Pairs run
 * in turn on the same files, so that the ratio holds on a noisy machine. `--rows` scales the ledger (1 = 1 M time
 * entries and 200 k operations); `--part ledger`, `--part delays`, `--part labour` and `--part verdict` run one part;
 * `--entries` says how many time entries the last one has.
 */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { benchDelays } from "./run-delays.ts";
import { benchLabour } from "./run-labour.ts";
import { benchVerdict } from "./run-verdict.ts";
import { measureProcess, median, type Measured } from "./measure-process.ts";
import { loadAddress, openFirstPage, startServer, type Load } from "./served.ts";
import { previewedSchema } from "./workbook.ts";
import { writeLargeLedger } from "./write-large-ledger.ts";
import { writeHostileWorkbook, writeLargeWorkbook } from "./write-workbooks.ts";

const { values } = parseArgs({
  options: {
    rows: { type: "string", default: "1" },
    pairs: { type: "string", default: "3" },
    seconds: { type: "string", default: "10" },
    part: { type: "string", default: "all" },
    entries: { type: "string", default: "10000000" },
  },
});
const scale = Number(values.rows);
const pairs = Number(values.pairs);
const tables = ["clients", "employees", "work_centres", "orders", "operations", "time_entries"];
const node = process.execPath;

const print = (text: string): void => {
  process.stdout.write(`${text}\n`);
};
const seconds = (value: number): string => `${value.toFixed(2)} s`;
const megabytes = (value: number | null): string => (value === null ? "not told" : `${Math.round(value)} MB`);

function summary(name: string, runs: readonly Measured[]): void {
  const times = runs.map((run) => run.seconds);
  const peaks = runs.map((run) => run.peakMegabytes).filter((peak) => peak !== null);
  print(
    `${name.padEnd(44)} median ${seconds(median(times))}  (${times.map(seconds).join(", ")})  peak ${megabytes(peaks.length === 0 ? null : Math.max(...peaks))}`,
  );
}

function previewFiles(data: string, files: readonly string[]): Promise<Measured> {
  return measureProcess(node, ["test/bench/workbook.ts", data, ...files]);
}

/** What came of a preview, and what the process that asked for it felt of it. */
function printPreview({ output }: Measured): void {
  const { seconds: own, status, rows, codes, grownMegabytes } = previewedSchema.parse(JSON.parse(output));
  print(
    `${"".padEnd(44)} ${status}, ${rows} rows, ${codes.join(" ") || "nothing found"}; staging ${seconds(own)}, parent grew by ${grownMegabytes.toFixed(1)} MB`,
  );
}

/** A question that is asked once: the assumption differs by a cent from one request to the next. */
function reportAddress(server: string, request: number): string {
  const input = { assumptions: { yearly_fixed_cost: 380_000_000 + request } };
  return `${server}/api/trpc/portfolio.report?input=${encodeURIComponent(JSON.stringify(input))}`;
}

const question = (name: string, input: unknown): string =>
  `${name}?input=${encodeURIComponent(JSON.stringify(input))}`;

/** The questions of the Planning page, warm, on the demo. */
const planningAddresses: readonly (readonly [string, string])[] = [
  ["planning.report, demo, warm", question("report", {})],
  [
    "planning.pairs, out of turn, demo, warm",
    question("pairs", { fromClient: "CL-01", cause: "jump", limit: 50, offset: 0 }),
  ],
  [
    "planning.pairs, all contention, demo, warm",
    question("pairs", { cause: "contention", limit: 50, offset: 0 }),
  ],
  [
    "planning.gantt, eight weeks, demo, warm",
    question("gantt", { workCentre: "FR", weekOn: "2024-06-03", weeks: 8, limit: 2_000 }),
  ],
];

/** The questions of the People page, warm, on the demo. */
const peopleAddresses: readonly (readonly [string, string])[] = [
  ["people.report, demo, warm", question("report", {})],
  ["people.overtime, demo, warm", question("overtime", {})],
  ["people.chain, demo, warm", question("chain", { state: "induced", limit: 50, offset: 0 })],
];

/** The questions of the Verdict page, warm, on the demo. */
const verdictAddresses: readonly (readonly [string, string])[] = [
  ["verdict.report, demo, warm", question("report", {})],
  ["verdict.rows, demo, warm", question("rows", { line: "expedite", limit: 50, offset: 0 })],
];

function printLoad(name: string, load: Load): void {
  print(
    `${name.padEnd(44)} p50 ${load.p50.toFixed(1)} ms  p95 ${load.p95.toFixed(1)} ms  p99 ${load.p99.toFixed(1)} ms  ${Math.round(load.requestsPerSecond)} requests/s  ${load.failures} failures`,
  );
}

async function benchLedger(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "contrepoids-bench-"));
  try {
    const ledgerFolder = join(folder, "ledger");
    print(`Writing ${scale} M time entries and ${scale * 200} k operations…`);
    await writeLargeLedger(ledgerFolder, { timeEntries: scale * 1_000_000, operations: scale * 200_000 });

    const typed: Measured[] = [];
    const imported: Measured[] = [];
    for (let pair = 0; pair < pairs; pair += 1) {
      typed.push(
        await measureProcess(node, [
          "test/bench/read-typed.ts",
          ledgerFolder,
          join(folder, `typed-${pair}.duckdb`),
          ...tables,
        ]),
      );
      imported.push(
        await measureProcess(node, [
          "server/main.ts",
          "import",
          ledgerFolder,
          "--data",
          join(folder, `data-${pair}`),
          "--json",
        ]),
      );
    }
    summary("DuckDB read_csv into typed tables", typed);
    summary("contrepoids import (files to new snapshot)", imported);
    const ratios = imported.map((run, index) => run.seconds / typed[index].seconds);
    print(
      `${"ratio, pair by pair".padEnd(44)} median ${median(ratios).toFixed(2)}  (${ratios.map((r) => r.toFixed(2)).join(", ")})`,
    );

    const workbook = await writeLargeWorkbook(folder, scale * 200_000);
    const previews: Measured[] = [];
    for (let run = 0; run < pairs; run += 1) {
      previews.push(await previewFiles(join(folder, `preview-${run}`), workbook));
    }
    summary(`preview of an XLSX of ${scale * 200} k rows × 8 columns`, previews);
    printPreview(previews[0]);
    const refused = await previewFiles(join(folder, "refused"), [await writeHostileWorkbook(folder)]);
    summary("hostile workbook refused", [refused]);
    printPreview(refused);

    const data = join(folder, "data-0");
    const report = ["server/main.ts", "report", "portfolio", "--data", data, "--json"];
    await rm(join(data, "snapshots"), { recursive: true, force: true });
    summary("report portfolio, snapshot rebuilt first", [await measureProcess(node, report)]);
    const cold: Measured[] = [];
    for (let run = 0; run < pairs; run += 1) cold.push(await measureProcess(node, report));
    summary("report portfolio, a new process", cold);

    const large = await startServer(data);
    const warm = await loadAddress((request) => reportAddress(large.address, request), 1, 3);
    print(
      `${"portfolio.report computed, large ledger".padEnd(44)} p50 ${warm.p50.toFixed(1)} ms  p95 ${warm.p95.toFixed(1)} ms`,
    );
    await large.stop();

    const demo = await startServer(join(folder, "demo"));
    const alone = await loadAddress((request) => reportAddress(demo.address, request), 1, 3);
    print(
      `${"portfolio.report computed, demo".padEnd(44)} p50 ${alone.p50.toFixed(1)} ms  p95 ${alone.p95.toFixed(1)} ms`,
    );
    const pages = { planning: planningAddresses, people: peopleAddresses, verdict: verdictAddresses };
    for (const [page, addresses] of Object.entries(pages)) {
      for (const [name, path] of addresses) {
        const load = await loadAddress(() => `${demo.address}/api/trpc/${page}.${path}`, 1, 3);
        print(`${name.padEnd(44)} p50 ${load.p50.toFixed(1)} ms  p95 ${load.p95.toFixed(1)} ms`);
      }
    }
    const others = await loadAddress(
      (request) => reportAddress(demo.address, 100_000 + request),
      50,
      Number(values.seconds),
    );
    printLoad("50 connections, each another question", others);
    printLoad(
      "50 connections, one page",
      await loadAddress(() => reportAddress(demo.address, 0), 50, Number(values.seconds)),
    );
    for (let run = 0; run < pairs; run += 1) {
      const first = await openFirstPage(demo.address);
      print(
        `${"first page, demo, empty cache".padEnd(44)} sentence ${Math.round(first.sentenceMilliseconds)} ms  charts ${Math.round(first.chartsMilliseconds)} ms  JavaScript ${Math.round(first.scriptBytes / 1000)} kB  CSS ${Math.round(first.styleBytes / 1000)} kB`,
      );
    }
    await demo.stop();
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const isAsked = (part: string): boolean => values.part === "all" || values.part === part;
if (isAsked("ledger")) await benchLedger();
if (isAsked("delays")) await benchDelays(print);
if (isAsked("labour")) await benchLabour(print, Number(values.entries));
if (isAsked("verdict")) await benchVerdict(print, pairs);
