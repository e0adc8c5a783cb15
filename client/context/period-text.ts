/** A period as a page's heading says it. */
import type { Period } from "#shared/schema/scalar.ts";
import { plusDays, wholeMonths } from "#client/lib/day.ts";
import type { Format } from "#client/lib/format.ts";

/** `12 mois au 30 juin 2025` for whole months, both bounds otherwise. */
export function periodText(period: Period, format: Format): string {
  const months = wholeMonths(period.from, period.to);
  if (months === null) return format.period(period.from, period.to);
  const last = format.day(plusDays(period.to, -1));
  if (format.language === "fr") return `${format.count(months)} mois au ${last}`;
  return `${format.count(months)} ${months === 1 ? "month" : "months"} to ${last}`;
}
