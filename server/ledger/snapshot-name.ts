/** The file name of a generation of the snapshot. */
export function snapshotName(generation: number): string {
  return `${generation}.duckdb`;
}
