/** Numbers, slowly and simply: the value of a text under each decimal mark, exactly, in whole millionths. */
import type { LedgerColumn } from "#shared/schema/ledger.ts";

export type DecimalMark = "." | ",";

const groupsOf = { ".": "[ ',]", ",": "[ '.]" } as const;

/** The value in millionths of a number whose mark is known; null when it is none. */
function millionths(
  text: string,
  mark: DecimalMark,
  unit: RegExp,
  share: boolean,
  mayRound: boolean,
): bigint | null {
  let rest = text
    .replaceAll(/[\u0020\u00A0\u2007\u2009\u202F]+/gu, " ")
    .replaceAll("\u2019", "'")
    .replaceAll("\u2212", "-");
  let negative = false;
  const bracketed = /^\(([^()]+)\)([^()\d]*)$/u.exec(rest);
  if (bracketed !== null) {
    negative = true;
    rest = `${bracketed[1]}${bracketed[2]}`;
  }
  let shift = 0;
  if (share && rest.endsWith("%")) {
    shift = -2;
    rest = rest.slice(0, -1);
  }
  rest = rest.trim().replace(new RegExp(`(?<=\\d[ -]*)(?:${unit.source})$`, "iu"), "");
  rest = rest
    .trim()
    .replace(new RegExp(`^([+-]?) ?(?:${unit.source}) ?(?=[-+]?[\\d.,])`, "iu"), "$1")
    .trim();
  const signed = /^([+-]?) ?(.*?) ?(-?)$/u.exec(rest);
  if (signed === null) return null;
  const signs = [signed[1], signed[3]].filter((sign) => sign !== "");
  if (signs.length + (negative ? 1 : 0) > 1) return null;
  if (signs[0] === "-") negative = true;
  const group = groupsOf[mark];
  const form = new RegExp(
    `^(\\d+|\\d{1,3}(${group})\\d{3}(?:\\2\\d{3})*)?(?:[${mark}](\\d+))?(?:e([+-]?\\d{1,3}))?$`,
    "iu",
  );
  const parts = form.exec(signed[2] ?? "");
  if (parts === null || (parts[1] === undefined && parts[3] === undefined)) return null;
  const digits = `${(parts[1] ?? "").replaceAll(/\D/gu, "")}${parts[3] ?? ""}`;
  const places = (parts[3] ?? "").length - Number(parts[4] ?? "0") - shift;
  if (Math.abs(places) > 60) return null;
  const scaled = BigInt(digits) * 10n ** BigInt(60 + 6 - places);
  const unitOfSixth = 10n ** 60n;
  const below = scaled % unitOfSixth;
  if (below !== 0n && !mayRound) return null;
  const value = scaled / unitOfSixth + (below * 2n >= unitOfSixth ? 1n : 0n);
  return value >= 10n ** 18n ? null : negative ? -value : value;
}

const noUnit = /(?!)/u;
const units: Partial<Record<LedgerColumn["kind"], RegExp>> = {
  amount: /(?:€|euros?|eur)(?: ?ht)?/u,
  hours: /(?:heures?|hours?|hrs?|h)/u,
};

function fixed(value: bigint): string {
  const size = value < 0n ? -value : value;
  const sixths = String(size % 1_000_000n).padStart(6, "0");
  return `${value < 0n ? "-" : ""}${size / 1_000_000n}.${sixths}`;
}

function withinBounds({ minimum, maximum }: LedgerColumn, value: bigint): boolean {
  const number = Number(value) / 1e6;
  return (minimum === undefined || number >= minimum) && (maximum === undefined || number <= maximum);
}

/** The values of a number by the mark under which it has them. */
export function numberReadings(
  column: LedgerColumn,
  text: string,
  mayRound: boolean,
): Map<DecimalMark, string> {
  const readings = new Map<DecimalMark, string>();
  const clock = /^(\d{1,4})(?::| ?h ?)([0-5]\d)(?::([0-5]\d)| ?(?:m|min|mn))?$/iu.exec(
    text.replaceAll(/\s+/gu, " "),
  );
  for (const mark of [".", ","] as const) {
    let value = millionths(text, mark, units[column.kind] ?? noUnit, column.kind === "number", mayRound);
    if (column.kind === "hours" && clock !== null) {
      const seconds = Number(clock[1]) * 3600 + Number(clock[2]) * 60 + Number(clock[3] ?? "0");
      value = BigInt(Math.round((seconds * 1e6) / 3600));
    }
    if (value === null || !withinBounds(column, value)) continue;
    if (column.kind !== "count") readings.set(mark, fixed(value));
    else if (value % 1_000_000n === 0n) readings.set(mark, String(value / 1_000_000n));
  }
  return readings;
}

/** The mark that alone explains a number, whatever unit stands beside it and whether the ledger can store it. */
export function markProof(text: string): DecimalMark[] {
  const digits = /[\d.,][\d.,' \u00A0\u202F\u2019]*/u.exec(text)?.[0].trim() ?? "";
  if (!/[.,]/u.test(digits)) return [];
  const fits = ([".", ","] as const).filter((mark) =>
    new RegExp(`^(?:\\d+|\\d{1,3}(${groupsOf[mark]})\\d{3}(?:\\1\\d{3})*)?(?:[${mark}]\\d+)?$`, "u").test(
      digits.replaceAll(/[\s\u2019]/gu, (sign) => (sign === "\u2019" ? "'" : " ")),
    ),
  );
  return fits.length === 1 ? fits : [];
}
