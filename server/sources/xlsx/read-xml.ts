/** Reads a part of a workbook as XML, in one pass and without keeping it. */
import { TextDecoder } from "node:util";
import { SaxesParser } from "saxes";
import type { GuardedEntry } from "../archive/guarded-zip.ts";
import { FileRefusal } from "../reading/file-refusal.ts";
import { mostDepth, mostPieceCharacters } from "./workbook-limits.ts";

export type XmlAttributes = Readonly<Record<string, string>>;

/** What is told of the elements. Names come without a prefix: programs differ in theirs. */
export interface XmlHandler {
  readonly onOpen: (name: string, attributes: XmlAttributes) => void;
  readonly onText?: (text: string) => void;
  readonly onClose?: (name: string) => void;
  /** Asked from time to time: nothing more needs to be read. */
  readonly isDone?: () => boolean;
  readonly onBytes?: (bytes: number) => void;
}

function localName(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}

/** The text of an attribute whose name may have a prefix, such as `r:id`. */
export function prefixedAttribute(attributes: XmlAttributes, name: string): string | undefined {
  const found = Object.keys(attributes).find((each) => each.endsWith(`:${name}`));
  return found === undefined ? undefined : attributes[found];
}

/** `true` and `1`, as XML writes them. */
export function isTrue(text: string | undefined): boolean {
  return text === "1" || text === "true";
}

function decoderFor(first: Buffer): TextDecoder {
  const isUtf16 = first[0] === 0xff && first[1] === 0xfe;
  const isBigEndian = first[0] === 0xfe && first[1] === 0xff;
  const encoding = isUtf16 ? "utf-16le" : isBigEndian ? "utf-16be" : "utf-8";
  return new TextDecoder(encoding, { fatal: true });
}

/** Text as it comes in; bytes that are none refuse the part. */
async function* textOf(part: GuardedEntry, onBytes?: (bytes: number) => void): AsyncGenerator<string> {
  let decoder: TextDecoder | null = null;
  try {
    for await (const piece of part.open()) {
      decoder ??= decoderFor(piece);
      yield decoder.decode(piece, { stream: true });
      onBytes?.(piece.length);
    }
    yield decoder?.decode() ?? "";
  } catch (error) {
    throw error instanceof TypeError ? new FileRefusal("ZIP_BROKEN", part.name, "utf-8") : error;
  }
}

/** The parser, with what a hostile text could make it keep bounded. */
class BoundedParser {
  readonly #parser = new SaxesParser();
  readonly #part: string;
  #depth = 0;
  /** Characters since the last mark. */
  #waiting = 0;

  constructor(part: string, handler: XmlHandler) {
    this.#part = part;
    this.#parser.on("error", ({ message }) => {
      // An entity that is not XML's own can only come from a DOCTYPE.
      if (/undefined entity/iu.test(message)) throw new FileRefusal("XML_DOCTYPE", part);
      throw new FileRefusal("ZIP_BROKEN", part, message);
    });
    this.#parser.on("doctype", () => {
      throw new FileRefusal("XML_DOCTYPE", part);
    });
    this.#parser.on("opentag", ({ name, attributes }) => {
      this.#waiting = 0;
      this.#depth += 1;
      if (this.#depth > mostDepth) throw new FileRefusal("ZIP_BROKEN", part, `> ${mostDepth}`);
      handler.onOpen(localName(name), attributes);
    });
    this.#parser.on("closetag", ({ name }) => {
      this.#waiting = 0;
      this.#depth -= 1;
      handler.onClose?.(localName(name));
    });
    if (handler.onText !== undefined) {
      this.#parser.on("text", handler.onText);
      this.#parser.on("cdata", handler.onText);
    }
  }

  write(text: string): void {
    this.#waiting += text.length;
    this.#parser.write(text);
    if (this.#waiting > mostPieceCharacters) {
      throw new FileRefusal("LINE_TOO_LONG", this.#part, String(mostPieceCharacters));
    }
  }

  end(): void {
    this.#parser.close();
  }
}

/**
 * Reads a part through, or until its handler is done.
 * @throws FileRefusal XML_DOCTYPE; ZIP_BROKEN for what is no XML, and what the zip is refused for
 */
export async function readXml(part: GuardedEntry, handler: XmlHandler): Promise<void> {
  const parser = new BoundedParser(part.name, handler);
  for await (const text of textOf(part, handler.onBytes)) {
    parser.write(text);
    if (handler.isDone?.() === true) return;
  }
  parser.end();
}
