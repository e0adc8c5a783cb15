/** The page's address: what it says and how parts of it are changed. */
import { getRouteApi } from "@tanstack/react-router";
import { useCallback, useMemo } from "react";
import { figureViews, type FigureViews } from "#client/context/figure-views.ts";
import { withoutUndefined } from "#client/lib/without-undefined.ts";
import { figureNames, type FigureName, type PortfolioSearch } from "./portfolio-search.ts";

const route = getRouteApi("/");

/** A change of the address; undefined takes a part out of it. */
type AddressChange = { readonly [Key in keyof PortfolioSearch]?: PortfolioSearch[Key] | undefined };

export interface Address extends FigureViews<FigureName> {
  readonly search: PortfolioSearch;
  readonly change: (change: AddressChange) => void;
  readonly open: (figure: string) => void;
  readonly close: () => void;
  /** Changes an assumption; null sets it back. */
  readonly assume: (name: string, value: number | null) => void;
}

export function useAddress(): Address {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const update = useCallback(
    (next: (previous: PortfolioSearch) => AddressChange) => {
      void navigate({
        search: (previous: PortfolioSearch) => withoutUndefined({ ...previous, ...next(previous) }),
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
      open: (figure) => update(() => ({ open: figure })),
      close: () => update(() => ({ open: undefined })),
      ...figureViews(figureNames, search.tables, (next) =>
        update((previous) => ({ tables: next(previous.tables ?? []) })),
      ),
      assume: (name, value) =>
        update((previous) => {
          const { [name]: _, ...others } = previous.set ?? {};
          const set = value === null ? others : { ...others, [name]: value };
          return { set: Object.keys(set).length === 0 ? undefined : set };
        }),
    }),
    [search, update],
  );
}
