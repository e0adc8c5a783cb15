/** The rules that an import keeps, checked on rows of the demo company. Each function gives what breaks the rule. */
import { ledger, tableDefinition, type LedgerTable } from "#shared/schema/ledger.ts";
import { dayOf, minutesPerDay, weekdayOf } from "#server/scheduling/civil-time.ts";
import type { Cell, LedgerRow, LedgerRows } from "#server/demo/ledger-row.ts";

export function textOf(row: LedgerRow, column: string): string {
  const cell = row[column];
  if (typeof cell !== "string") throw new TypeError(`${column} is not text: ${String(cell)}`);
  return cell;
}

export function numberOf(row: LedgerRow, column: string): number {
  const cell = row[column];
  if (typeof cell !== "number") throw new TypeError(`${column} is not a number: ${String(cell)}`);
  return cell;
}

export function isEmpty(cell: Cell | undefined): boolean {
  return cell === null || cell === undefined;
}

function keysOf(table: LedgerTable, rows: readonly LedgerRow[]): string[] {
  const { key } = tableDefinition(table);
  return rows.map((row) => key.map((column) => String(row[column])).join("/"));
}

export function brokenKeys(tables: LedgerRows): string[] {
  return ledger.flatMap(({ table }) => {
    const keys = keysOf(table, tables[table]);
    const seen = new Set<string>();
    return keys.filter((key) => seen.size === seen.add(key).size).map((key) => `${table} ${key}`);
  });
}

export function brokenReferences(tables: LedgerRows): string[] {
  return ledger.flatMap(({ table, columns }) =>
    columns.flatMap(({ name, references }) => {
      if (references === undefined) return [];
      const known = new Set(keysOf(references, tables[references]));
      return tables[table]
        .filter((row) => !isEmpty(row[name]) && !known.has(String(row[name])))
        .map((row) => `${table}.${name} ${String(row[name])}`);
    }),
  );
}

/** Empty required cells, choices and bounds that the ledger does not admit, columns that it does not know. */
export function brokenCells(tables: LedgerRows): string[] {
  return ledger.flatMap(({ table, columns }) =>
    tables[table].flatMap((row) => {
      const unknown = Object.keys(row).filter((name) => !columns.some((column) => column.name === name));
      const broken = columns.filter(({ name, kind, optional, values, minimum, maximum }) => {
        const cell = row[name];
        if (cell === null || cell === undefined) return !optional;
        if (kind === "choice") return values?.includes(String(cell)) !== true;
        if (kind === "flag") return typeof cell !== "boolean";
        if (kind === "identifier" || kind === "text") return typeof cell !== "string" || cell.trim() !== cell;
        if (typeof cell !== "number" || !Number.isInteger(cell)) return true;
        const unit = kind === "hours" ? 60 : 1;
        return cell < (minimum ?? -Infinity) * unit || cell > (maximum ?? Infinity) * unit;
      });
      return [...unknown, ...broken.map(({ name }) => name)].map((name) => `${table}.${name}`);
    }),
  );
}

const orderedPairs: readonly [LedgerTable, string, string][] = [
  ["employees", "joined_on", "left_on"],
  ["orders", "ordered_on", "promised_on"],
  ["orders", "ordered_on", "delivered_on"],
  ["operations", "ready_at", "started_at"],
  ["operations", "started_at", "ended_at"],
  ["operations", "planned_start", "planned_end"],
  ["opening_hours", "opens_at", "closes_at"],
  ["time_entries", "started_at", "ended_at"],
  ["absences", "from_on", "to_on"],
  ["invoices", "issued_on", "due_on"],
  ["invoices", "issued_on", "paid_on"],
  ["invoices", "issued_on", "blocked_on"],
  ["interactions", "at", "answered_at"],
  ["interactions", "answered_at", "resolved_at"],
  ["incidents", "occurred_at", "detected_at"],
  ["incidents", "detected_at", "client_told_at"],
  ["incidents", "acknowledged_at", "resolved_at"],
];

export function brokenOrder(tables: LedgerRows): string[] {
  return orderedPairs.flatMap(([table, from, to]) =>
    tables[table]
      .filter((row) => !isEmpty(row[from]) && !isEmpty(row[to]) && numberOf(row, to) < numberOf(row, from))
      .map((row) => `${table} ${from} ${String(row[from])} ${to} ${String(row[to])}`),
  );
}

/** Between 2:00 and 3:00 on a Sunday: an hour that is skipped once a year and comes twice once. */
function isDoubtful(minute: number): boolean {
  return weekdayOf(dayOf(minute)) === 6 && Math.floor((minute % minutesPerDay) / 60) === 2;
}

/** Timestamps at which the clock may be put forward or back. */
export function doubtfulTimes(tables: LedgerRows): string[] {
  return ledger.flatMap(({ table, columns }) =>
    columns
      .filter(({ kind }) => kind === "timestamp")
      .flatMap(({ name }) =>
        tables[table]
          .filter((row) => !isEmpty(row[name]) && isDoubtful(numberOf(row, name)))
          .map((row) => `${table}.${name} ${String(row[name])}`),
      ),
  );
}

function sumsBy(rows: readonly LedgerRow[], keyOf: (row: LedgerRow) => string): Map<string, number> {
  const sums = new Map<string, number>();
  for (const row of rows) sums.set(keyOf(row), (sums.get(keyOf(row)) ?? 0) + numberOf(row, "hours"));
  return sums;
}

/** Days above 24 and weeks above 168 hours of one person. */
export function impossibleHours({ time_entries: entries }: LedgerRows): string[] {
  const byDay = sumsBy(entries, (row) => `${textOf(row, "employee_id")} day ${numberOf(row, "worked_on")}`);
  const byWeek = sumsBy(
    entries,
    (row) => `${textOf(row, "employee_id")} week ${Math.floor((numberOf(row, "worked_on") + 3) / 7)}`,
  );
  return [
    ...[...byDay].filter(([, minutes]) => minutes > 24 * 60),
    ...[...byWeek].filter(([, minutes]) => minutes > 168 * 60),
  ].map(([key]) => key);
}

/** Days on which a person is away twice, and entries of a person who is away or not employed. */
export function impossibleDays({ absences, time_entries: entries, employees }: LedgerRows): string[] {
  const away = new Set<string>();
  const broken: string[] = [];
  for (const row of absences) {
    for (let day = numberOf(row, "from_on"); day <= numberOf(row, "to_on"); day += 1) {
      const key = `${textOf(row, "employee_id")} ${day}`;
      if (away.has(key)) broken.push(`away twice ${key}`);
      away.add(key);
    }
  }
  const byId = new Map(employees.map((row) => [textOf(row, "employee_id"), row]));
  for (const row of entries) {
    const id = textOf(row, "employee_id");
    const day = numberOf(row, "worked_on");
    const employee = byId.get(id);
    if (away.has(`${id} ${day}`)) broken.push(`works while away ${id} ${day}`);
    if (employee === undefined || numberOf(employee, "joined_on") > day) broken.push(`not yet there ${id}`);
    else if (!isEmpty(employee["left_on"]) && numberOf(employee, "left_on") < day) broken.push(`gone ${id}`);
  }
  return broken;
}

/** Entries with clock times of one person that overlap. */
export function overlappingEntries({ time_entries: entries }: LedgerRows): string[] {
  const timed = entries
    .filter((row) => !isEmpty(row["started_at"]))
    .toSorted(
      (left, right) =>
        textOf(left, "employee_id").localeCompare(textOf(right, "employee_id")) ||
        numberOf(left, "started_at") - numberOf(right, "started_at"),
    );
  return timed
    .filter((row, index) => {
      const before = timed[index - 1];
      return (
        index > 0 &&
        textOf(before, "employee_id") === textOf(row, "employee_id") &&
        numberOf(before, "ended_at") > numberOf(row, "started_at")
      );
    })
    .map((row) => `${textOf(row, "employee_id")} ${numberOf(row, "started_at")}`);
}
