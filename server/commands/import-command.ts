/** `import <file|folder|database>...`: reads ledger files, shows what they hold and keeps it. */
import { readFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import type { ImportOutcome } from "#shared/schema/imports.ts";
import { importMappingSchema, type ImportMapping } from "#shared/schema/mapping.ts";
import { resolveDataFolder } from "#server/config.ts";
import { openCompany, type Company } from "#server/company.ts";
import { AppError } from "#server/errors.ts";
import { keptName } from "#server/ledger/saved-mappings.ts";
import type { StagingProgress } from "#server/ledger/staged-import.ts";
import { UsageError, exitCodes, type CommandIo, type ExitCode } from "./command-io.ts";
import { databaseFiles } from "./database-files.ts";
import { findFiles } from "./find-files.ts";
import { importText } from "./import-text.ts";
import { mappingAnswer } from "./mapping-answer.ts";

/** Who imports and keeps mappings here, for the history. */
const commandLine = "command line";

async function readMapping(path: string | undefined): Promise<ImportMapping | null> {
  if (path === undefined) return null;
  const text = await readFile(path, "utf8").catch(() => null);
  if (text === null) throw new AppError("NO_SUCH_PATH", { path });
  try {
    return importMappingSchema.parse(JSON.parse(text));
  } catch (error) {
    throw new UsageError(`The mapping ${path} is not valid: ${error instanceof Error ? error.message : ""}`);
  }
}

function exitCodeOf(outcome: ImportOutcome): ExitCode {
  const { status } = outcome.preview;
  return outcome.importId !== null || status === "unchanged" ? exitCodes.done : exitCodes.refused;
}

/** Beside a JSON document, the questions in words: which mapping key answers each. */
function sayQuestions({ preview }: ImportOutcome, io: CommandIo): void {
  for (const answer of preview.findings.map(mappingAnswer)) {
    if (answer !== null) io.say(`Answer in a mapping (--mapping): ${answer}`);
  }
}

/** Keeps how the files were read under a name, and says so. */
function keepMapping(company: Company, stagedId: string, name: string): string {
  const { mapping, replaced } = company.mappings.saveFromStaged(stagedId, name, commandLine);
  return replaced
    ? `The mapping "${mapping.name}" is kept in place of the one that was there.`
    : `The mapping "${mapping.name}" is kept: files with these headings are read by it from now on.`;
}

export async function importCommand(args: string[], io: CommandIo): Promise<ExitCode> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      data: { type: "string" },
      mapping: { type: "string" },
      "save-mapping": { type: "string" },
      "database-kind": { type: "string" },
      "accept-rejects": { type: "boolean", default: false },
      json: { type: "boolean", default: false },
    },
  });
  if (positionals.length === 0) throw new UsageError("Name the files or folders to import.");
  const savedName = values["save-mapping"];
  if (savedName !== undefined && keptName(savedName) === null) {
    throw new UsageError("--save-mapping takes a name of 1 to 120 letters.");
  }
  const given = await readMapping(values.mapping);
  await using databases = await databaseFiles(positionals, values["database-kind"], given, io);
  const { mapping, paths } = databases;
  const found = await Promise.all(paths.map(findFiles));
  const files = [...databases.files, ...found.flatMap((each) => each.files)];
  for (const name of found.flatMap((each) => each.passedOver)) io.say(`Not read, no table or text: ${name}`);
  if (files.length === 0) throw new AppError("NO_SUCH_PATH", { path: paths.join(" ") });

  const company = await openCompany(resolveDataFolder(values.data, io.environment, process.cwd()));
  const { signal } = new AbortController();
  try {
    let last = "";
    const report = ({ phase, file }: Pick<StagingProgress, "file"> & { phase: string }): void => {
      // Reading and typing take turns file by file: a line per file says as much.
      const line = file === null || phase === "typing" ? phase : `${phase} ${file}`;
      if (line === last || phase === "typing") return;
      last = line;
      io.say(`${line}…`);
    };
    const { stagedId, preview } = await company.stageFiles(files, mapping, report, signal);
    const mayLand =
      preview.status === "ready" || (preview.status === "needs-acceptance" && values["accept-rejects"]);
    let outcome: ImportOutcome = { importId: null, preview };
    if (mayLand) {
      const choice = { acceptRejects: values["accept-rejects"], by: commandLine };
      outcome = await company.commit(stagedId, choice, report);
    }
    if (savedName !== undefined) {
      // What was refused or waits for an answer is not read as it should be: it is not worth remembering.
      const isRead = mayLand || preview.status === "unchanged";
      io.say(isRead ? keepMapping(company, stagedId, savedName) : "The mapping is not kept: nothing landed.");
    }
    if (!mayLand) await company.discard(stagedId);
    io.out(values.json ? JSON.stringify(outcome) : importText(outcome));
    if (values.json) sayQuestions(outcome, io);
    return exitCodeOf(outcome);
  } finally {
    await company.close();
  }
}
