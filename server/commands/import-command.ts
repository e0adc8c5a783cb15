/** `import <file|folder>...`: reads ledger files, shows what they hold and keeps it. */
import { readFile, readdir, stat } from "node:fs/promises";
import { basename, join, relative } from "node:path";
import { parseArgs } from "node:util";
import type { ImportOutcome } from "#shared/schema/imports.ts";
import { importMappingSchema, type ImportMapping } from "#shared/schema/mapping.ts";
import { resolveDataFolder } from "#server/config.ts";
import { openCompany } from "#server/company.ts";
import { AppError } from "#server/errors.ts";
import type { SourceFile, StagingProgress } from "#server/ledger/staged-import.ts";
import { UsageError, exitCodes, type CommandIo, type ExitCode } from "./command-io.ts";
import { importText } from "./import-text.ts";
import { mappingAnswer } from "./mapping-answer.ts";

const readable = /\.(?:csv|tsv|txt)$/iu;

async function filesOf(path: string): Promise<{ files: SourceFile[]; passedOver: string[] }> {
  const found = await stat(path).catch(() => null);
  if (found === null) throw new AppError("NO_SUCH_PATH", { path });
  if (!found.isDirectory()) return { files: [{ name: basename(path), path }], passedOver: [] };
  const entries = await readdir(path, { recursive: true, withFileTypes: true });
  const names = entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(path, join(entry.parentPath, entry.name)))
    .toSorted();
  return {
    files: names.filter((name) => readable.test(name)).map((name) => ({ name, path: join(path, name) })),
    passedOver: names.filter((name) => !readable.test(name)),
  };
}

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

export async function importCommand(args: string[], io: CommandIo): Promise<ExitCode> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      data: { type: "string" },
      mapping: { type: "string" },
      "accept-rejects": { type: "boolean", default: false },
      json: { type: "boolean", default: false },
    },
  });
  if (positionals.length === 0) throw new UsageError("Name the files or folders to import.");
  const mapping = await readMapping(values.mapping);
  const found = await Promise.all(positionals.map(filesOf));
  const files = found.flatMap((each) => each.files);
  for (const name of found.flatMap((each) => each.passedOver)) io.say(`Not read, not a text file: ${name}`);
  if (files.length === 0) throw new AppError("NO_SUCH_PATH", { path: positionals.join(" ") });

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
      const choice = { acceptRejects: values["accept-rejects"], by: "command line" };
      outcome = await company.commit(stagedId, choice, report);
    } else {
      await company.discard(stagedId);
    }
    io.out(values.json ? JSON.stringify(outcome) : importText(outcome));
    if (values.json) sayQuestions(outcome, io);
    return exitCodeOf(outcome);
  } finally {
    await company.close();
  }
}
