/** What this browser remembers of its reader: language and theme. A browser that forbids storage forgets. */
type Remembered = "language" | "theme";

export function recall(what: Remembered): string | null {
  try {
    return localStorage.getItem(`contrepoids.${what}`);
  } catch {
    return null;
  }
}

export function remember(what: Remembered, value: string): void {
  try {
    localStorage.setItem(`contrepoids.${what}`, value);
  } catch {
    // Storage is forbidden: the choice lasts as long as the page.
  }
}
