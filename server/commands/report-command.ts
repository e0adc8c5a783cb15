/** `report <section>`: the same answer as the page and the procedure behind it. */
import { parseArgs } from "node:util";
import { portfolioInputSchema } from "#shared/schema/portfolio.ts";
import { resolveDataFolder } from "#server/config.ts";
import { openCompany } from "#server/company.ts";
import type { ReportProgress } from "#server/jobs.ts";
import { UsageError, exitCodes, type CommandIo, type ExitCode } from "./command-io.ts";
import { coverageText } from "./coverage-text.ts";
import { delaysText } from "./delays-text.ts";
import { overtimeText } from "./overtime-text.ts";
import { peopleText } from "./people-text.ts";
import { portfolioText } from "./portfolio-text.ts";
import { verdictText } from "./verdict-text.ts";

const sections = ["portfolio", "verdict", "delays", "overtime", "people", "coverage"] as const;

function isDay(text: string): boolean {
  return portfolioInputSchema.shape.from.safeParse(text).success;
}

const steps: Readonly<Partial<Record<Parameters<ReportProgress>[0]["phase"], string>>> = {
  reading: "Reading the record",
  attributing: "Attributing",
  replaying: "Replaying the shop",
  testing: "Accusing every client alike",
};

/** Says on standard error what long work is at, once a step. */
function tellProgress(io: CommandIo): ReportProgress {
  let told = "";
  return ({ phase, done, total }) => {
    const step = `${steps[phase] ?? phase}${total > 1 ? `: ${done} of ${total}` : "..."}`;
    if (step !== told) io.say(step);
    told = step;
  };
}

export async function reportCommand(args: string[], io: CommandIo): Promise<ExitCode> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      data: { type: "string" },
      client: { type: "string" },
      from: { type: "string" },
      to: { type: "string" },
      json: { type: "boolean", default: false },
    },
  });
  const [section, ...others] = positionals;
  if (section === undefined || others.length > 0 || !sections.some((known) => known === section)) {
    throw new UsageError(`Name one section to report: ${sections.join(", ")}.`);
  }
  for (const [name, day] of Object.entries({ from: values.from, to: values.to })) {
    if (day !== undefined && !isDay(day))
      throw new UsageError(`--${name} takes a day such as 2025-12-31, not "${day}".`);
  }
  const { from, to, client } = values;
  if (section === "coverage" && [from, to, client].some((value) => value !== undefined)) {
    throw new UsageError(
      "The coverage is that of the whole ledger: it takes neither --client nor --from nor --to.",
    );
  }
  const company = await openCompany(resolveDataFolder(values.data, io.environment, process.cwd()));
  try {
    if (section === "coverage") {
      const coverage = await company.coverage("owner");
      io.out(values.json ? JSON.stringify(coverage) : coverageText(coverage));
      return exitCodes.done;
    }
    const input = {
      ...(from === undefined ? {} : { from }),
      ...(to === undefined ? {} : { to }),
      ...(client === undefined ? {} : { client }),
    };
    if (section === "verdict") {
      const verdict = await company.verdict.report(input, "owner", tellProgress(io));
      io.out(values.json ? JSON.stringify(verdict) : verdictText(verdict));
      return exitCodes.done;
    }
    if (section === "delays") {
      const delays = await company.planning.delays(input, "owner", tellProgress(io));
      io.out(values.json ? JSON.stringify(delays) : delaysText(delays));
      return exitCodes.done;
    }
    if (section === "overtime") {
      const overtime = await company.people.overtime(input, "owner", tellProgress(io));
      io.out(values.json ? JSON.stringify(overtime) : overtimeText(overtime));
      return exitCodes.done;
    }
    if (section === "people") {
      const people = await company.people.people(input, "owner", tellProgress(io));
      io.out(values.json ? JSON.stringify(people) : peopleText(people));
      return exitCodes.done;
    }
    const portfolio = await company.portfolio(input, "owner");
    io.out(values.json ? JSON.stringify(portfolio) : portfolioText(portfolio));
    return exitCodes.done;
  } finally {
    await company.close();
  }
}
