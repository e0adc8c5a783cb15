/** The page's address: what it says and how parts of it are changed. */
import { getRouteApi } from "@tanstack/react-router";
import { useMemo } from "react";
import { usePageAddress, type PageAddress } from "#client/context/use-page-address.ts";
import { ordersAddress, pairsAddress, type PairsScope } from "./planning-drawer.ts";
import { figureNames, type FigureName, type PlanningSearch } from "./planning-search.ts";

const route = getRouteApi("/planning");

export interface PlanningAddress extends PageAddress<PlanningSearch, FigureName> {
  readonly openPairs: (scope: PairsScope) => void;
  /** The orders of a client that lost hours or days; null: of all others. */
  readonly openOrders: (to: string | null) => void;
  readonly openMethod: () => void;
}

export function usePlanningAddress(): PlanningAddress {
  const address = usePageAddress<FigureName, PlanningSearch>(
    figureNames,
    route.useSearch(),
    route.useNavigate(),
  );
  return useMemo(
    () => ({
      ...address,
      openPairs: (scope) => address.change({ open: pairsAddress(scope) }),
      openOrders: (to) => address.change({ open: ordersAddress(to) }),
      openMethod: () => address.change({ open: "method" }),
    }),
    [address],
  );
}
