/** The months as French and English write them. */

const names: readonly (readonly string[])[] = [
  ["janvier", "january", "janv", "jan"],
  ["fevrier", "february", "fevr", "fev", "feb"],
  ["mars", "march", "mar"],
  ["avril", "april", "avr", "apr"],
  ["mai", "may"],
  ["juin", "june", "jun"],
  ["juillet", "july", "juill", "juil", "jul"],
  ["aout", "august", "aug"],
  ["septembre", "september", "sept", "sep"],
  ["octobre", "october", "oct"],
  ["novembre", "november", "nov"],
  ["decembre", "december", "dec"],
];

const numbers = new Map(names.flatMap((forms, index) => forms.map((form) => [form, index + 1] as const)));

/** The number of a month, 1 to 12, from its name or abbreviation in any case, with or without accents; null for another word. */
export function monthNumber(word: string): number | null {
  const plain = word.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  return numbers.get(plain) ?? null;
}
