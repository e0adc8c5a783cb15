/** The page's address: what it says and how parts of it are changed. */
import { getRouteApi } from "@tanstack/react-router";
import { useMemo } from "react";
import { usePageAddress, type PageAddress } from "#client/context/use-page-address.ts";
import { drawerAddress, type PeopleDrawer } from "./people-drawer.ts";
import { figureNames, type FigureName, type PeopleSearch } from "./people-search.ts";

const route = getRouteApi("/people");

export interface PeopleAddress extends PageAddress<PeopleSearch, FigureName> {
  readonly open: (drawer: PeopleDrawer) => void;
}

export function usePeopleAddress(): PeopleAddress {
  const address = usePageAddress<FigureName, PeopleSearch>(
    figureNames,
    route.useSearch(),
    route.useNavigate(),
  );
  return useMemo(
    () => ({ ...address, open: (drawer) => address.change({ open: drawerAddress(drawer) }) }),
    [address],
  );
}
