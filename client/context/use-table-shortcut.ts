/** `t` shows every figure of a page as a table, and back. */
import { useEffect } from "react";
import { isTyping } from "#client/lib/typing.ts";

export function useTableShortcut(toggle: () => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key === "t" && !isTyping(event)) toggle();
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [toggle]);
}
