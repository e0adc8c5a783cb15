/** `g` then a page's letter: `p` the portfolio, `l` planning, `e` people, `d` the data, `m` the method. */
import { useNavigate } from "@tanstack/react-router";
import { useEffect } from "react";
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
      if (event.key === "p") void navigate({ to: "/" });
      if (event.key === "l") void navigate({ to: "/planning" });
      if (event.key === "e") void navigate({ to: "/people" });
      if (event.key === "d") void navigate({ to: "/data" });
      if (event.key === "m") void navigate({ to: "/method" });
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [navigate]);
}
