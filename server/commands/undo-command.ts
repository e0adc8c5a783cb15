/** `undo <import>`: takes an import back; the rows it replaced come back. */
import { parseArgs } from "node:util";
import { resolveDataFolder } from "#server/config.ts";
import { openCompany } from "#server/company.ts";
import { UsageError, exitCodes, type CommandIo, type ExitCode } from "./command-io.ts";

export async function undoCommand(args: string[], io: CommandIo): Promise<ExitCode> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { data: { type: "string" }, json: { type: "boolean", default: false } },
  });
  const [importId, ...others] = positionals;
  if (importId === undefined || others.length > 0) throw new UsageError("Name one import to undo.");
  const company = await openCompany(resolveDataFolder(values.data, io.environment, process.cwd()));
  try {
    await company.undo(importId, "command line", () => {});
    io.out(values.json ? JSON.stringify({ undone: importId }) : `Import ${importId} is undone.`);
    return exitCodes.done;
  } finally {
    await company.close();
  }
}
