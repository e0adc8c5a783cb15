/** Light or dark: the reader's choice, the system's until one is made. */
import { useEffect, useState } from "react";
import { recall, remember } from "./remembered.ts";

export type Theme = "light" | "dark";

/** The theme to show before anything is drawn. */
export function firstTheme(): Theme {
  const known = recall("theme");
  if (known === "light" || known === "dark") return known;
  return matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
}

export function showTheme(theme: Theme): void {
  document.documentElement.dataset["theme"] = theme;
}

/** The theme and how to change it; follows the system as long as nothing was chosen. */
export function useTheme(): readonly [Theme, (theme: Theme) => void] {
  const [theme, setTheme] = useState(firstTheme);
  useEffect(() => showTheme(theme), [theme]);
  useEffect(() => {
    const system = matchMedia("(prefers-color-scheme: dark)");
    const follow = () => {
      if (recall("theme") === null) setTheme(system.matches ? "dark" : "light");
    };
    system.addEventListener("change", follow);
    return () => system.removeEventListener("change", follow);
  }, []);
  const choose = (next: Theme) => {
    remember("theme", next);
    setTheme(next);
  };
  return [theme, choose];
}
