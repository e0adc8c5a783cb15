/** `backup <file>` and `restore <file>`: the whole record in one file, and back into an empty folder. */
import { parseArgs } from "node:util";
import { resolveDataFolder } from "#server/config.ts";
import { backupRecord } from "#server/ledger/backup-record.ts";
import { openRecord } from "#server/ledger/open-record.ts";
import { restoreRecord } from "#server/ledger/restore-record.ts";
import { UsageError, exitCodes, type CommandIo, type ExitCode } from "./command-io.ts";

function readArguments(args: string[], io: CommandIo, verb: string): { file: string; folder: string } {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { data: { type: "string" } },
  });
  const [file, ...others] = positionals;
  if (file === undefined || others.length > 0) throw new UsageError(`Name one file to ${verb}.`);
  return { file, folder: resolveDataFolder(values.data, io.environment, process.cwd()) };
}

export async function backupCommand(args: string[], io: CommandIo): Promise<ExitCode> {
  const { file, folder } = readArguments(args, io, "write the backup to");
  const record = await openRecord(folder);
  try {
    await backupRecord(record, file);
  } finally {
    await record.close();
  }
  io.out(`The record is in ${file}. Keep it away from this machine.`);
  return exitCodes.done;
}

export async function restoreCommand(args: string[], io: CommandIo): Promise<ExitCode> {
  const { file, folder } = readArguments(args, io, "restore from");
  await restoreRecord(file, folder);
  io.out(`The record of ${file} is in ${folder}.`);
  return exitCodes.done;
}
