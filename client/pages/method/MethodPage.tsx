/** The Method page: every indicator with its formula, unit, sources, parameters in force and limits; the glossary. */
import { getRouteApi } from "@tanstack/react-router";
import { useSay } from "#client/i18n/language.tsx";
import { usePageTitle } from "#client/lib/page-title.ts";
import { withoutUndefined } from "#client/lib/without-undefined.ts";
import { MethodBody } from "./MethodBody.tsx";
import type { MethodSearch } from "./method-search.ts";
import { methodPageMessages } from "./page-messages.ts";

const route = getRouteApi("/method");

export function MethodPage() {
  const say = useSay(methodPageMessages);
  const search = route.useSearch();
  const navigate = route.useNavigate();
  usePageTitle(say("title"));
  return (
    <MethodBody
      search={search}
      onWords={(words) =>
        void navigate({
          search: (previous) =>
            withoutUndefined<MethodSearch>({ ...previous, words: words === "" ? undefined : words }),
          replace: true,
          resetScroll: false,
          hashScrollIntoView: false,
        })
      }
    />
  );
}
