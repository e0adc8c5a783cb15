/** Tables as text files: as they are, in an archive, or in gzips of their own. */
import { createHash } from "node:crypto";
import { gzipSync } from "node:zlib";
import type { LedgerTable } from "#shared/schema/ledger.ts";
import type { ReadFile } from "#shared/schema/imports.ts";
import type { RandomSource } from "#server/statistics/random-source.ts";
import { zipOf } from "#test/builders/zip.ts";
import { naiveBytes, naiveRecords, naiveText } from "#test/oracles/naive-records.ts";
import type { NaiveSource } from "#test/oracles/naive-staging.ts";
import { canonicalDialect, csvBytes } from "./dialect.ts";
import { mutateBytes } from "./mutate-bytes.ts";
import type { Packed, PackOptions } from "./packed.ts";

function nameOf(table: LedgerTable, { random, isValid }: PackOptions): string {
  const name = `${table}.csv`;
  if (isValid || random.chance(0.9)) return name;
  return random.pick([
    `export/${name}`,
    name.toUpperCase(),
    `${table}.txt`,
    `${table.slice(0, -1)}.csv`,
    "export.csv",
  ]);
}

/** Whether bytes begin with the mark of UTF-8 or UTF-16. */
function hasMark(bytes: Uint8Array): boolean {
  return /^(?:efbbbf|fffe|feff)/u.test(Buffer.from(bytes.subarray(0, 3)).toString("hex"));
}

/** The records of a text file in the dialect that its preview claims. */
function textSource(read: ReadFile, bytes: Uint8Array): NaiveSource | null {
  const { encoding, separator } = read;
  if (encoding === null || separator === null) return null;
  const text = naiveText(bytes, encoding);
  // Where nothing was lost in decoding, the mark of a lost character is a character like any other.
  const isWhole = naiveBytes(text, encoding, hasMark(bytes)).equals(bytes);
  const all = naiveRecords(text, separator);
  // Above the header, a line of empty cells is a blank line, however it is quoted.
  const first = all.findIndex(({ cells }) => cells.some((cell) => cell.trim() !== ""));
  const records = all.slice(Math.max(0, first));
  return {
    read,
    records: isWhole ? records.map((record) => ({ ...record, broken: false })) : records,
    keepsCells: true,
  };
}

interface DamagedBytes {
  readonly files: Record<string, Uint8Array>;
  readonly damage: string[];
}

/** Damages one of the files, so often. */
function damageFiles(files: Record<string, Uint8Array>, times: number, random: RandomSource): DamagedBytes {
  const damage: string[] = [];
  for (let done = 0; done < times; done += 1) {
    const name = random.pick(Object.keys(files));
    const [changed, how] = mutateBytes(Buffer.from(files[name] ?? []), random);
    files[name] = changed;
    damage.push(`${name} ${how}`);
  }
  return { files, damage };
}

function textFiles(options: PackOptions): Record<string, Uint8Array> {
  return Object.fromEntries(
    Array.from(options.grids, ([table, grid]) => [
      nameOf(table, options),
      csvBytes(grid, options.dialects.get(table) ?? canonicalDialect),
    ]),
  );
}

const digestOf = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

/** Files that were packed once more: what comes out is known by its digest, since damage may change its name. */
function unpackedSource(members: Readonly<Record<string, Uint8Array>>): Packed["sourceOf"] {
  const known = new Map(Object.values(members).map((bytes) => [digestOf(bytes), bytes]));
  return (read) => {
    const bytes = known.get(read.sha256);
    return bytes === undefined ? null : textSource(read, bytes);
  };
}

export function packText(options: PackOptions): Promise<Packed> {
  const { files, damage } = damageFiles(textFiles(options), options.inBytes, options.random);
  return Promise.resolve({
    files,
    damage,
    sourceOf: (read) => textSource(read, files[read.name] ?? Buffer.of()),
    tables: Object.keys(files).length,
    isExplosive: false,
  });
}

/** All tables in one zip; the damage is to the files before they are packed, or to the zip. */
export function packArchive(options: PackOptions): Promise<Packed> {
  const { random, inBytes } = options;
  const outside = random.chance(0.7) ? inBytes : 0;
  const inner = damageFiles(textFiles(options), inBytes - outside, random);
  const entries = Object.entries(inner.files).map(([name, content]) => ({
    name,
    content,
    stored: random.chance(0.4),
  }));
  const outer = damageFiles({ "envoi.zip": zipOf(entries) }, outside, random);
  return Promise.resolve({
    files: outer.files,
    damage: [...inner.damage, ...outer.damage],
    sourceOf: unpackedSource(inner.files),
    tables: entries.length,
    isExplosive: false,
  });
}

/** Each table in a gzip of its own. */
export function packGzip(options: PackOptions): Promise<Packed> {
  const inner = textFiles(options);
  const packed = Object.fromEntries(
    Object.entries(inner).map(([name, bytes]) => [`${name}.gz`, gzipSync(bytes)]),
  );
  const { files, damage } = damageFiles(packed, options.inBytes, options.random);
  return Promise.resolve({
    files,
    damage,
    sourceOf: unpackedSource(inner),
    tables: Object.keys(files).length,
    isExplosive: false,
  });
}
