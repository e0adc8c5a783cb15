/** A file that cannot be read at all: thrown by what opens a format, logged as the one finding of its file. */
import type { FindingCode } from "#shared/error-code.ts";

export class FileRefusal extends Error {
  readonly code: FindingCode;
  /** What was found, such as the name of an archive's entry; null where there is nothing to quote. */
  readonly value: string | null;
  /** Data for the sentence: the format's name, the limit that was passed. */
  readonly hint: string | null;

  constructor(code: FindingCode, value: string | null = null, hint: string | null = null) {
    super(code);
    this.name = "FileRefusal";
    this.code = code;
    this.value = value;
    this.hint = hint;
  }
}
