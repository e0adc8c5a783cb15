/** The page's address: what it says and how parts of it are changed. */
import { getRouteApi } from "@tanstack/react-router";
import { useCallback, useMemo } from "react";
import { figureViews, type FigureViews } from "#client/context/figure-views.ts";
import { withoutUndefined } from "#client/lib/without-undefined.ts";
import { ordersAddress, pairsAddress, type PairsScope } from "./planning-drawer.ts";
import { figureNames, type FigureName, type PlanningSearch } from "./planning-search.ts";

const route = getRouteApi("/planning");

/** A change of the address; undefined takes a part out of it. */
type AddressChange = { readonly [Key in keyof PlanningSearch]?: PlanningSearch[Key] | undefined };

export interface PlanningAddress extends FigureViews<FigureName> {
  readonly search: PlanningSearch;
  readonly change: (change: AddressChange) => void;
  readonly openPairs: (scope: PairsScope) => void;
  /** The orders of a client that lost hours or days; null: of all others. */
  readonly openOrders: (to: string | null) => void;
  readonly openMethod: () => void;
  readonly close: () => void;
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
      openOrders: (to) => update(() => ({ open: ordersAddress(to) })),
      openMethod: () => update(() => ({ open: "method" })),
      close: () => update(() => ({ open: undefined })),
      ...figureViews(figureNames, search.tables, (next) =>
        update((previous) => ({ tables: next(previous.tables ?? []) })),
      ),
    }),
    [search, update],
  );
}
