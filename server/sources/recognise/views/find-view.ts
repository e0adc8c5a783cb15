/** Which list of which program a header is. */
import type { LedgerTable } from "#shared/schema/ledger.ts";
import type { Unit } from "#shared/schema/mapping.ts";
import { signedName } from "../fold-name.ts";
import type { Ranks } from "../headings/column-words.ts";
import type { AnyView, Labels } from "./erp-view.ts";
import { programs } from "./programs.ts";

/** A list of a program, its labels folded. */
export interface KnownView {
  readonly program: string;
  readonly table: LedgerTable;
  readonly files: ReadonlySet<string>;
  /** Ledger column → labels, best rank first. */
  readonly columns: ReadonlyMap<string, readonly (readonly string[])[]>;
  readonly units: ReadonlyMap<string, Unit>;
  /** All labels, those that feed nothing too. */
  readonly labels: ReadonlySet<string>;
  readonly signs: readonly (readonly string[])[];
  /** Label → the columns that it may stand for when a person says so. */
  readonly asks: ReadonlyMap<string, readonly string[]>;
  readonly view: AnyView;
}

const folded = (labels: Labels): string[] => labels.map(signedName);

function asksOf(asks: Readonly<Record<string, Labels>>): ReadonlyMap<string, readonly string[]> {
  const labels = new Set(Object.values(asks).flatMap(folded));
  const standsFor = (label: string) =>
    Object.keys(asks).filter((column) => folded(asks[column] ?? []).includes(label));
  return new Map([...labels].map((label) => [label, standsFor(label)]));
}

function knownView(program: string, view: AnyView): KnownView {
  const entries = Object.entries<Ranks | undefined>(view.columns);
  const columns = new Map(entries.map(([column, ranks = []]) => [column, ranks.map(folded)]));
  return {
    program,
    table: view.table,
    files: new Set(view.files.map(signedName)),
    columns,
    units: new Map(Object.entries<Unit>(view.units ?? {})),
    labels: new Set([
      ...[...columns.values()].flat(2),
      ...folded(view.others),
      ...view.signs.flatMap(folded),
      ...Object.values<Labels | undefined>(view.asks ?? {}).flatMap((labels) => folded(labels ?? [])),
    ]),
    signs: view.signs.map(folded),
    asks: asksOf(view.asks ?? {}),
    view,
  };
}

export const knownViews: readonly KnownView[] = programs.flatMap(({ program, views }) =>
  views.map((view) => knownView(program, view)),
);

/** A header is a list when so many of its headings are the list's. Companies add a few of their own. */
const leastShare = 0.75;
const leastLabels = 3;

/**
 * The list that a header is: it has all signs of it and at least three quarters of its headings from it; of several the one
 * that knows most. Null when it is none. With a table, only lists that feed it count.
 */
export function findView(headings: readonly string[], table: LedgerTable | null): KnownView | null {
  const written = headings.map(signedName).filter((heading) => heading !== "");
  const has = new Set(written);
  let best: KnownView | null = null;
  let most = 0;
  for (const view of knownViews) {
    if (table !== null && view.table !== table) continue;
    const known = written.filter((heading) => view.labels.has(heading)).length;
    const isList =
      known >= leastLabels &&
      known >= leastShare * written.length &&
      view.signs.every((labels) => labels.some((label) => has.has(label)));
    if (isList && known > most) {
      best = view;
      most = known;
    }
  }
  return best;
}
