/** The child's side of staging: reads the files, then syncs and digests what was written. */
import { stat } from "node:fs/promises";
import type { ChildProgress, SealedFile, StageResult } from "./child-protocol.ts";
import { digestFile, syncPath } from "./durable-file.ts";
import type { StageFiles, StagingRequest } from "./staged-import.ts";

function isStageFiles(value: unknown): value is StageFiles {
  return typeof value === "function";
}

async function loadStager(module: string): Promise<StageFiles> {
  const loaded: unknown = await import(module);
  const stageFiles: unknown =
    typeof loaded === "object" && loaded !== null ? Reflect.get(loaded, "stageFiles") : undefined;
  if (!isStageFiles(stageFiles)) {
    throw new Error(`${module} exports no stageFiles`);
  }
  return stageFiles;
}

async function seal(path: string): Promise<SealedFile> {
  await syncPath(path);
  const { size } = await stat(path);
  const { sha256, bytes } = await digestFile(path);
  if (bytes !== size) {
    throw new Error(`${path} changed while it was read`);
  }
  return { path, sha256, bytes };
}

/** Stages files in this process and seals the result. */
export async function sealStagedImport(
  request: StagingRequest,
  stager: string,
  onProgress: (progress: ChildProgress) => void,
): Promise<StageResult> {
  const stageFiles = await loadStager(stager);
  // Cancelling kills this process, so its own signal never fires.
  const staged = await stageFiles(request, onProgress, new AbortController().signal);
  const batches: StageResult["batches"][number][] = [];
  for (const { table, path, rows } of staged.batches) {
    batches.push({ table, rows, ...(await seal(path)) });
  }
  const findings = staged.findingsPath === null ? null : await seal(staged.findingsPath);
  return { kind: "stage", preview: staged.preview, batches, findings };
}
