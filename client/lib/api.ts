/** The server's procedures, as options for react-query. */
import { QueryClient } from "@tanstack/react-query";
import {
  createTRPCClient,
  httpBatchLink,
  httpLink,
  httpSubscriptionLink,
  splitLink,
  TRPCClientError,
} from "@trpc/client";
import { createTRPCOptionsProxy } from "@trpc/tanstack-react-query";
import { errorCodes, type ErrorCode } from "#shared/error-code.ts";
import type { AppRouter } from "#server/routers/app-router.ts";

const url = "/api/trpc";

/** Server data stays until something is committed or undone: pages then invalidate it. */
export const queryClient = new QueryClient({
  defaultOptions: { queries: { staleTime: 60_000, retry: 1, refetchOnWindowFocus: false } },
});

/** What a question is asked with that others must not hold up: a batch is answered once its slowest question is. */
export const askedAlone = { context: { alone: true } } as const;

/** The procedures themselves, for work that outlives a page. */
export const client = createTRPCClient<AppRouter>({
  links: [
    splitLink({
      condition: (operation) => operation.type === "subscription",
      true: httpSubscriptionLink({ url }),
      false: splitLink({
        condition: ({ context }) => context["alone"] === true,
        true: httpLink({ url }),
        false: httpBatchLink({ url, maxItems: 10 }),
      }),
    }),
  ],
});

/** `api.portfolio.report.queryOptions(input)` and the like. */
export const api = createTRPCOptionsProxy<AppRouter>({ client, queryClient });

function isErrorCode(value: unknown): value is ErrorCode {
  return typeof value === "string" && errorCodes.some((code) => code === value);
}

/** The code with which the server refused; `OFFLINE` where it did not answer at all. */
export function failureCode(error: unknown): ErrorCode | "OFFLINE" {
  if (!(error instanceof TRPCClientError)) return "FAULT";
  const shape: unknown = error.data;
  if (typeof shape !== "object" || shape === null) return "OFFLINE";
  const code: unknown = "appCode" in shape ? shape.appCode : null;
  return isErrorCode(code) ? code : "FAULT";
}
