/**
 * What a number format makes of a number: a day, a time, or a number.
 * Source: ECMA-376 part 1, 18.8.30 (built-in formats) and 18.8.31 (format codes).
 */

export type CellFormat =
  | { readonly kind: "number" }
  /** A day, perhaps with a time. `decimals` are those of its seconds. */
  | { readonly kind: "moment"; readonly decimals: number }
  /** A time of day or a duration. */
  | { readonly kind: "clock"; readonly decimals: number }
  /** Digits at fixed places among other signs, `00000` or `"CMD-"0000`: a null is a digit. */
  | { readonly kind: "digits"; readonly places: readonly (string | null)[] };

const number: CellFormat = { kind: "number" };

/** Built-in formats that are not plain numbers; those from 27 on are the days and times of East Asian versions. */
const builtIn = new Map<number, string>([
  ...([14, 15, 16, 17, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58] as const).map(
    (id) => [id, "yyyy-mm-dd"] as const,
  ),
  ...([18, 19, 20, 21, 32, 33, 34, 35, 45, 46, 55, 56] as const).map((id) => [id, "h:mm:ss"] as const),
  [22, "yyyy-mm-dd h:mm"],
  [47, "mm:ss.0"],
]);

type Sign =
  /** A text that stands as it is. */
  | { readonly sign: "literal"; readonly text: string }
  /** A run of one letter, or what stands in brackets. */
  | { readonly sign: "letters" | "bracket"; readonly text: string }
  /** `0`, `#`, `?`, `.`, `,`, `%`, `E+`… */
  | { readonly sign: "digit"; readonly text: string };

const signs =
  /"(?<quoted>[^"]*)"|\\(?<escaped>.)|_(?<skipped>.)|\*(?<repeated>.)|\[(?<bracket>[^\]]*)\]|(?<general>general|standard)|(?<meridiem>am\/pm|a\/p)|(?<exponent>e[+-])|(?<letters>(?<letter>[a-z])\k<letter>*)|(?<digit>[0#?.,%])|(?<end>;)|(?<other>.)/giu;

/** The signs of the first section: what holds for a number that is not negative. */
function firstSection(code: string): Sign[] {
  const found: Sign[] = [];
  for (const { groups = {} } of code.matchAll(signs)) {
    const { quoted, escaped, bracket, general, meridiem, exponent, letters, digit, end, other } = groups;
    if (end !== undefined) break;
    if (bracket !== undefined) found.push({ sign: "bracket", text: bracket.toLowerCase() });
    else if (meridiem !== undefined) found.push({ sign: "letters", text: "h" });
    else if (letters !== undefined) found.push({ sign: "letters", text: letters.toLowerCase() });
    else if ((digit ?? exponent ?? general) !== undefined) {
      found.push({ sign: "digit", text: digit ?? exponent ?? "#" });
    } else found.push({ sign: "literal", text: quoted ?? escaped ?? other ?? "" });
  }
  return found;
}

const elapsed = /^(?:h+|m+|s+)$/u;
/** Year, month and day in English, and in the French and German of programs that write their own language. */
const dayLetters = /^(?:y+|d+|j+|t+|e+|g+|b+|aa+)$/u;
/** `[$€-40C]` shows a currency, `[$-40C]` only names a language. */
const currency = /^\$[^-]/u;

/** The digits places of a code that is nothing but zeros and fixed signs, with two zeros at least. */
function digitPlaces(section: readonly Sign[]): (string | null)[] | null {
  const places: (string | null)[] = [];
  for (const { sign, text } of section) {
    if (sign === "literal") places.push(text);
    else if (sign === "digit" && text === "0") places.push(null);
    else if (sign !== "bracket" || currency.test(text)) return null;
  }
  return places.filter((place) => place === null).length >= 2 ? places : null;
}

/** Decimals of the seconds: the zeros behind `s.`; null when other places for digits speak for a number. */
function secondDecimals(section: readonly Sign[]): number | null {
  let decimals = 0;
  let at: "elsewhere" | "seconds" | "mark" = "elsewhere";
  for (const { sign, text } of section) {
    if (sign === "letters" || sign === "bracket") {
      at = /^s+$/u.test(text) ? "seconds" : "elsewhere";
    } else if (sign === "digit") {
      if (at === "seconds" && (text === "." || text === ",")) at = "mark";
      else if (at === "mark" && text === "0") decimals += 1;
      // Days are parted by points and commas too.
      else if (text !== "." && text !== ",") return null;
    } else {
      at = "elsewhere";
    }
  }
  return decimals;
}

/** What a format code shows. */
export function formatOfCode(code: string): CellFormat {
  const section = firstSection(code);
  const places = digitPlaces(section);
  if (places !== null) return { kind: "digits", places };
  const letters = section.filter(({ sign }) => sign === "letters").map(({ text }) => text);
  const isElapsed = section.some(({ sign, text }) => sign === "bracket" && elapsed.test(text));
  const hasTime = isElapsed || letters.some((text) => /^(?:h+|s+)$/u.test(text));
  // Beside hours or seconds, `m` and `mm` are minutes.
  const hasDay = letters.some(
    (text) => dayLetters.test(text) || (/^m+$/u.test(text) && (!hasTime || text.length > 2)),
  );
  if (!hasDay && !hasTime) return number;
  const decimals = secondDecimals(section);
  if (decimals === null) return number;
  return { kind: hasDay ? "moment" : "clock", decimals };
}

/** The format of a number: its own code where the workbook gives one, else the built-in. */
export function formatOfNumber(id: number, code: string | undefined): CellFormat {
  const known = code ?? builtIn.get(id);
  return known === undefined ? number : formatOfCode(known);
}
