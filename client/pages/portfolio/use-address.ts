/** The page's address: what it says and how parts of it are changed. */
import { getRouteApi } from "@tanstack/react-router";
import { useCallback, useMemo } from "react";
import type { FigureView } from "#client/charts/Figure.tsx";
import { figureNames, type FigureName, type PortfolioSearch } from "./portfolio-search.ts";

const route = getRouteApi("/");

/** A change of the address; undefined takes a part out of it. */
type AddressChange = { readonly [Key in keyof PortfolioSearch]?: PortfolioSearch[Key] | undefined };

export interface Address {
  readonly search: PortfolioSearch;
  readonly change: (change: AddressChange) => void;
  readonly open: (figure: string) => void;
  readonly close: () => void;
  readonly viewOf: (figure: FigureName) => FigureView;
  readonly show: (figure: FigureName, view: FigureView) => void;
  /** All figures as tables, or all as figures where they are tables already. */
  readonly toggleTables: () => void;
  /** Changes an assumption; null sets it back. */
  readonly assume: (name: string, value: number | null) => void;
}

function withoutUndefined(search: AddressChange): PortfolioSearch {
  return Object.fromEntries(Object.entries(search).filter(([, value]) => value !== undefined));
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
      viewOf: (figure) => (search.tables?.includes(figure) === true ? "table" : "figure"),
      show: (figure, view) =>
        update((previous) => {
          const others = (previous.tables ?? []).filter((one) => one !== figure);
          const tables = view === "table" ? [...others, figure] : others;
          return { tables: tables.length === 0 ? undefined : tables };
        }),
      toggleTables: () =>
        update((previous) => ({
          tables: previous.tables?.length === figureNames.length ? undefined : figureNames,
        })),
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
