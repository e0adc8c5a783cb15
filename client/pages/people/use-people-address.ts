/** The page's address: what it says and how parts of it are changed. */
import { getRouteApi } from "@tanstack/react-router";
import { useCallback, useMemo } from "react";
import { figureViews, type FigureViews } from "#client/context/figure-views.ts";
import { withoutUndefined } from "#client/lib/without-undefined.ts";
import { drawerAddress, type PeopleDrawer } from "./people-drawer.ts";
import { figureNames, type FigureName, type PeopleSearch } from "./people-search.ts";

const route = getRouteApi("/people");

/** A change of the address; undefined takes a part out of it. */
type AddressChange = { readonly [Key in keyof PeopleSearch]?: PeopleSearch[Key] | undefined };

export interface PeopleAddress extends FigureViews<FigureName> {
  readonly search: PeopleSearch;
  readonly change: (change: AddressChange) => void;
  readonly open: (drawer: PeopleDrawer) => void;
  readonly close: () => void;
}

export function usePeopleAddress(): PeopleAddress {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const update = useCallback(
    (next: (previous: PeopleSearch) => AddressChange) => {
      void navigate({
        search: (previous: PeopleSearch) => withoutUndefined({ ...previous, ...next(previous) }),
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
      open: (drawer) => update(() => ({ open: drawerAddress(drawer) })),
      close: () => update(() => ({ open: undefined })),
      ...figureViews(figureNames, search.tables, (next) =>
        update((previous) => ({ tables: next(previous.tables ?? []) })),
      ),
    }),
    [search, update],
  );
}
