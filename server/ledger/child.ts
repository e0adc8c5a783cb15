/**
 * The process in which DuckDB reads foreign files and writes: a crash, a spent memory limit or a kill ends this process
 * and not the server. It does one task and ends; it ends at once when its parent does.
 */
import { asAppError } from "#server/errors.ts";
import { buildSnapshot } from "./build-snapshot.ts";
import type { ChildMessage, ChildProgress, ChildResult, ChildTask } from "./child-protocol.ts";
import { findOrphans } from "./find-orphans.ts";
import { sealStagedImport } from "./seal-staged-import.ts";

process.umask(0o077);
// DuckDB's own threads would keep an orderly exit waiting, so a child without a parent ends itself the hard way.
process.on("disconnect", () => process.kill(process.pid, "SIGKILL"));

function send(message: ChildMessage): Promise<void> {
  return new Promise((resolve, reject) => {
    process.send?.(message, undefined, undefined, (error) => (error ? reject(error) : resolve()));
  });
}

const report = (progress: ChildProgress): void => void send({ message: "progress", progress });

function perform(task: ChildTask): Promise<ChildResult> {
  if (task.kind === "stage") {
    return sealStagedImport(task.request, task.stager, report);
  }
  return task.kind === "build" ? buildSnapshot(task.request, report) : findOrphans(task.request);
}

async function answer(task: ChildTask): Promise<void> {
  try {
    await send({ message: "result", result: await perform(task) });
  } catch (thrown) {
    const expected = asAppError(thrown);
    await send({
      message: "failed",
      expected: expected && { code: expected.code, details: expected.details },
      text: thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown),
    });
  }
  process.exit(0);
}

process.once("message", (task: ChildTask) => void answer(task));
