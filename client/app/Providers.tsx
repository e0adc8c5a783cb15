/** What every part of the client can count on: the server's answers, the language, the company's currency. */
import { CSPProvider } from "@base-ui/react/csp-provider";
import { QueryClientProvider, useQuery } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { LanguageProvider } from "#client/i18n/language.tsx";
import { api, queryClient } from "#client/lib/api.ts";
import { router } from "./router.tsx";

function Spoken() {
  const { data } = useQuery(api.company.status.queryOptions());
  return (
    <LanguageProvider currency={data?.currency ?? "EUR"}>
      <RouterProvider router={router} />
    </LanguageProvider>
  );
}

export function Providers() {
  return (
    // The server's policy refuses style elements; none is needed.
    <CSPProvider disableStyleElements>
      <QueryClientProvider client={queryClient}>
        <Spoken />
      </QueryClientProvider>
    </CSPProvider>
  );
}
