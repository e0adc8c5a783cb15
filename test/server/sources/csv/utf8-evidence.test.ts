/** Oracle: Node's own validation of UTF-8 (simdutf), and the WHATWG index of Windows-1252. */
import { isUtf8 } from "node:buffer";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  endOfWholeCharacters,
  textWithEscapedBytes,
  utf8Evidence,
} from "#server/sources/csv/utf8-evidence.ts";
import { utf8Stream } from "#server/sources/csv/utf8-stream.ts";
import { temporaryFolder } from "#test/builders/ledger-files.ts";

const bytes = fc
  .array(
    fc.oneof(
      fc.constantFrom(0x41, 0x80, 0xbf, 0xc0, 0xc2, 0xe0, 0xed, 0xa0, 0xf0, 0x90, 0xf4, 0xff),
      fc.nat(255),
    ),
    { maxLength: 12 },
  )
  .map((each) => Buffer.from(each));

describe("evidence of UTF-8", () => {
  it("finds a stray byte exactly where the engine's validation does", () => {
    fc.assert(
      fc.property(bytes, (each) => {
        const { invalid, firstInvalid } = utf8Evidence(each);
        expect(invalid === 0).toBe(isUtf8(each));
        if (firstInvalid !== -1) expect(isUtf8(each.subarray(0, firstInvalid))).toBe(true);
      }),
      { seed: 8, numRuns: 5000 },
    );
  });

  it("never cuts a character", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.nat(40), (text, cut) => {
        const part = Buffer.from(text).subarray(0, cut);
        const end = endOfWholeCharacters(part);
        expect(isUtf8(part.subarray(0, end))).toBe(true);
        expect(part.length - end).toBeLessThan(4);
      }),
      { seed: 9 },
    );
  });

  it("counts characters of several bytes", () => {
    expect(utf8Evidence(Buffer.from("aé€🙂"))).toEqual({ multibyte: 3, invalid: 0, firstInvalid: -1 });
  });

  it("shows a stray byte by its number", () => {
    expect(textWithEscapedBytes(Buffer.of(0x61, 0xe9, 0x62, 0xff))).toBe("a\\xE9b\\xFF");
  });
});

async function decoded(content: Buffer, encoding: Parameters<typeof utf8Stream>[1]): Promise<Buffer> {
  const path = join(await temporaryFolder(), "file");
  await writeFile(path, content);
  const pieces: Buffer[] = [];
  for await (const piece of utf8Stream(path, encoding, 0, new AbortController().signal)) pieces.push(piece);
  return Buffer.concat(pieces);
}

describe("a file as UTF-8", () => {
  it("has every character of Windows-1252, and no character where the code page has none", async () => {
    const upper = "€\u{FF}‚ƒ„…†‡ˆ‰Š‹Œ\u{FF}Ž\u{FF}\u{FF}‘’“”•–—˜™š›œ\u{FF}žŸ";
    const all = Buffer.from(Array.from({ length: 255 }, (_, byte) => byte));
    const text = Array.from({ length: 255 }, (_, byte) =>
      byte < 0x80 || byte > 0x9f ? String.fromCharCode(byte) : Array.from(upper)[byte - 0x80],
    );
    const expected = text.map((each) => (each === "\u{FF}" ? Buffer.of(0xff) : Buffer.from(each ?? "")));
    expect(await decoded(all, "windows-1252")).toEqual(Buffer.concat(expected));
  });

  it("has every character of UTF-16 across chunks, and half a pair is none", async () => {
    // Longer than a chunk, pairs at all offsets.
    const text = `a${"🙂é".repeat(400_000)}`;
    const little = Buffer.from(text, "utf16le");
    expect((await decoded(little, "utf-16le")).equals(Buffer.from(text))).toBe(true);
    expect((await decoded(Buffer.from(little).swap16(), "utf-16be")).equals(Buffer.from(text))).toBe(true);
    const half = Buffer.from("a\uD83Db", "utf16le");
    expect(await decoded(half, "utf-16le")).toEqual(Buffer.of(0x61, 0xff, 0x62));
    expect(await decoded(half.subarray(0, 5), "utf-16le")).toEqual(Buffer.of(0x61, 0xff, 0xff));
  });
});
