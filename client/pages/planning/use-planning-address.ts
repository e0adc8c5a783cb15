/** The page's address: what it says and how parts of it are changed. */
import { getRouteApi } from "@tanstack/react-router";
import { useCallback, useMemo } from "react";
import type { FigureView } from "#client/charts/Figure.tsx";
import {
  figureNames,
  pairsAddress,
  type FigureName,
  type PairsScope,
  type PlanningSearch,
} from "./planning-search.ts";

const route = getRouteApi("/planning");

/** A change of the address; undefined takes a part out of it. */
type AddressChange = { readonly [Key in keyof PlanningSearch]?: PlanningSearch[Key] | undefined };

export interface PlanningAddress {
  readonly search: PlanningSearch;
  readonly change: (change: AddressChange) => void;
  readonly openPairs: (scope: PairsScope) => void;
  readonly openMethod: () => void;
  readonly close: () => void;
  readonly viewOf: (figure: FigureName) => FigureView;
  readonly show: (figure: FigureName, view: FigureView) => void;
  /** All figures as tables, or all as figures where they are tables already. */
  readonly toggleTables: () => void;
}

function withoutUndefined(search: AddressChange): PlanningSearch {
  return Object.fromEntries(Object.entries(search).filter(([, value]) => value !== undefined));
}

export function usePlanningAddress(): PlanningAddress {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const update = useCallback(
    (next: (previous: PlanningSearch) => AddressChange) => {
      void navigate({
        search: (previous: PlanningSearch) => withoutUndefined({ ...previous, ...next(previous) }),
        replace: true,
        resetScroll: false,
      });
    },
    [navigate],
  );
  return useMemo(
    () => ({
      search,
      change: (change) => update(() => change),
      openPairs: (scope) => update(() => ({ open: pairsAddress(scope) })),
      openMethod: () => update(() => ({ open: "method" })),
      close: () => update(() => ({ open: undefined })),
      viewOf: (figure) => (search.tables?.includes(figure) === true ? "table" : "figure"),
      show: (figure, view) =>
        update((previous) => {
          const others = (previous.tables ?? []).filter((name) => name !== figure);
          const tables = view === "table" ? [...others, figure] : others;
          return { tables: tables.length === 0 ? undefined : tables };
        }),
      toggleTables: () =>
        update((previous) => ({
          tables: previous.tables?.length === figureNames.length ? undefined : figureNames,
        })),
    }),
    [search, update],
  );
}
