/** The command line: finds the command, runs it, turns what goes wrong into a sentence and an exit code. */
import { backupCommand, restoreCommand } from "#server/commands/backup-command.ts";
import { UsageError, exitCodes, type CommandIo, type ExitCode } from "#server/commands/command-io.ts";
import { demoCommand } from "#server/commands/demo-command.ts";
import { errorSentence } from "#server/commands/error-sentence.ts";
import { importCommand } from "#server/commands/import-command.ts";
import { reportCommand } from "#server/commands/report-command.ts";
import { serveCommand } from "#server/commands/serve-command.ts";
import { undoCommand } from "#server/commands/undo-command.ts";
import { asAppError, type AppError } from "#server/errors.ts";

type Command = (args: string[], io: CommandIo) => Promise<ExitCode>;

const commands = new Map<string, Command>([
  ["import", importCommand],
  ["undo", undoCommand],
  ["report", reportCommand],
  ["demo", demoCommand],
  ["serve", serveCommand],
  ["backup", backupCommand],
  ["restore", restoreCommand],
]);

const usage = `Usage: npm run contrepoids -- <command>

  import <file|folder|database>... [--mapping <file>] [--save-mapping <name>] [--accept-rejects]
                                                                  read files and keep them
    a database is postgres://user@host:5432/name, its password in PGPASSWORD; [--database-kind odoo|views]
  undo <import>                                                   take an import back
  report portfolio [--client <id>] [--from <day>] [--to <day>]    who the company depends on
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
  const command = commands.get(name);
  if (command === undefined) {
    io.say(`There is no command "${name}".\n\n${usage}`);
    return exitCodes.usage;
  }
  try {
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
