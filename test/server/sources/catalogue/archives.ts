/** X: archives, and the formats that are refused by name. */
import { lines, type FileContents } from "../staging-desk.ts";
import { zipOf, type ZipEntry } from "#test/builders/zip.ts";
import { refuse, warn, type CatalogueCase } from "./catalogue-case.ts";

const clients = lines("client_id,name", "C1,A");

const zipped = (...entries: ZipEntry[]): FileContents => ({ "export.zip": zipOf(entries) });

/** An archive that is refused for how it is built. */
const layout = (what: string, files: FileContents | (() => FileContents), value?: string): CatalogueCase => ({
  id: "X03",
  what,
  files,
  status: "refused",
  findings: [{ ...refuse("ZIP_LAYOUT", null, null, value), file: "export.zip" }],
  seconds: 5,
});

/** A compound file of Office before 2007 with streams of these names. */
function compound(...streams: string[]): Buffer {
  const file = Buffer.alloc(512 + 128 * 8);
  Buffer.from("d0cf11e0a1b11ae1", "hex").copy(file);
  file.writeUInt16LE(9, 30);
  for (const [position, name] of ["Root Entry", ...streams].entries()) {
    const at = 512 + 128 * position;
    const text = Buffer.from(`${name}\0`, "utf16le");
    text.copy(file, at);
    file.writeUInt16LE(text.length, at + 64);
  }
  return file;
}

const contentTypes = (content: string): ZipEntry => ({ name: "[Content_Types].xml", content });

/** A file that is refused by the name of its format, whatever it is called. */
const format = (hint: string, what: string, bytes: Uint8Array): CatalogueCase => ({
  id: "X06",
  what,
  files: { "clients.xlsx": bytes },
  status: "refused",
  findings: [{ ...refuse("FORMAT", null, null, null, hint), file: "clients.xlsx" }],
});

export const archives: readonly CatalogueCase[] = [
  {
    id: "X01",
    what: "a file that unfolds a thousand times is refused by the bytes that come out",
    files: () =>
      zipped({ name: "clients.csv", content: `client_id,name\n${"C1,A\n".repeat(16 * 1024 ** 2)}` }),
    status: "refused",
    findings: [{ ...refuse("ZIP_RATIO"), file: "export.zip" }],
    seconds: 5,
  },
  {
    id: "X02",
    what: "a file that says it has four gigabytes is refused for what it has",
    files: zipped({ name: "clients.csv", content: clients, declaredSize: 0xffff_fffe }),
    status: "refused",
    findings: [{ ...refuse("ZIP_BROKEN"), file: "export.zip" }],
    seconds: 2,
  },
  layout("more than 10,000 entries", () =>
    zipped(...Array.from({ length: 10_001 }, (_, at): ZipEntry => ({ name: `${at}.csv`, stored: true }))),
  ),
  layout("a name that climbs", zipped({ name: "../../etc/cron.d/x.csv", content: clients })),
  layout("a name from the root", zipped({ name: "/etc/x.csv", content: clients })),
  layout(
    "a name twice",
    zipped({ name: "clients.csv", content: clients }, { name: "clients.csv", content: clients }),
  ),
  layout(
    "an archive in the archive",
    zipped({ name: "inner.zip", content: zipOf([{ name: "clients.csv", content: clients }]) }),
  ),
  layout(
    "an archive in the archive that is called otherwise",
    zipped({ name: "clients.csv", content: zipOf([{ name: "clients.csv", content: clients }]) }),
  ),
  {
    id: "X03",
    what: "files in folders are read, what is no table is named, what the system put there is passed over",
    files: zipped(
      { name: "2025/clients.csv", content: clients },
      { name: "2025/plan.pdf", content: "%PDF-1.7\n" },
      { name: "__MACOSX/2025/._clients.csv", content: "x" },
    ),
    status: "ready",
    findings: [{ ...warn("ENTRY_IGNORED", null, null, "export.zip/2025/plan.pdf"), file: "export.zip" }],
    rows: { clients: [{ name: "A" }] },
  },
  format("password", "a workbook under a password", compound("EncryptionInfo", "EncryptedPackage")),
  format("xls", "a workbook of before 2007", compound("Workbook")),
  format(
    "xlsb",
    "a binary workbook",
    zipOf([contentTypes("binary"), { name: "xl/workbook.bin", content: "x" }]),
  ),
  format(
    "xlsm",
    "a workbook with macros",
    zipOf([
      contentTypes("application/vnd.ms-excel.sheet.macroEnabled.main+xml"),
      { name: "xl/workbook.xml", content: "<workbook/>" },
    ]),
  ),
  format(
    "ods",
    "a workbook of LibreOffice",
    zipOf([
      { name: "mimetype", content: "application/vnd.oasis.opendocument.spreadsheet", stored: true },
      { name: "content.xml", content: "<x/>" },
    ]),
  ),
];
