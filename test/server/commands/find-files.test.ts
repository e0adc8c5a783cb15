/** Files named on the command line. Oracle: a folder as a company has it, written down by hand. */
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { findFiles } from "#server/commands/find-files.ts";

let root: string;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), "contrepoids-find-"));
});
afterEach(() => rm(root, { recursive: true, force: true }));

async function write(...names: string[]): Promise<void> {
  for (const name of names) {
    await mkdir(dirname(join(root, name)), { recursive: true });
    await writeFile(join(root, name), "x");
  }
}

describe("a folder", () => {
  it("gives what can be read, named by its path in it, and says what it passes over", async () => {
    await write(
      "clients.XLSX",
      "2025/orders.csv",
      "2025/q1/jobs.parquet",
      "old.zip",
      "a.csv.gz",
      "b.tsv",
      "c.TXT",
    );
    await write("scan.pdf", "2025/old.xls", "backup.7z", "LISEZMOI");
    await write(".DS_Store", "2025/~$plan.xlsx", "__MACOSX/._orders.csv", "Thumbs.db");
    const { files, passedOver } = await findFiles(root);
    expect(files.map(({ name }) => name)).toEqual([
      "2025/orders.csv",
      "2025/q1/jobs.parquet",
      "a.csv.gz",
      "b.tsv",
      "c.TXT",
      "clients.XLSX",
      "old.zip",
    ]);
    expect(files[0]?.path).toBe(join(root, "2025", "orders.csv"));
    expect(passedOver).toEqual(["2025/old.xls", "LISEZMOI", "backup.7z", "scan.pdf"]);
  });

  it("may hold nothing", async () => {
    expect(await findFiles(root)).toEqual({ files: [], passedOver: [] });
  });
});

describe("a file that is named", () => {
  it("is taken whatever it is called", async () => {
    await write("scan.pdf");
    const path = join(root, "scan.pdf");
    expect(await findFiles(path)).toEqual({ files: [{ name: "scan.pdf", path }], passedOver: [] });
  });

  it("has to be there", async () => {
    const path = join(root, "none.csv");
    await expect(findFiles(path)).rejects.toMatchObject({ code: "NO_SUCH_PATH", details: { path } });
  });
});
