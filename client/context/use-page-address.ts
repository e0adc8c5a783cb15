/** A page's address: how parts of it are changed, and which of its figures are tables. */
import { useCallback, useMemo } from "react";
import { withoutUndefined } from "#client/lib/without-undefined.ts";
import { figureViews, type FigureViews } from "./figure-views.ts";

/** A change of the address; undefined takes a part out of it. */
export type AddressChange<Search> = { readonly [Key in keyof Search]?: Search[Key] | undefined };

/** What the address of every page may say: the open drawer, and the figures shown as tables. */
interface CommonSearch<Name extends string> {
  readonly open?: string;
  readonly tables?: readonly Name[];
}

/** Goes to the same page with what is named in its address, in place of the present entry of the history. */
type Navigate<Search> = (to: {
  search: (previous: Search) => Search;
  replace: true;
  resetScroll: false;
}) => Promise<void>;

export interface PageAddress<Search, Name extends string> extends FigureViews<Name> {
  readonly search: Search;
  /** Takes a change into the address, given what it says at that moment. */
  readonly update: (next: (previous: Search) => AddressChange<Search>) => void;
  readonly change: (change: AddressChange<Search>) => void;
  /** Closes the drawer that the address names. */
  readonly close: () => void;
}

/** @param names every figure of the page that has a table */
export function usePageAddress<Name extends string, Search extends CommonSearch<Name>>(
  names: readonly Name[],
  search: Search,
  navigate: Navigate<Search>,
): PageAddress<Search, Name> {
  const update = useCallback(
    (next: (previous: Search) => AddressChange<Search> | AddressChange<CommonSearch<Name>>) => {
      void navigate({
        search: (previous) => withoutUndefined<Search>({ ...previous, ...next(previous) }),
        replace: true,
        resetScroll: false,
      });
    },
    [navigate],
  );
  return useMemo(
    () => ({
      search,
      update,
      change: (change) => update(() => change),
      close: () => update(() => ({ open: undefined })),
      ...figureViews(names, search.tables, (next) =>
        update((previous) => ({ tables: next(previous.tables ?? []) })),
      ),
    }),
    [names, search, update],
  );
}
