/** Reads the XML of a sheet row by row, in one pass. */
import type { GuardedEntry } from "../archive/guarded-zip.ts";
import { FileRefusal } from "../reading/file-refusal.ts";
import { columnOfReference } from "./cell-reference.ts";
import { cellText, type CellContext, type CellFault } from "./cell-text.ts";
import { isTrue, readXml, type XmlAttributes, type XmlHandler } from "./read-xml.ts";
import { RichText } from "./rich-text.ts";
import {
  mostPieceCharacters,
  mostSheetCharacters,
  mostSheetColumns,
  mostSheetRows,
} from "./workbook-limits.ts";

export interface ScannedRow {
  /** The row's number in the sheet. */
  readonly line: number;
  readonly hidden: boolean;
  /** The cells from the first column on; empty texts for empty cells, none behind the last filled one. */
  readonly cells: readonly string[];
  /** The cells that cannot be read, as they stand among the cells. */
  readonly faults: readonly (CellFault & { readonly position: number })[];
}

export interface SheetVisitor {
  /** A row with something in it. True when no more is wanted. */
  readonly onRow: (row: ScannedRow) => boolean;
  readonly onMerged?: (range: string) => void;
  /** Columns that are not shown, from 0, the last one included. */
  readonly onHiddenColumns?: (first: number, last: number) => void;
  readonly onBytes?: (bytes: number) => void;
}

class SheetScanner implements XmlHandler {
  readonly onBytes?: (bytes: number) => void;
  readonly #part: string;
  readonly #context: CellContext;
  readonly #visitor: SheetVisitor;
  #isDone = false;
  #isInData = false;
  #line = 0;
  #hidden = false;
  #cells: string[] = [];
  #faults: (CellFault & { readonly position: number })[] = [];
  #rowCharacters = 0;
  #sheetCharacters = 0;
  #column = -1;
  #type = "n";
  #style = 0;
  #value: string | null = null;
  #formula: string | null = null;
  /** Where text goes. */
  #inside: "value" | "formula" | "inline" | null = null;
  #hasInline = false;
  readonly #inline = new RichText();

  constructor(part: GuardedEntry, context: CellContext, visitor: SheetVisitor) {
    this.#part = part.name;
    this.#context = context;
    this.#visitor = visitor;
    if (visitor.onBytes !== undefined) this.onBytes = visitor.onBytes;
  }

  readonly isDone = (): boolean => this.#isDone;

  readonly onOpen = (name: string, attributes: XmlAttributes): void => {
    if (this.#isDone) return;
    if (this.#isInData) this.#openInData(name, attributes);
    else if (name === "sheetData") this.#isInData = true;
    else if (name === "col" && isTrue(attributes["hidden"])) {
      this.#visitor.onHiddenColumns?.(Number(attributes["min"]) - 1, Number(attributes["max"]) - 1);
    } else if (name === "mergeCell") this.#visitor.onMerged?.(attributes["ref"] ?? "");
  };

  readonly onText = (text: string): void => {
    if (this.#inside === "value") this.#value += text;
    else if (this.#inside === "formula") this.#formula += text;
    else if (this.#inside === "inline") this.#inline.add(text);
  };

  readonly onClose = (name: string): void => {
    if (!this.#isInData || this.#isDone) return;
    if (name === "c") this.#endCell();
    else if (name === "row") this.#endRow();
    else if (name === "sheetData") this.#isInData = false;
    else if (this.#inside === "inline" && name !== "is") this.#inline.close(name);
    else this.#inside = null;
  };

  #openInData(name: string, attributes: XmlAttributes): void {
    if (name === "c") this.#beginCell(attributes);
    else if (name === "row") this.#beginRow(attributes);
    else if (this.#inside === "inline") this.#inline.open(name, attributes);
    else if (name === "v") {
      this.#value = "";
      this.#inside = "value";
    } else if (name === "f") {
      this.#formula = "";
      this.#inside = "formula";
    } else if (name === "is") {
      this.#inline.clear();
      this.#hasInline = true;
      this.#inside = "inline";
    }
  }

  #beginRow({ r: number, hidden }: XmlAttributes): void {
    const line = number === undefined ? this.#line + 1 : Number(number);
    // Rows are named by their number, so that one which comes again would be mistaken for another.
    if (!Number.isInteger(line) || line <= this.#line || line > mostSheetRows) {
      throw new FileRefusal("ZIP_BROKEN", this.#part, `row ${number ?? line}`);
    }
    this.#line = line;
    this.#hidden = isTrue(hidden);
    this.#cells = [];
    this.#faults = [];
    this.#rowCharacters = 0;
    this.#column = -1;
  }

  #beginCell({ r: reference, t: type, s: style }: XmlAttributes): void {
    this.#column = reference === undefined ? this.#column + 1 : columnOfReference(reference);
    if (this.#column < 0 || this.#column >= mostSheetColumns || this.#cells[this.#column] !== undefined) {
      throw new FileRefusal("ZIP_BROKEN", this.#part, `cell ${reference ?? this.#column}`);
    }
    this.#type = type ?? "n";
    this.#style = style === undefined ? 0 : Number(style);
    this.#value = null;
    this.#formula = null;
    this.#hasInline = false;
  }

  #endCell(): void {
    this.#inside = null;
    // Most cells of a formatted sheet have nothing but a style.
    if (this.#value === null && this.#formula === null && !this.#hasInline) return;
    const cell = {
      type: this.#type,
      style: this.#style,
      value: this.#value,
      formula: this.#formula,
      inline: this.#hasInline ? this.#inline.text : "",
    };
    const read = cellText(cell, this.#context);
    const text = typeof read === "string" ? read : read.value;
    if (text === "") return;
    this.#rowCharacters += text.length;
    if (this.#rowCharacters > mostPieceCharacters) {
      throw new FileRefusal("LINE_TOO_LONG", String(this.#line), String(mostPieceCharacters));
    }
    while (this.#cells.length < this.#column) this.#cells.push("");
    this.#cells[this.#column] = text;
    if (typeof read !== "string") this.#faults.push({ ...read, position: this.#column });
  }

  #endRow(): void {
    if (this.#rowCharacters === 0) return;
    this.#sheetCharacters += this.#rowCharacters;
    if (this.#sheetCharacters > mostSheetCharacters) {
      throw new FileRefusal("ZIP_RATIO", this.#part, String(mostSheetCharacters));
    }
    if (this.#cells.every((cell) => cell.trim() === "")) return;
    const row = { line: this.#line, hidden: this.#hidden, cells: this.#cells, faults: this.#faults };
    this.#isDone = this.#visitor.onRow(row);
  }
}

/** Reads a sheet through, or until its visitor wants no more. @throws FileRefusal */
export async function scanSheet(
  part: GuardedEntry,
  context: CellContext,
  visitor: SheetVisitor,
): Promise<void> {
  await readXml(part, new SheetScanner(part, context, visitor));
}
