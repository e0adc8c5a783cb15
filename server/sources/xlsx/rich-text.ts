/** Collects the text of `si` and `is` elements: runs of rich text joined, readings of East Asian signs left out. */
import { FileRefusal } from "../reading/file-refusal.ts";
import type { XmlAttributes } from "./read-xml.ts";
import { mostPieceCharacters } from "./workbook-limits.ts";

const escape = /_x(?<code>[0-9A-F]{4})_/giu;

/**
 * Characters that XML cannot hold, as workbooks write them: `_x000D_` is a carriage return, `_x005F_` an underscore that
 * would begin such an escape. Source: ECMA-376 part 1, 22.9.2.19 (ST_Xstring).
 */
export function withoutEscapes(text: string): string {
  return text.includes("_x")
    ? text.replaceAll(escape, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : text;
}

export class RichText {
  #text = "";
  #run: string | null = null;
  #preserved = false;
  #phonetic = false;

  /** Begins another text. */
  clear(): void {
    this.#text = "";
    this.#run = null;
    this.#phonetic = false;
  }

  open(name: string, attributes: XmlAttributes): void {
    if (name === "rPh") this.#phonetic = true;
    else if (name === "t" && !this.#phonetic) {
      this.#run = "";
      this.#preserved = attributes["xml:space"] === "preserve";
    }
  }

  /** @throws FileRefusal LINE_TOO_LONG: runs without number could make a text without end */
  add(text: string): void {
    if (this.#run === null) return;
    this.#run += text;
    if (this.#text.length + this.#run.length > mostPieceCharacters) {
      throw new FileRefusal("LINE_TOO_LONG", null, String(mostPieceCharacters));
    }
  }

  close(name: string): void {
    if (name === "rPh") this.#phonetic = false;
    else if (name === "t" && this.#run !== null) {
      this.#text += this.#preserved ? this.#run : this.#run.replaceAll(/^[ \t\r\n]+|[ \t\r\n]+$/gu, "");
      this.#run = null;
    }
  }

  get text(): string {
    return withoutEscapes(this.#text);
  }
}
