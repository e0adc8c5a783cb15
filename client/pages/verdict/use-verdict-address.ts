/** The page's address: what it says and how parts of it are changed. */
import { getRouteApi } from "@tanstack/react-router";
import { useMemo } from "react";
import { usePageAddress, type PageAddress } from "#client/context/use-page-address.ts";
import { drawerAddress, type VerdictDrawer } from "./verdict-drawer.ts";
import { figureNames, type FigureName, type VerdictSearch } from "./verdict-search.ts";

const route = getRouteApi("/verdict");

export interface VerdictAddress extends PageAddress<VerdictSearch, FigureName> {
  readonly openDrawer: (drawer: VerdictDrawer) => void;
  /** Changes an assumption (or its `_low`, `_high`); null sets it back. */
  readonly setAssumption: (name: string, value: number | null) => void;
  readonly resetAssumptions: () => void;
}

export function useVerdictAddress(): VerdictAddress {
  const address = usePageAddress<FigureName, VerdictSearch>(
    figureNames,
    route.useSearch(),
    route.useNavigate(),
  );
  return useMemo(
    () => ({
      ...address,
      openDrawer: (drawer) => address.change({ open: drawerAddress(drawer) }),
      setAssumption: (name, value) =>
        address.update((previous) => {
          const { [name]: _, ...others } = previous.set ?? {};
          const set = value === null ? others : { ...others, [name]: value };
          return { set: Object.keys(set).length === 0 ? undefined : set };
        }),
      resetAssumptions: () => address.change({ set: undefined }),
    }),
    [address],
  );
}
