/** The document's title follows the page and its language. */
import { useEffect } from "react";

export function usePageTitle(title: string): void {
  useEffect(() => {
    document.title = `${title} · Contrepoids`;
  }, [title]);
}
