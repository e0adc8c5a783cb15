/** Which figures of a page are shown as tables, as its address says it. */
import type { FigureView } from "#client/charts/Figure.tsx";

export interface FigureViews<Name extends string> {
  readonly viewOf: (figure: Name) => FigureView;
  readonly show: (figure: Name, view: FigureView) => void;
  /** All figures as tables, or all as figures where they are tables already. */
  readonly toggleTables: () => void;
}

/**
 * @param names every figure of the page that has a table
 * @param tables those shown as tables; undefined for none
 * @param change takes the new list into the address, given the present one
 */
export function figureViews<Name extends string>(
  names: readonly Name[],
  tables: readonly Name[] | undefined,
  change: (next: (tables: readonly Name[]) => readonly Name[] | undefined) => void,
): FigureViews<Name> {
  return {
    viewOf: (figure) => (tables?.includes(figure) === true ? "table" : "figure"),
    show: (figure, view) =>
      change((present) => {
        const others = present.filter((name) => name !== figure);
        const next = view === "table" ? [...others, figure] : others;
        return next.length === 0 ? undefined : next;
      }),
    toggleTables: () => change((present) => (present.length === names.length ? undefined : names)),
  };
}
