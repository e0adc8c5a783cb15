/** `g` then a page's letter: `p` the portfolio, `v` the verdict, `l` planning, `e` people, `d` the data, `m` the method. */
import { useNavigate } from "@tanstack/react-router";
import { useEffect } from "react";
import { keptSearch } from "#client/context/kept-search.ts";
import { isTyping } from "#client/lib/typing.ts";

const patienceMilliseconds = 1_200;

export function usePageShortcuts(): void {
  const navigate = useNavigate();
  useEffect(() => {
    let armedUntil = 0;
    const onKey = (event: KeyboardEvent) => {
      if (isTyping(event)) return;
      if (event.key === "g") {
        armedUntil = event.timeStamp + patienceMilliseconds;
        return;
      }
      const armed = event.timeStamp < armedUntil;
      armedUntil = 0;
      if (!armed) return;
      const search = keptSearch;
      if (event.key === "p") void navigate({ to: "/", search });
      if (event.key === "v") void navigate({ to: "/verdict", search });
      if (event.key === "l") void navigate({ to: "/planning", search });
      if (event.key === "e") void navigate({ to: "/people", search });
      if (event.key === "d") void navigate({ to: "/data", search });
      if (event.key === "m") void navigate({ to: "/method", search });
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [navigate]);
}
