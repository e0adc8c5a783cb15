/** Hours written as a clock writes them. */
import { roundedQuotient } from "./exact-decimal.ts";

const clock = /^(?<hours>\d{1,4})(?::| ?h ?)(?<minutes>[0-5]\d)(?::(?<seconds>[0-5]\d)| ?(?:m|min|mn))?$/iu;

/**
 * `7:30`, `7h30`, `7 h 30 min` and `7:30:00` as decimal hours (7.5); null when the text has another form. Minutes that
 * are no finite decimal, such as 20, are rounded to the six decimals that the ledger stores: an error below two
 * thousandths of a second.
 */
export function hoursFromClock(text: string): string | null {
  const parts = clock.exec(text)?.groups;
  if (parts === undefined) return null;
  const seconds =
    Number(parts["hours"]) * 3600 + Number(parts["minutes"]) * 60 + Number(parts["seconds"] ?? "0");
  return roundedQuotient(seconds, 3600);
}
