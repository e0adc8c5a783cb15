/**
 * Files in what is dropped. Oracle: a tree drawn by hand, read in batches as Chromium reads them (at most 100 entries,
 * then an empty batch; https://developer.mozilla.org/docs/Web/API/FileSystemDirectoryReader/readEntries).
 */
import { describe, expect, it } from "vitest";
import {
  filesOfEntries,
  filesOfList,
  mostFiles,
  sortFiles,
  type DroppedEntry,
} from "#client/pages/data/wizard/collect-files.ts";

/** A batch may be short without being the last. */
const batchSize = 60;

type Tree = { readonly [name: string]: string | Tree };

function entryOf(path: string, content: string | Tree): DroppedEntry {
  const name = path.split("/").at(-1) ?? "";
  if (typeof content === "string") {
    const entry = {
      isFile: true,
      isDirectory: false,
      fullPath: path,
      file: (found: (file: File) => void) => found(new File([content], name)),
    };
    return entry;
  }
  const entry = {
    isFile: false,
    isDirectory: true,
    fullPath: path,
    createReader: () => {
      const left = Object.entries(content).map(([child, inside]) => entryOf(`${path}/${child}`, inside));
      return { readEntries: (found: (entries: DroppedEntry[]) => void) => found(left.splice(0, batchSize)) };
    },
  };
  return entry;
}

const pathsOf = (found: readonly { readonly path: string }[]) => found.map(({ path }) => path);

describe("what is dropped", () => {
  it("is walked through, folder within folder", async () => {
    const tree = { "orders.csv": "o", "2025": { "clients.csv": "c", deep: { "invoices.csv": "i" } } };
    const found = await filesOfEntries([entryOf("/exports", tree), entryOf("/notes.csv", "n")]);
    expect(pathsOf(found).toSorted()).toEqual([
      "exports/2025/clients.csv",
      "exports/2025/deep/invoices.csv",
      "exports/orders.csv",
      "notes.csv",
    ]);
    const clients = found.find(({ path }) => path.endsWith("clients.csv"));
    expect(await clients?.file.text()).toBe("c");
  });

  it("is read to its last batch", async () => {
    const tree = Object.fromEntries(Array.from({ length: 205 }, (_, index) => [`${index}.csv`, ""]));
    expect(await filesOfEntries([entryOf("/many", tree)])).toHaveLength(205);
  });

  it("fails when the browser may not read a file", async () => {
    const closed = {
      ...entryOf("/secret.csv", ""),
      file: (_found: unknown, failed: (error: DOMException) => void) =>
        failed(new DOMException("no", "NotReadableError")),
    };
    await expect(filesOfEntries([closed])).rejects.toThrow("no");
  });
});

const given = (...paths: string[]) => paths.map((path) => ({ path, file: new File([], path) }));

describe("files", () => {
  it("are sent by path, and what is set aside says why", () => {
    const { kept, setAside } = sortFiles(
      given(
        "b/orders.CSV",
        "a.tsv",
        "plan.xlsx",
        ".DS_Store",
        "b/Thumbs.db",
        "~$plan.xlsx",
        "LISEZMOI",
        "old.xls",
      ),
    );
    expect(pathsOf(kept)).toEqual(["a.tsv", "b/orders.CSV", "LISEZMOI", "plan.xlsx"]);
    expect(setAside).toEqual([
      { path: ".DS_Store", why: "system" },
      { path: "~$plan.xlsx", why: "system" },
      { path: "b/Thumbs.db", why: "system" },
      { path: "old.xls", why: "format" },
    ]);
  });

  it("are taken up to the most of one import, and the rest is named", () => {
    const paths = Array.from(
      { length: mostFiles + 1 },
      (_, index) => `${String(index).padStart(4, "0")}.csv`,
    );
    expect(sortFiles(given(...paths.slice(1))).setAside).toEqual([]);
    const { kept, setAside } = sortFiles(given(...paths));
    expect(kept).toHaveLength(mostFiles);
    expect(setAside).toEqual([{ path: "0500.csv", why: "too-many" }]);
  });

  it("chosen one by one have no folder", () => {
    const file = Object.assign(new File(["x"], "orders.csv"), { webkitRelativePath: "" });
    expect(pathsOf(filesOfList([file]))).toEqual(["orders.csv"]);
  });
});
