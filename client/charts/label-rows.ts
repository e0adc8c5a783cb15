/** Where labels over an axis go: each centred on its mark as far as the ends allow, in rows so that none lie on one another. */

export interface PlacedLabel {
  /** Centre, as a part of the axis. */
  readonly centre: number;
  /** 0 for the row next to the axis. */
  readonly row: number;
}

/**
 * @param labels in the order in which they may take the row next to the axis; `width` as a part of the axis
 * @param gap between two labels of a row, as a part of the axis
 */
export function labelRows(
  labels: readonly { readonly at: number; readonly width: number }[],
  gap: number,
): readonly PlacedLabel[] {
  const placed: { centre: number; row: number; width: number }[] = [];
  for (const { at, width } of labels) {
    const half = Math.min(0.5, width / 2);
    const centre = Math.min(1 - half, Math.max(half, at));
    const isFree = (row: number) =>
      placed.every(
        (other) =>
          other.row !== row || Math.abs(other.centre - centre) >= (other.width + width) / 2 + gap - 1e-9,
      );
    let row = 0;
    while (!isFree(row)) row += 1;
    placed.push({ centre, row, width });
  }
  return placed.map(({ centre, row }) => ({ centre, row }));
}
