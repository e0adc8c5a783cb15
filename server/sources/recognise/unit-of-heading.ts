/** The unit that a heading names. */
import type { LedgerColumn } from "#shared/schema/ledger.ts";
import type { Unit } from "#shared/schema/mapping.ts";

/** How a heading ends that names a unit: `Durée (min)`, `Temps [mn]`, `Temps en minutes`, `CA k€`. */
const ending =
  /(?:\s*[([]\s*(?:en\s+|in\s+)?(?<inside>k\s€|[\p{L}€$]+)\.?\s*[)\]]|\s+(?:en|in)\s+(?<spoken>milliers(?:\s+d['’ ]?(?:e|€|euros))?|[\p{L}€]+)|\s+(?<bare>k\s?€|keur|€|eur|min|mn))\s*$/iu;

const hourUnits: Readonly<Record<string, Unit | null>> = {
  h: null,
  hr: null,
  hrs: null,
  hour: null,
  hours: null,
  heure: null,
  heures: null,
  min: "minutes",
  mins: "minutes",
  mn: "minutes",
  minute: "minutes",
  minutes: "minutes",
  s: "seconds",
  sec: "seconds",
  secs: "seconds",
  seconde: "seconds",
  secondes: "seconds",
  second: "seconds",
  seconds: "seconds",
  j: "days-of-7-hours",
  jour: "days-of-7-hours",
  jours: "days-of-7-hours",
  d: "days-of-7-hours",
  day: "days-of-7-hours",
  days: "days-of-7-hours",
};

const amountUnits: Readonly<Record<string, Unit | null>> = {
  "€": null,
  eur: null,
  euro: null,
  euros: null,
  "k€": "thousands",
  keur: "thousands",
  keuros: "thousands",
  milliers: "thousands",
  "milliers d'€": "thousands",
  "milliers d'euros": "thousands",
  thousand: "thousands",
  thousands: "thousands",
  centime: "cents",
  centimes: "cents",
  cent: "cents",
  cents: "cents",
};

interface SplitHeading {
  /** The heading without the words of its unit. */
  readonly rest: string;
  /** Null where the unit is the ledger's own. */
  readonly unit: Unit | null;
}

function split(heading: string, known: Readonly<Record<string, Unit | null>>): SplitHeading | null {
  const found = ending.exec(heading);
  const word = found?.groups?.["inside"] ?? found?.groups?.["spoken"] ?? found?.groups?.["bare"];
  if (found === null || word === undefined) return null;
  const plain = word
    .toLowerCase()
    .replace("’", "'")
    .replace(/^k\s€$/u, "k€");
  const rest = heading.slice(0, found.index).trim();
  return Object.hasOwn(known, plain) && rest !== "" ? { rest, unit: known[plain] ?? null } : null;
}

/** A heading without the unit that it names for columns of hours or money; itself where it names none. */
export function withoutUnit(heading: string): string {
  return (split(heading, hourUnits) ?? split(heading, amountUnits))?.rest ?? heading;
}

/** The unit that a heading names, where it is not the ledger's: minutes for `Durée (min)`, thousands for `CA (k€)`. */
export function unitOfHeading(heading: string, column: LedgerColumn): Unit | null {
  if (column.kind === "hours") return split(heading, hourUnits)?.unit ?? null;
  return column.kind === "amount" ? (split(heading, amountUnits)?.unit ?? null) : null;
}
