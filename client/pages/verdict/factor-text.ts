/** How the numbers that the net hangs on are called and written: assumptions, estimated quantities, terms of formulas. */
import { verdictAssumptionNames, type VerdictAssumptionName } from "#shared/verdict-parameters.ts";
import type { Say } from "#client/i18n/language.tsx";
import { scaleOf, type Format } from "#client/lib/format.ts";
import { assumptionMessages } from "./assumption-messages.ts";

export type SayAssumption = Say<(typeof assumptionMessages)["fr"]>;

type MessageKey = keyof (typeof assumptionMessages)["fr"];
/** Names that a sentence is made of, and not those of a factor. */
type FactorName = Exclude<MessageKey, `${string}.${string}` | "reference" | "exact" | "range">;

function isFactorName(name: string): name is FactorName {
  return (
    Object.hasOwn(assumptionMessages.fr, name) &&
    !name.includes(".") &&
    !["reference", "exact", "range"].includes(name)
  );
}

/** What a factor is called; its technical name where the page does not know it. */
export function factorName(name: string, say: SayAssumption): string {
  return isFactorName(name) ? say(name) : name;
}

/** The assumption of that name; null where it is none. */
export function asAssumption(name: string): VerdictAssumptionName | null {
  return verdictAssumptionNames.find((known) => known === name) ?? null;
}

/** As many decimals as a number needs, at most so many. */
function digitsOf(value: number, most: number): number {
  return (
    Array.from({ length: most }, (_, digits) => digits).find(
      (digits) => Math.abs(value - Number(value.toFixed(digits))) < 1e-9,
    ) ?? most
  );
}

/** A small number keeps a decimal, a large one has no use for it. */
const plainDigits = (value: number) => (Math.abs(value) >= 100 ? 0 : digitsOf(value, 1));

/** A value in its unit: `60 €`, `6 %`, `1 960 h`, `3,2 personnes`. */
export function writeFactor(unit: string, value: number, say: SayAssumption, format: Format): string {
  const slots = () => ({ value: format.decimal(value, plainDigits(value)), count: Math.abs(value) });
  switch (unit) {
    case "share":
    case "share-per-year":
      return format.shareTo(value, digitsOf(value * 100, 2));
    case "cents":
    case "cents-per-year":
      return format.money(value);
    case "cents-per-hour":
      return format.moneyExact(value).replace(/[.,]00(?!\d)/u, "");
    case "cent-days":
      return say("unit.cent-days", { value: format.money(value) });
    case "hours":
    case "days":
      return say(`unit.${unit}`, { value: format.decimal(value, plainDigits(value)) });
    case "months":
    case "years":
    case "spells":
    case "people":
    case "orders":
    case "invoices":
      return say(`unit.${unit}`, slots());
    default:
      return format.decimal(value, plainDigits(value));
  }
}

/** As many decimals as keep four figures, none that is a nought at the end. */
const exactDigits = (value: number) =>
  digitsOf(value, Math.abs(value) >= 1000 ? 0 : Math.abs(value) >= 100 ? 1 : Math.abs(value) >= 10 ? 2 : 3);

/** A number of a formula: finer than elsewhere, or the product would not be seen to hold. */
export function writeTerm(unit: string, value: number, say: SayAssumption, format: Format): string {
  const exact = format.decimal(value, exactDigits(value));
  switch (unit) {
    case "share":
    case "share-per-year":
      return format.shareTo(value, digitsOf(value * 100, 2));
    case "cents":
    case "cents-per-year":
    case "cents-per-hour":
      return format.moneyExact(value).replace(/[.,]00(?!\d)/u, "");
    case "cent-days":
      return say("unit.cent-days", { value: format.moneyExact(value).replace(/[.,]00(?!\d)/u, "") });
    case "hours":
    case "days":
      return say(`unit.${unit}`, { value: exact });
    case "months":
    case "years":
    case "spells":
    case "people":
    case "orders":
    case "invoices":
      return say(`unit.${unit}`, { value: exact, count: Math.abs(value) });
    default:
      return exact;
  }
}

/** Where the sign of the net changes, after "more than" or "less than": `3,8 départs associés`. */
export function flipText(
  factor: string,
  unit: string,
  at: number,
  say: SayAssumption,
  format: Format,
): string {
  const key = `flip.${factor}`;
  const value =
    factor === "departures"
      ? format.decimal(at, plainDigits(at))
      : unit === "share" || unit === "share-per-year"
        ? // A sentence needs no hundredths of a percent.
          format.shareTo(at, digitsOf(at * 100, 1))
        : writeFactor(unit, at, say, format);
  return isFlip(key) ? say(key, { value }) : say("flip.other", { value, name: factorName(factor, say) });
}

type FlipKey = Exclude<Extract<MessageKey, `flip.${string}`>, "flip.other">;

function isFlip(key: string): key is FlipKey {
  return Object.hasOwn(assumptionMessages.fr, key) && key !== "flip.other";
}

/** Both ends of a range with one unit: `0 à 4 personnes`, `78 à 129 k€`. */
export function writeRange(
  unit: string,
  low: number,
  high: number,
  say: SayAssumption,
  format: Format,
): string {
  if (low === high) return writeFactor(unit, high, say, format);
  const upper = writeFactor(unit, high, say, format);
  return say("range", {
    low: bare(unit, low, high, format) ?? writeFactor(unit, low, say, format),
    high: upper,
  });
}

/** The lower end without its unit, where the upper one says it for both; null where it cannot be left out. */
function bare(unit: string, low: number, high: number, format: Format): string | null {
  switch (unit) {
    case "share":
    case "share-per-year":
      return format.decimal(low * 100, digitsOf(low * 100, 2));
    case "cents":
    case "cents-per-year": {
      // A currency that comes first is written twice; so is the unit of amounts of two sizes.
      const scale = scaleOf([high]);
      const isAlike = low === 0 || scaleOf([low]) === scale;
      return format.language === "fr" && isAlike ? format.scaled(low, scale) : null;
    }
    case "hours":
    case "days":
    case "months":
    case "years":
    case "spells":
    case "people":
    case "orders":
    case "invoices":
      return format.decimal(low, plainDigits(low));
    default:
      return null;
  }
}

/** What a field shows after the number. */
export function fieldUnit(unit: string, say: SayAssumption, format: Format): string {
  if (unit === "share" || unit === "share-per-year") return "%";
  if (unit === "months") return say("unit.months", { value: "", count: 2 }).trim();
  return format.unit("unit");
}

/** What one unit of a field is in the unit of the assumption: percent, units of the currency, months. */
const perField: Readonly<Record<string, number>> = { share: 0.01, "share-per-year": 0.01, months: 1 };

/** Units whose values are written as they are reckoned. */
const plainUnits: ReadonlySet<string> = new Set([
  "hours",
  "days",
  "years",
  "spells",
  "people",
  "orders",
  "invoices",
]);

/** A value in the unit in which it is typed and exported: percent, units of the currency, else as it is reckoned. */
export function inField(unit: string, value: number): number {
  return plainUnits.has(unit) ? value : value / (perField[unit] ?? 100);
}

/** The name of that unit: `%`, `€`, `h`. */
export function unitName(unit: string, say: SayAssumption, format: Format): string {
  switch (unit) {
    case "hours":
    case "days":
      return say(`unit.${unit}`, { value: "" }).trim();
    case "years":
    case "spells":
    case "people":
    case "orders":
    case "invoices":
      return say(`unit.${unit}`, { value: "", count: 2 }).trim();
    default:
      return fieldUnit(unit, say, format);
  }
}

/** A value as it stands in a field. */
export function fieldValue(unit: string, value: number, format: Format): string {
  const shown = inField(unit, value);
  return format.decimal(shown, digitsOf(shown, 2));
}

/** The largest number that a field takes. */
export function fieldMost(unit: string, most: number): number {
  return most / (perField[unit] ?? 100);
}

/** What was typed in a field, in the unit of the assumption. */
export function fromField(unit: string, typed: number): number {
  const factor = perField[unit];
  // Percent to a share: without the tail of the binary product.
  return factor === undefined ? Math.round(typed * 100) : Number((typed * factor).toPrecision(12));
}
