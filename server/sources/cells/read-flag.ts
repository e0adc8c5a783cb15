/** Reads yes or no. */
import type { CellResult } from "../cell-reading.ts";
import { accepted, rejected } from "./cell-result.ts";

const yes = new Set(["true", "vrai", "yes", "oui", "y", "o", "1", "x"]);
const no = new Set(["false", "faux", "no", "non", "n", "0"]);

/** Reads a flag in French or English, in any case; another word is FLAG_UNKNOWN. `x` is the cross in a ticked box. */
export function readFlag(text: string): CellResult {
  const word = text.toLowerCase();
  if (yes.has(word)) return accepted("true");
  return no.has(word) ? accepted("false") : rejected("FLAG_UNKNOWN");
}
