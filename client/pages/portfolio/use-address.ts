/** The page's address: what it says and how parts of it are changed. */
import { getRouteApi } from "@tanstack/react-router";
import { useMemo } from "react";
import { usePageAddress, type PageAddress } from "#client/context/use-page-address.ts";
import { figureNames, type FigureName, type PortfolioSearch } from "./portfolio-search.ts";

const route = getRouteApi("/");

export interface Address extends PageAddress<PortfolioSearch, FigureName> {
  readonly open: (figure: string) => void;
  /** Changes an assumption; null sets it back. */
  readonly assume: (name: string, value: number | null) => void;
}

export function useAddress(): Address {
  const address = usePageAddress<FigureName, PortfolioSearch>(
    figureNames,
    route.useSearch(),
    route.useNavigate(),
  );
  return useMemo(
    () => ({
      ...address,
      open: (figure) => address.change({ open: figure }),
      assume: (name, value) =>
        address.update((previous) => {
          const { [name]: _, ...others } = previous.set ?? {};
          const set = value === null ? others : { ...others, [name]: value };
          return { set: Object.keys(set).length === 0 ? undefined : set };
        }),
    }),
    [address],
  );
}
