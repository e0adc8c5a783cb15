/** Elements with links in them, drawn without a browser: the router knows every address and goes nowhere. */
import {
  createMemoryHistory,
  createRootRoute,
  createRouter,
  RouterContextProvider,
} from "@tanstack/react-router";
import type { ReactNode } from "react";

export function WithinRouter(props: { readonly children: ReactNode }) {
  const router = createRouter({
    routeTree: createRootRoute(),
    history: createMemoryHistory({ initialEntries: ["/"] }),
  });
  return <RouterContextProvider router={router}>{props.children}</RouterContextProvider>;
}
