/**
 * A slow and simple reader of CSV, to hold the importer's against: decodes all bytes, then goes through the text letter by
 * letter. Source: RFC 4180; a quotation mark that it does not allow is text.
 */

export type NaiveEncoding = "utf-8" | "utf-16le" | "utf-16be" | "windows-1252";

/** Windows-1252 from 0x80 to 0x9F, by the code page's table; a hyphen of Unicode's private use where it has none. */
const upperControls = "€\uE000‚ƒ„…†‡ˆ‰Š‹Œ\uE000Ž\uE000\uE000‘’“”•–—˜™š›œ\uE000žŸ";

/** Stands for bytes that are no character of the encoding. */
const lost = "\uFFFD";

/** The text of a file without its mark. What is no character is U+FFFD. */
export function naiveText(bytes: Uint8Array, encoding: NaiveEncoding): string {
  if (encoding !== "windows-1252") return new TextDecoder(encoding).decode(bytes);
  return Array.from(bytes, (byte) => {
    if (byte < 0x80 || byte > 0x9f) return String.fromCharCode(byte);
    const character = upperControls[byte - 0x80] ?? "";
    return character === "\uE000" ? lost : character;
  }).join("");
}

/** A text in an encoding, with its mark where one is asked for. Characters that Windows-1252 lacks become `?`. */
export function naiveBytes(text: string, encoding: NaiveEncoding, mark: boolean): Buffer {
  const marked = mark && encoding !== "windows-1252" ? `\uFEFF${text}` : text;
  if (encoding === "utf-8") return Buffer.from(marked);
  if (encoding === "utf-16le") return Buffer.from(marked, "utf16le");
  if (encoding === "utf-16be") return Buffer.from(marked, "utf16le").swap16();
  return Buffer.from(
    Array.from(marked, (character) => {
      const code = character.codePointAt(0) ?? 0;
      const upper = upperControls.indexOf(character);
      if (upper !== -1 && character !== "\uE000") return 0x80 + upper;
      return code < 0x80 || (code >= 0xa0 && code <= 0xff) ? code : 0x3f;
    }),
  );
}

export interface NaiveRecord {
  /** The physical line on which it begins; LF, CR and both together each end one. */
  readonly line: number;
  readonly cells: readonly string[];
  /** It holds bytes that are no character. */
  readonly broken: boolean;
}

/** All records but those that are blank: separators alone, or one cell of spaces. */
export function naiveRecords(text: string, separator: string): NaiveRecord[] {
  const records: NaiveRecord[] = [];
  let at = 0;
  let line = 1;
  const endsLine = () => at >= text.length || text[at] === "\n" || text[at] === "\r";
  const lineEnds = (from: number, to: number) => text.slice(from, to).match(/\r\n|\r|\n/gu)?.length ?? 0;

  /** Reads the cell at `at` and steps behind it. */
  function cell(): string {
    if (text[at] === '"') {
      let content = "";
      for (let place = at + 1; place < text.length; place += 1) {
        if (text[place] !== '"') {
          content += text[place];
        } else if (text[place + 1] === '"') {
          content += '"';
          place += 1;
        } else {
          let behind = place + 1;
          while (text[behind] === " ") behind += 1;
          const next = text[behind];
          if (next === undefined || next === separator || next === "\n" || next === "\r") {
            at = behind;
            return content;
          }
          content += '"';
        }
      }
      // Never closed: the importer refuses the file; here the mark is text.
    }
    const start = at;
    while (!endsLine() && text[at] !== separator) at += 1;
    return text.slice(start, at);
  }

  while (at < text.length) {
    const start = at;
    const cells = [cell()];
    while (at < text.length && text[at] === separator) {
      at += 1;
      cells.push(cell());
    }
    const raw = text.slice(start, at);
    const blank = raw.length === cells.length - 1 || (cells.length === 1 && /^[ \t]*$/u.test(raw));
    if (!blank) records.push({ line, cells, broken: raw.includes(lost) });
    line += lineEnds(start, at) + 1;
    at += text[at] === "\r" && text[at + 1] === "\n" ? 2 : 1;
  }
  return records;
}
