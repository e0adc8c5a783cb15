/** A few rows of a demo company, as values that are known: what the fuzzer's files are written from. */
import { tableDefinition, type LedgerColumn, type LedgerTable } from "#shared/schema/ledger.ts";
import { generateDemoCompany } from "#server/demo/generate-demo-company.ts";
import type { Cell, LedgerRow, LedgerRows } from "#server/demo/ledger-row.ts";
import { dayOf, formatDay, formatTimeOfDay, minutesPerDay } from "#server/scheduling/civil-time.ts";
import type { RandomSource } from "#server/statistics/random-source.ts";
import type { Value } from "#test/oracles/naive-values.ts";

export interface PlainTable {
  readonly table: LedgerTable;
  readonly columns: readonly LedgerColumn[];
  /** Values in the order of the columns, as a batch's are when they are cast to text. */
  readonly rows: readonly (readonly Value[])[];
}

let demo: LedgerRows | null = null;

function demoRows(): LedgerRows {
  demo ??= generateDemoCompany({ seed: 7, weeks: 8, people: 24, scenario: "king" }).tables;
  return demo;
}

function sixths(hundredths: number): string {
  const size = String(Math.abs(hundredths)).padStart(3, "0");
  return `${hundredths < 0 ? "-" : ""}${size.slice(0, -2)}.${size.slice(-2)}0000`;
}

function valueOf({ kind }: LedgerColumn, cell: Cell | undefined): Value {
  if (cell === null || cell === undefined) return null;
  if (typeof cell !== "number") return String(cell);
  switch (kind) {
    case "date":
      return formatDay(cell);
    case "timestamp":
      return `${formatDay(dayOf(cell))} ${formatTimeOfDay(cell % minutesPerDay)}`;
    case "amount":
      return sixths(cell);
    case "hours":
      return sixths(Math.round((cell * 100) / 60));
    case "number":
      return sixths(cell * 100);
    default:
      return String(cell);
  }
}

/** So many rows, in their order. */
function some(rows: readonly LedgerRow[], most: number, random: RandomSource): LedgerRow[] {
  const kept = new Set<number>();
  for (let drawn = 0; drawn < most && rows.length > 0; drawn += 1) kept.add(random.whole(rows.length));
  return rows.filter((_, at) => kept.has(at));
}

const further = [
  "operations",
  "invoices",
  "schedule_changes",
  "time_entries",
  "absences",
  "interactions",
  "privileges",
  "opening_hours",
  "survey_answers",
  "incidents",
  "parameters",
] as const satisfies LedgerTable[];

/** Clients and orders, and now and then further tables with what they name: small, and without a loose reference. */
export function smallCompany(random: RandomSource): PlainTable[] {
  const rows = demoRows();
  const chosen = new Map<LedgerTable, LedgerRow[]>();
  const orders = some(rows.orders, random.between(2, 20), random);
  chosen.set("orders", orders);
  const named = new Set(orders.map((row) => row["client_id"]));
  chosen.set(
    "clients",
    rows.clients.filter((row) => named.has(row["client_id"] ?? null) || random.chance(0.2)),
  );
  for (let drawn = random.pick([0, 0, 0, 1, 1, 2]); drawn > 0; drawn -= 1) {
    const table = random.pick(further);
    const references = tableDefinition(table).columns.filter(
      ({ references: target }) => target !== undefined,
    );
    for (const { references: target } of references) {
      if (target === "employees" || target === "work_centres") chosen.set(target, [...rows[target]]);
    }
    const keys = references.map(({ name, references: target = "clients" }) => {
      const [key = ""] = tableDefinition(target).key;
      return [name, new Set((chosen.get(target) ?? []).map((row) => row[key]))] as const;
    });
    const whole = rows[table].filter((row) =>
      keys.every(([name, known]) => (row[name] ?? null) === null || known.has(row[name] ?? null)),
    );
    const few = some(whole, random.between(1, 20), random);
    if (few.length > 0) chosen.set(table, few);
  }
  return Array.from(chosen, ([table, kept]) => {
    const { columns } = tableDefinition(table);
    // A column that nobody fills is left out now and then.
    const used = columns.filter(
      ({ name, optional }) =>
        !optional || kept.some((row) => (row[name] ?? null) !== null) || random.chance(0.5),
    );
    return {
      table,
      columns: used,
      rows: kept.map((row) => used.map((column) => valueOf(column, row[column.name]))),
    };
  });
}
