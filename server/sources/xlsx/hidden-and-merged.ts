/** Notes what of a sheet is merged or hidden, for one remark each. */
import type { SourceRemark } from "../reading/table-source.ts";
import { columnLetters, rowsOfRange } from "./cell-reference.ts";

/** So many are named; more are counted. */
const mostNamed = 5;

/** Ranges of which the first are named. */
class Ranges {
  readonly #named: string[] = [];
  #count = 0;

  add(range: string): void {
    this.#count += 1;
    if (this.#named.length < mostNamed) this.#named.push(range);
  }

  /** The named ranges as the value, the first and the number of others as the hint; none when there are no ranges. */
  remark(code: "MERGED_CELLS" | "HIDDEN_PARTS", line: number | null): SourceRemark[] {
    const [first] = this.#named;
    if (first === undefined) return [];
    const hint = this.#count === 1 ? first : `${first} +${this.#count - 1}`;
    return [{ code, line, value: this.#named.join(", "), hint }];
  }
}

export class HiddenAndMerged {
  readonly #headerLine: number;
  readonly #width: number;
  readonly #merged = new Ranges();
  readonly #hidden = new Ranges();
  #firstMerged: number | null = null;
  #firstHidden: number | null = null;
  #lastLine = 0;
  /** The hidden rows that go on from row to row. */
  #run: { readonly first: number; readonly last: number } | null = null;

  constructor(headerLine: number, width: number) {
    this.#headerLine = headerLine;
    this.#width = width;
  }

  /** A filled row, in the order of the sheet. */
  row(line: number, hidden: boolean): void {
    this.#lastLine = line;
    if (hidden && line >= this.#headerLine) {
      if (this.#run?.last === line - 1) {
        this.#run = { first: this.#run.first, last: line };
        return;
      }
      this.#endRun();
      this.#run = { first: line, last: line };
      this.#firstHidden ??= line;
    }
  }

  columns(first: number, last: number): void {
    const end = Math.min(last, this.#width - 1);
    if (first <= end) this.#hidden.add(`${columnLetters(first)}:${columnLetters(end)}`);
  }

  /** A merged range; one above the header or below the last row merges nothing that is read. */
  merged(range: string): void {
    const [first, last] = rowsOfRange(range);
    if (last < this.#headerLine || first > this.#lastLine) return;
    this.#merged.add(range);
    this.#firstMerged ??= first;
  }

  remarks(): SourceRemark[] {
    this.#endRun();
    return [
      ...this.#merged.remark("MERGED_CELLS", this.#firstMerged),
      ...this.#hidden.remark("HIDDEN_PARTS", this.#firstHidden),
    ];
  }

  #endRun(): void {
    if (this.#run !== null) this.#hidden.add(`${this.#run.first}:${this.#run.last}`);
    this.#run = null;
  }
}
