/** The command line: finds the command, runs it, turns what goes wrong into a sentence and an exit code. */
import { UsageError, exitCodes, type CommandIo, type ExitCode } from "#server/commands/command-io.ts";
import { errorSentence } from "#server/commands/error-sentence.ts";
import { asAppError, type AppError } from "#server/errors.ts";

type Command = (args: string[], io: CommandIo) => Promise<ExitCode>;

/** Each command brings its own modules when it is called for: a report loads no server, an import no pages. */
const commands = new Map<string, () => Promise<Command>>([
  ["import", async () => (await import("#server/commands/import-command.ts")).importCommand],
  ["undo", async () => (await import("#server/commands/undo-command.ts")).undoCommand],
  ["report", async () => (await import("#server/commands/report-command.ts")).reportCommand],
  ["demo", async () => (await import("#server/commands/demo-command.ts")).demoCommand],
  ["serve", async () => (await import("#server/commands/serve-command.ts")).serveCommand],
  ["backup", async () => (await import("#server/commands/backup-command.ts")).backupCommand],
  ["restore", async () => (await import("#server/commands/backup-command.ts")).restoreCommand],
]);

const usage = `Usage: npm run contrepoids -- <command>

  import <file|folder|database>... [--mapping <file>] [--save-mapping <name>] [--accept-rejects]
                                                                  read files and keep them
    a database is postgres://user@host:5432/name, its password in PGPASSWORD; [--database-kind odoo|views]
  undo <import>                                                   take an import back
  report portfolio [--client <id>] [--from <day>] [--to <day>]    who the company depends on
  report verdict [--client <id>] [--from <day>] [--to <day>]      whether a client brings more than it costs, and what is proven
  report delays [--client <id>] [--from <day>] [--to <day>]       who delays whom, and the plant without the privilege
  report overtime [--client <id>] [--from <day>] [--to <day>]     where overtime comes from, and what it cost
  report people [--client <id>] [--from <day>] [--to <day>]       working time and strain, published groups only
  report coverage                                                 what the ledger has, and what it lacks for each measure
  demo [--into <folder>] [--seed <n>] [--weeks <n>] [--people <n>] [--scenario <name>]
                                                                  write a demo company as ledger files
  serve [--port <n>]                                              open the pages on this machine
  backup <file>                                                   write the whole record to one file
  restore <file>                                                  bring a record back into an empty folder

  --data <folder>   the data folder (else CONTREPOIDS_DATA, else .data)
  --json            one JSON document on standard output and nothing else (import, undo, report, demo)

Exit: 0 done, 1 fault, 2 wrong usage, 3 input refused, 4 data folder in use.`;

const processIo: CommandIo = {
  out: (text) => process.stdout.write(`${text}\n`),
  say: (text) => process.stderr.write(`${text}\n`),
  environment: process.env,
};

function exitCodeOf(error: AppError): ExitCode {
  if (error.code === "PORT_IN_USE") return exitCodes.usage;
  if (error.code === "FAULT") return exitCodes.fault;
  return error.code === "DATA_FOLDER_IN_USE" ? exitCodes.inUse : exitCodes.refused;
}

function isOptionError(error: unknown): error is Error {
  return (
    error instanceof Error &&
    "code" in error &&
    typeof error.code === "string" &&
    error.code.startsWith("ERR_PARSE_ARGS")
  );
}

/** Runs one command and returns its exit code; never throws. */
export async function runCommand(args: readonly string[], io: CommandIo = processIo): Promise<ExitCode> {
  const [name, ...rest] = args;
  if (name === undefined || name === "help" || name === "--help" || rest.includes("--help")) {
    io.out(usage);
    return name === undefined ? exitCodes.usage : exitCodes.done;
  }
  const load = commands.get(name);
  if (load === undefined) {
    io.say(`There is no command "${name}".\n\n${usage}`);
    return exitCodes.usage;
  }
  try {
    const command = await load();
    return await command(rest, io);
  } catch (error) {
    if (error instanceof UsageError || isOptionError(error)) {
      io.say(`${error.message}\n\n${usage}`);
      return exitCodes.usage;
    }
    const expected = asAppError(error);
    if (expected !== null) {
      io.say(errorSentence(expected));
      if (expected.code === "FAULT" && expected.cause instanceof Error) {
        io.say(expected.cause.stack ?? expected.cause.message);
      }
      return exitCodeOf(expected);
    }
    io.say(
      `A fault in Contrepoids: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
    );
    return exitCodes.fault;
  }
}
