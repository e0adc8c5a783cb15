/** Aligned text for a person at a terminal. */
import { isNotComputable, type Estimate, type NotComputable } from "#shared/schema/scalar.ts";

export interface TextColumn {
  readonly heading: string;
  readonly align: "left" | "right";
}

/** Rows of cells under their headings, two spaces apart; no trailing spaces. */
export function alignedTable(columns: readonly TextColumn[], rows: readonly (readonly string[])[]): string {
  const widths = columns.map((column, index) =>
    Math.max(column.heading.length, ...rows.map((row) => (row[index] ?? "").length)),
  );
  const line = (cells: readonly string[]): string =>
    columns
      .map((column, index) => {
        const cell = cells[index] ?? "";
        const width = widths[index] ?? 0;
        return column.align === "right" ? cell.padStart(width) : cell.padEnd(width);
      })
      .join("  ")
      .trimEnd();
  const headings = line(columns.map((column) => column.heading));
  return [headings, ...rows.map(line)].join("\n");
}

const whole = new Intl.NumberFormat("en-GB", { maximumFractionDigits: 0 });
const twoPlaces = new Intl.NumberFormat("en-GB", { minimumFractionDigits: 2, maximumFractionDigits: 2 });
const percent = new Intl.NumberFormat("en-GB", {
  style: "percent",
  minimumFractionDigits: 1,
  maximumFractionDigits: 1,
});

/** `1,234` */
export const countText = (value: number): string => whole.format(value);
/** Cents as an amount with two places: `1,234.56`. */
export const amountText = (cents: number): string => twoPlaces.format(cents / 100);
/** A share as a percentage: `31.0%`. */
export const shareText = (share: number): string => percent.format(share);

/** A value, or in short why there is none. */
export function briefText<Value>(value: Value | NotComputable, text: (value: Value) => string): string {
  return isNotComputable(value) ? `n/c (${value.reason})` : text(value);
}
/** An estimate between its limits. */
export function rangeText({ estimate, low, high }: Estimate, text: (value: number) => string): string {
  return `${text(estimate)} (${text(low)} to ${text(high)})`;
}
