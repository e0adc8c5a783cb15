/** A total that is typed: its period, its unit, and the ledger's figure beside it in words. Pure. */
import type { Reconciliation, StatedTotalInput } from "#shared/schema/coverage.ts";
import type { LedgerTable } from "#shared/schema/ledger.ts";
import type { Period } from "#shared/schema/scalar.ts";
import { sayer } from "#client/i18n/language.tsx";
import { isDay, plusDays } from "#client/lib/day.ts";
import type { Format } from "#client/lib/format.ts";
import { readNumber } from "#client/lib/read-number.ts";
import { reconciliationMessages } from "./reconciliation-messages.ts";
import { tableNames } from "../table-names.ts";

export type StatedKind = StatedTotalInput["kind"];

const inMoney: ReadonlySet<StatedKind> = new Set(["revenue", "invoiced"]);
const largestTotal = 1e15;

/** The table that a kind of total is compared with. */
const tableOfKind: Readonly<Record<StatedKind, LedgerTable>> = {
  revenue: "orders",
  invoiced: "invoices",
  orders: "orders",
  "payroll-hours": "time_entries",
  "absence-days": "absences",
};

/** A total as it is read: `3 844 210 €`, `1 204 commandes`, `41 877,5 heures`. */
export function totalText(kind: StatedKind, total: number, format: Format): string {
  if (inMoney.has(kind))
    return total % 100 === 0 ? format.money(total, { scale: "unit" }) : format.moneyExact(total);
  const say = sayer(reconciliationMessages, format.language);
  const number = Number.isInteger(total) ? format.count(total) : format.decimal(total, 2);
  return `${number} ${say(`unit.${kind}`)}`;
}

/** The years that a ledger covers, the latest first. */
export function coveredYears(covered: Period | null): number[] {
  if (covered === null) return [];
  const first = Number(covered.from.slice(0, 4));
  const last = Number(plusDays(covered.to, -1).slice(0, 4));
  return Array.from({ length: last - first + 1 }, (_, index) => last - index);
}

export interface TypedTotal {
  readonly kind: StatedKind;
  readonly from: string;
  /** The last day of the period, in it. */
  readonly last: string;
  readonly total: string;
  readonly source: string;
}

export type TypedProblem = "total" | "period" | "source";

/** What was typed as the server takes it, or what is wrong with it. */
export function readTypedTotal(
  typed: TypedTotal,
  language: Format["language"],
): StatedTotalInput | { readonly problems: readonly TypedProblem[] } {
  const { kind, from, last } = typed;
  const number = readNumber(typed.total, language);
  const total = number === null ? null : inMoney.has(kind) ? Math.round(number * 100) : number;
  const source = typed.source.trim();
  const problems: TypedProblem[] = [];
  if (!isDay(from) || !isDay(last) || last < from) problems.push("period");
  if (total === null || total < 0 || total > largestTotal) problems.push("total");
  if (source === "") problems.push("source");
  if (total === null || problems.length > 0) return { problems };
  return { kind, period: { from, to: plusDays(last, 1) }, total, source };
}

/** `le registre compte 3 844 210 €, vous annoncez 3 900 000 € : il manque 55 790 €, soit 1,4 %.` */
export function reconciledSentence(one: Reconciliation, format: Format): string {
  const say = sayer(reconciliationMessages, format.language);
  const written = (total: number) => totalText(one.kind, total, format);
  const { ledgerTotal, difference, differenceShare } = one;
  const stated = written(one.total);
  if (ledgerTotal === null || difference === null)
    return say("sentence.none", { stated, table: sayer(tableNames, format.language)(tableOfKind[one.kind]) });
  const ledger = written(ledgerTotal);
  if (difference === 0) return say("sentence.same", { ledger });
  return say(difference < 0 ? "sentence.short" : "sentence.over", {
    ledger,
    stated,
    difference: written(Math.abs(difference)),
    // Where nothing was stated, all of it is more.
    share: format.share(Math.abs(differenceShare ?? 1)),
  });
}
