/** `demo`: writes a demo company as ledger files, with its planted truth beside them. */
import { parseArgs } from "node:util";
import { defaultDemoOptions, demoScenarios, type DemoOptions } from "#server/demo/demo-options.ts";
import { writeDemoFiles } from "#server/write-demo-files.ts";
import { UsageError, exitCodes, type CommandIo, type ExitCode } from "./command-io.ts";
import { alignedTable, countText } from "./aligned-text.ts";

/** A plant of 1,000 people over 78 weeks takes about a gigabyte while it is written. */
const mostPersonWeeks = 200_000;

function wholeNumber(
  name: string,
  text: string | undefined,
  fallback: number,
  least: number,
  most: number,
): number {
  if (text === undefined) return fallback;
  const value = Number(text);
  if (!/^\d+$/u.test(text) || value < least || value > most) {
    throw new UsageError(`--${name} takes a whole number from ${least} to ${most}, not "${text}".`);
  }
  return value;
}

function scenarioOf(name: string | undefined): DemoOptions["scenario"] {
  const scenario = name ?? defaultDemoOptions.scenario;
  const known = demoScenarios.find((each) => each === scenario);
  if (known === undefined)
    throw new UsageError(`--scenario takes one of ${demoScenarios.join(", ")}, not "${name}".`);
  return known;
}

export async function demoCommand(args: string[], io: CommandIo): Promise<ExitCode> {
  const { values } = parseArgs({
    args,
    options: {
      into: { type: "string", default: "demo-company" },
      seed: { type: "string" },
      weeks: { type: "string" },
      people: { type: "string" },
      scenario: { type: "string" },
      json: { type: "boolean", default: false },
    },
  });
  const options: DemoOptions = {
    seed: wholeNumber("seed", values.seed, defaultDemoOptions.seed, 0, 2 ** 31 - 1),
    weeks: wholeNumber("weeks", values.weeks, defaultDemoOptions.weeks, 4, 1_040),
    people: wholeNumber("people", values.people, defaultDemoOptions.people, 60, 20_000),
    scenario: scenarioOf(values.scenario),
  };
  if (options.people * options.weeks > mostPersonWeeks) {
    throw new UsageError(
      `--people times --weeks is at most ${countText(mostPersonWeeks)}: a larger plant would not fit in memory.`,
    );
  }
  const rows = await writeDemoFiles(values.into, options);
  if (values.json) {
    io.out(JSON.stringify({ folder: values.into, options, tables: rows }));
    return exitCodes.done;
  }
  const table = alignedTable(
    [
      { heading: "table", align: "left" },
      { heading: "rows", align: "right" },
    ],
    rows.map((each) => [each.table, countText(each.rows)]),
  );
  io.out(
    `A demo company (${options.scenario}, seed ${options.seed}) is in ${values.into}; what was planted is in truth.json.\n\n${table}`,
  );
  return exitCodes.done;
}
