/**
 * Formats by their bytes. Oracle: the signatures in the formats' own descriptions (APPNOTE.TXT, RFC 1952, MS-CFB, MS-OFFCRYPTO,
 * OpenDocument 1.3 part 2, ECMA-376 part 2).
 */
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { detectFormat } from "#server/sources/archive/detect-format.ts";
import { zipOf, type ZipEntry } from "#test/builders/zip.ts";

async function formatOf(content: string | Uint8Array): Promise<unknown> {
  const folder = await mkdtemp(join(tmpdir(), "contrepoids-format-"));
  try {
    // The name says something else on purpose.
    const path = join(folder, "orders.csv");
    await writeFile(path, content);
    return await detectFormat(path, new AbortController().signal);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The sector at which the directory begins, far behind the header. */
const directorySector = 40;

/** A compound file with streams of these names, each without content. */
function oleOf(...streams: string[]): Uint8Array {
  const directoryAt = 512 * (directorySector + 1);
  const file = Buffer.alloc(directoryAt + 128 * 8);
  Buffer.from("d0cf11e0a1b11ae1", "hex").copy(file);
  file.writeUInt16LE(9, 30);
  file.writeUInt32LE(directorySector, 48);
  for (const [position, name] of ["Root Entry", ...streams].entries()) {
    const at = directoryAt + 128 * position;
    const text = Buffer.from(`${name}\0`, "utf16le");
    text.copy(file, at);
    file.writeUInt16LE(text.length, at + 64);
  }
  return file;
}

const types = (content: string): ZipEntry => ({ name: "[Content_Types].xml", content });
const workbookType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";
const macroType = "application/vnd.ms-excel.sheet.macroEnabled.main+xml";
const workbook = { name: "xl/workbook.xml", content: "<workbook/>" };

describe("a file", () => {
  it.each([
    ["text", "text", "order_id;client_id\n"],
    ["no bytes", "text", ""],
    ["a PDF, which is for the reader of text to refuse", "text", "%PDF-1.7\n"],
    ["a gzip", "gzip", gzipSync("a,b\n")],
    ["a Parquet", "parquet", "PAR1\u0015\u0004PAR1"],
    ["an XLSX", "workbook", zipOf([types(workbookType), workbook])],
    ["a zip", "archive", zipOf([{ name: "orders.csv", content: "a,b\n" }])],
    ["a zip of nothing", "archive", zipOf([])],
    ["a zip with a folder xl", "archive", zipOf([{ name: "xl/orders.csv", content: "a\n" }])],
  ])("of %s is %s", async (_name, format, content) => {
    expect(await formatOf(content)).toBe(format);
  });

  it.each([
    ["xlsm", zipOf([types(macroType), workbook])],
    ["xlsb", zipOf([types("binary"), { name: "xl/workbook.bin", content: "\u0083" }])],
    ["docx", zipOf([types("word"), { name: "word/document.xml" }])],
    ["pptx", zipOf([types("slides"), { name: "ppt/presentation.xml" }])],
    [
      "ods",
      zipOf([
        {
          name: "mimetype",
          content: "application/vnd.oasis.opendocument.spreadsheet",
          stored: true,
        },
        { name: "content.xml" },
      ]),
    ],
    ["numbers", zipOf([{ name: "Index/Document.iwa", content: "x" }])],
    ["xls", oleOf("Workbook")],
    ["xls", oleOf("\u0005SummaryInformation", "Book")],
    ["doc", oleOf("WordDocument")],
    ["password", oleOf("DataSpaces", "EncryptionInfo", "EncryptedPackage")],
    ["ole", oleOf("Something")],
    ["ole", Buffer.from("d0cf11e0a1b11ae1", "hex")],
    ["7z", Buffer.from("377abcaf271c", "hex")],
    ["rar", "Rar!\u001a\u0007\u0000"],
    ["tar", `${"orders.csv".padEnd(257, "\0")}ustar\0`],
    ["parquet (password)", "PARE"],
    ["password", zipOf([{ ...types(workbookType), flags: 1 }, workbook])],
  ])("of the format %s is refused by that name", async (hint, content) => {
    await expect(formatOf(content)).rejects.toMatchObject({ code: "FORMAT", hint });
  });

  it("that is a damaged zip is refused as one", async () => {
    const whole = zipOf([{ name: "orders.csv", content: "a,b\n" }]);
    await expect(formatOf(whole.subarray(0, whole.length - 10))).rejects.toMatchObject({
      code: "ZIP_BROKEN",
    });
  });
});
