/** The texts that a workbook's cells share, as bytes outside the heap. */
import { FileRefusal } from "../reading/file-refusal.ts";
import { mostSharedBytes } from "./workbook-limits.ts";

const blockBytes = 4 * 1024 ** 2;

interface Block {
  readonly bytes: Buffer;
  used: number;
}

export class TextStore {
  readonly #blocks: Block[] = [];
  /** Block, start and length of each text. */
  #places = new Uint32Array(3 * 1024);
  #count = 0;
  #bytes = 0;

  get count(): number {
    return this.#count;
  }

  /** @throws FileRefusal ZIP_RATIO when there are more texts than can be kept */
  add(text: string): void {
    const length = Buffer.byteLength(text);
    this.#bytes += length;
    if (this.#bytes > mostSharedBytes) {
      throw new FileRefusal("ZIP_RATIO", "xl/sharedStrings.xml", String(mostSharedBytes));
    }
    let block = this.#blocks.at(-1);
    if (block === undefined || block.bytes.length - block.used < length) {
      block = { bytes: Buffer.allocUnsafe(Math.max(blockBytes, length)), used: 0 };
      this.#blocks.push(block);
    }
    block.bytes.write(text, block.used);
    const at = this.#count * 3;
    if (at === this.#places.length) {
      const grown = new Uint32Array(at * 2);
      grown.set(this.#places);
      this.#places = grown;
    }
    this.#places.set([this.#blocks.length - 1, block.used, length], at);
    block.used += length;
    this.#count += 1;
  }

  /** The text of an index, from 0; null when there is none. */
  get(index: number): string | null {
    if (!Number.isInteger(index) || index < 0 || index >= this.#count) return null;
    const at = index * 3;
    const start = this.#places[at + 1] ?? 0;
    const block = this.#blocks[this.#places[at] ?? 0];
    return block?.bytes.toString("utf8", start, start + (this.#places[at + 2] ?? 0)) ?? null;
  }
}
