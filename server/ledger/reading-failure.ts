/** Why the child process that reads files did not come to its end, as a failure that names the file. */
import { AppError, type ErrorDetails } from "#server/errors.ts";
import type { ChildLimits, ExceededLimit } from "./watch-child.ts";

/** How V8 and DuckDB say that their memory is spent. */
const spentMemory =
  /heap out of memory|Reached heap limit|Out of Memory Error|Array buffer allocation failed|std::bad_alloc/iu;

export class ReadingFailure {
  readonly #limits: ChildLimits;
  #file: string | null = null;

  constructor(limits: ChildLimits) {
    this.#limits = limits;
  }

  /** The file that is read now. */
  nowReads(file: string | null): void {
    this.#file = file ?? this.#file;
  }

  #details(more: ErrorDetails): ErrorDetails {
    return this.#file === null ? more : { file: this.#file, ...more };
  }

  /** Limits are told in seconds and megabytes. */
  ofLimit(exceeded: ExceededLimit): AppError {
    return exceeded === "milliseconds"
      ? new AppError(
          "READING_TOO_LONG",
          this.#details({ limit: Math.round(this.#limits.milliseconds / 1000) }),
        )
      : this.#tooLarge(null);
  }

  #tooLarge(cause: unknown): AppError {
    const details = this.#details({ limit: this.#limits.residentMegabytes });
    return new AppError("READING_TOO_LARGE", details, cause ?? undefined);
  }

  /** @param text the failure as the child told it */
  ofFault(text: string): AppError {
    const cause = new Error(text);
    return spentMemory.test(text) ? this.#tooLarge(cause) : new AppError("FAULT", this.#details({}), cause);
  }

  /**
   * @param reason the signal that ended the child, or its exit code
   * @param lastWords what it wrote to standard error
   */
  ofDeath(reason: string, lastWords: string): AppError {
    // A kill that nobody here asked for is the system's, short of memory.
    if (reason === "SIGKILL" || spentMemory.test(lastWords)) return this.#tooLarge(new Error(reason));
    return new AppError("FAULT", this.#details({ reason }), new Error(lastWords));
  }
}
