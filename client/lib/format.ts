/**
 * How numbers, amounts and dates are written, once for every page.
 *
 * French: narrow no-break spaces between thousands and before `%` and `€`, decimal comma. English: no space before
 * `%`, currency first. Both: minus U+2212, a plus only where the sign carries meaning, never "±".
 */
import type { Language } from "#client/i18n/message.ts";

/** In what an amount is written: euros, thousands or millions of them. */
export type Scale = "unit" | "thousand" | "million";

export interface SignedOption {
  /** Write a plus before positive values. */
  readonly signed?: boolean;
}

const narrowSpace = "\u202F";
const minus = "\u2212";
const divisor: Readonly<Record<Scale, number>> = { unit: 100, thousand: 100_000, million: 100_000_000 };
const frenchPrefix: Readonly<Record<Scale, string>> = { unit: "", thousand: "k", million: "M" };
const englishSuffix: Readonly<Record<Scale, string>> = { unit: "", thousand: "k", million: "m" };

/**
 * The scale in which every one of some amounts can be read: millions where all reach a million, thousands where the
 * largest reaches ten thousand, else units.
 */
export function scaleOf(cents: readonly number[]): Scale {
  const sizes = cents.map(Math.abs).filter((size) => size > 0);
  if (sizes.length === 0) return "unit";
  if (Math.min(...sizes) >= divisor.million) return "million";
  return Math.max(...sizes) >= 10 * divisor.thousand ? "thousand" : "unit";
}

const digitsOf = (scale: Scale) => (scale === "million" ? 2 : 0);

/** Midnight of a civil instant's day, in UTC so that no time zone shifts it. */
const civilDate = (civil: string) => new Date(`${civil.slice(0, 10)}T00:00:00Z`);

export type Format = ReturnType<typeof createFormat>;

/** The writing rules of one language and currency. */
export function createFormat(language: Language, currency: string) {
  const locale = language === "fr" ? "fr-FR" : "en-GB";
  const french = language === "fr";
  const symbol =
    new Intl.NumberFormat(locale, { style: "currency", currency, currencyDisplay: "narrowSymbol" })
      .formatToParts(1)
      .find((part) => part.type === "currency")?.value ?? currency;

  const tidy = (text: string) => text.replaceAll("\u00A0", narrowSpace).replaceAll("-", minus);
  const numberFormats = new Map<string, Intl.NumberFormat>();
  const write = (value: number, digits: number, option: SignedOption = {}) => {
    const key = `${digits}${option.signed === true}`;
    const known =
      numberFormats.get(key) ??
      new Intl.NumberFormat(locale, {
        minimumFractionDigits: digits,
        maximumFractionDigits: digits,
        // "negative" never writes the minus of a zero that was rounded to.
        signDisplay: option.signed === true ? "exceptZero" : "negative",
      });
    numberFormats.set(key, known);
    return tidy(known.format(value));
  };
  const percentSign = french ? `${narrowSpace}%` : "%";
  const dayFormat = (month: "long" | "short") =>
    new Intl.DateTimeFormat(locale, { day: "numeric", month, year: "numeric", timeZone: "UTC" });
  const dayFormats = { long: dayFormat("long"), short: dayFormat("short") };

  const monthFormat = new Intl.DateTimeFormat(locale, { month: "long", year: "numeric", timeZone: "UTC" });
  const shortMonthFormat = new Intl.DateTimeFormat(locale, {
    month: "short",
    year: "2-digit",
    timeZone: "UTC",
  });

  const weekdayFormat = new Intl.DateTimeFormat(locale, { weekday: "long", timeZone: "UTC" });
  const columnDayFormat = new Intl.DateTimeFormat(locale, {
    weekday: "short",
    day: "numeric",
    month: "short",
    timeZone: "UTC",
  });
  /** `10 h 05`, `10:05`. */
  const clock = (civil: string) => {
    const [hour = "", minute = ""] = civil.slice(11, 16).split(":");
    return french ? `${Number(hour)}${narrowSpace}h${narrowSpace}${minute}` : `${hour}:${minute}`;
  };

  const writeDay = (day: string, month: "long" | "short") => {
    const parts = dayFormats[month].formatToParts(new Date(`${day}T00:00:00Z`));
    return parts
      .map((part) => (french && part.type === "day" && part.value === "1" ? "1er" : part.value))
      .join("");
  };

  /** An amount with its currency; the sign stands before an English currency: `−€61k`. */
  const withCurrency = (text: string, scale: Scale) => {
    if (french) return `${text}${narrowSpace}${frenchPrefix[scale]}${symbol}`;
    const [, sign = "", digits = ""] = /^([+\u2212]?)(.*)$/u.exec(text) ?? [];
    return `${sign}${symbol}${digits}${englishSuffix[scale]}`;
  };

  return {
    language,
    /** A whole number: `12 400`. */
    count: (value: number) => write(value, 0),
    /** A number with so many decimals: `6,8`. */
    decimal: (value: number, digits: number, option?: SignedOption) => write(value, digits, option),
    /** A share in a table: `31,0 %`. */
    share: (value: number) => `${write(value * 100, 1)}${percentSign}`,
    /** A share in prose: `31 %`. */
    roundShare: (value: number) => `${write(value * 100, 0)}${percentSign}`,
    /** A share with so many decimals, where rounding more would mislead: `24,8 %`. */
    shareTo: (value: number, digits: number) => `${write(value * 100, digits)}${percentSign}`,
    /** Several shares with one sign: `31 · 54 · 69 %`. */
    shareList: (values: readonly number[]) =>
      `${values.map((value) => write(value * 100, 0)).join(" · ")}${percentSign}`,
    /** Two shares: `46 à 71 %`. */
    shareRange: (low: number, high: number) =>
      `${write(low * 100, 0)} ${french ? "à" : "to"} ${write(high * 100, 0)}${percentSign}`,
    /** A difference of two shares in points, without the word: `−5,6`. */
    points: (value: number) => write(value * 100, 1, { signed: true }),
    /** A ratio, two decimals: `× 1,46`, `1.46 times`. */
    times: (value: number) =>
      french ? `×${narrowSpace}${write(value, 2)}` : `${write(value, 2)}${value === 1 ? " time" : " times"}`,
    /** Hours: `26,5 h`. */
    hours: (value: number) => `${write(value, 1)}${french ? narrowSpace : "\u00A0"}h`,
    /** An amount in prose, in its own scale or a given one: `64 k€`, `3,84 M€`. */
    money: (
      cents: number,
      option: SignedOption & { readonly scale?: Scale; readonly digits?: number } = {},
    ) => {
      const scale = option.scale ?? scaleOf([cents]);
      return withCurrency(write(cents / divisor[scale], option.digits ?? digitsOf(scale), option), scale);
    },
    /** An amount to the cent: `142 300,00 €`. */
    moneyExact: (cents: number, option: SignedOption = {}) =>
      withCurrency(write(cents / 100, 2, option), "unit"),
    /** An amount in a column whose heading names the unit: `3 844`. */
    scaled: (cents: number, scale: Scale, option: SignedOption & { readonly digits?: number } = {}) =>
      write(cents / divisor[scale], option.digits ?? digitsOf(scale), option),
    /** The unit of such a column: `k€`, `€k`. */
    unit: (scale: Scale) => (french ? `${frenchPrefix[scale]}${symbol}` : `${symbol}${englishSuffix[scale]}`),
    /** An interval in prose: `entre −61 et +183 k€`, `between −€61k and +€183k`. */
    between: (lowCents: number, highCents: number, scale: Scale = scaleOf([lowCents, highCents])) => {
      const write1 = (cents: number) => write(cents / divisor[scale], digitsOf(scale), { signed: true });
      return french
        ? `entre ${write1(lowCents)} et ${withCurrency(write1(highCents), scale)}`
        : `between ${withCurrency(write1(lowCents), scale)} and ${withCurrency(write1(highCents), scale)}`;
    },
    /** A day in prose: `10 mars 2025`. */
    day: (day: string) => writeDay(day, "long"),
    /** A day in a table: `1er juil. 2024`. */
    shortDay: (day: string) => writeDay(day, "short"),
    /** A month of `2025-08`: `août 2025`. */
    month: (month: string) => monthFormat.format(new Date(`${month}-01T00:00:00Z`)),
    /** The month of a day at an axis: `juil. 24`, `Jul 24`. */
    shortMonth: (day: string) => shortMonthFormat.format(civilDate(day)),
    /** A half-open period with both bounds in it: `1er juil. 2024 – 30 juin 2025`. */
    period: (from: string, to: string) => {
      const last = new Date(`${to}T00:00:00Z`);
      last.setUTCDate(last.getUTCDate() - 1);
      return `${writeDay(from, "short")} – ${writeDay(last.toISOString().slice(0, 10), "short")}`;
    },
    /** A quarter of `2025-Q1`: `T1 25`. */
    quarter: (quarter: string) => `${french ? "T" : "Q"}${quarter.slice(6)} ${quarter.slice(2, 4)}`,
    /** An instant: `2 juil. 2025 à 7 h 40`, `2 Jul 2025 at 07:40`. */
    instant: (utc: string, timeZone: string) => {
      const date = new Date(utc);
      const day = new Intl.DateTimeFormat("sv-SE", { timeZone }).format(date);
      const [hour = "", minute = ""] = new Intl.DateTimeFormat("en-GB", {
        timeZone,
        hour: "2-digit",
        minute: "2-digit",
      })
        .format(date)
        .split(":");
      return french
        ? `${writeDay(day, "short")} à ${Number(hour)}${narrowSpace}h${narrowSpace}${minute}`
        : `${writeDay(day, "short")} at ${hour}:${minute}`;
    },
    /** A civil instant `2025-03-10T10:05` in prose: `lundi 10 mars 2025 à 10 h 05`. */
    moment: (civil: string) =>
      french
        ? `${weekdayFormat.format(civilDate(civil))} ${writeDay(civil.slice(0, 10), "long")} à ${clock(civil)}`
        : `${weekdayFormat.format(civilDate(civil))} ${writeDay(civil.slice(0, 10), "long")} at ${clock(civil)}`,
    /** The same in a table: `10 mars 2025, 10 h 05`. */
    shortMoment: (civil: string) => `${writeDay(civil.slice(0, 10), "short")}, ${clock(civil)}`,
    /** A day over a column of a drawing: `lun. 10 mars`. */
    columnDay: (day: string) => columnDayFormat.format(civilDate(day)),
    /** Whole days in prose: `412 jours`, `1 day`. */
    wholeDays: (value: number) => {
      const size = Math.abs(Math.round(value));
      const unit = french ? (size < 2 ? "jour" : "jours") : size === 1 ? "day" : "days";
      return `${write(value, 0)} ${unit}`;
    },
    /** Days, with one decimal: `118,5 j`, `118.5 d`. */
    days: (value: number, option?: SignedOption) =>
      `${write(value, 1, option)}${french ? narrowSpace : "\u00A0"}${french ? "j" : "d"}`,
    /** The size of a file: `1,4 Mo`, `1.4 MB`; decimal units, as file managers show them. */
    bytes: (bytes: number) => {
      const scales = french ? ["octets", "ko", "Mo", "Go"] : ["bytes", "kB", "MB", "GB"];
      const power = bytes < 1000 ? 0 : Math.min(3, Math.floor(Math.log10(bytes) / 3));
      const value = bytes / 1000 ** power;
      const digits = power === 0 || value >= 99.95 ? 0 : 1;
      return `${write(value, digits)}${french ? narrowSpace : "\u00A0"}${scales[power]}`;
    },
    /** A list in a sentence: `A, B et C`. */
    list: (items: readonly string[]) =>
      new Intl.ListFormat(locale, { style: "long", type: "conjunction" }).format(items),
  };
}
