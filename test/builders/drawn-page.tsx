/** A part of a page drawn to text in a language, with the links to other pages that it holds. */
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { createMemoryHistory, createRootRoute, createRouter, RouterProvider } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { vi } from "vitest";
import { LanguageProvider } from "#client/i18n/language.tsx";
import type { Language } from "#client/i18n/message.ts";

/** The HTML of a part. The caller unstubs the globals that stand for the browser. */
export async function drawnPage(language: Language, part: ReactNode): Promise<string> {
  vi.stubGlobal("navigator", { language });
  const router = createRouter({
    routeTree: createRootRoute({ component: () => part }),
    history: createMemoryHistory({ initialEntries: ["/"] }),
    isServer: true,
  });
  await router.load();
  return renderToStaticMarkup(
    <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { enabled: false } } })}>
      <LanguageProvider currency="EUR">
        <RouterProvider router={router} />
      </LanguageProvider>
    </QueryClientProvider>,
  ).replaceAll("&#x27;", "’");
}

/** As text, one line a paragraph, heading, cell or list item, with plain spaces. */
export function linesOf(html: string): string[] {
  return html
    .split(/<\/(?:p|h1|h2|li|td|th|dd|dt|figcaption|caption|figure)>/u)
    .map((part) =>
      part
        .replaceAll(/<[^>]+>/gu, "")
        .replaceAll("\u2060", "")
        .replaceAll("&lt;", "<")
        .replaceAll(/[\s\u00A0\u202F]+/gu, " ")
        .trim(),
    )
    .filter((part) => part !== "");
}
