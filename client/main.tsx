/** Starts the client. */
import "./ui/tokens.css";
import "./ui/base.css";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { Providers } from "./app/Providers.tsx";
import { firstTheme, showTheme } from "./lib/theme.ts";

const root = document.getElementById("root");
if (root === null) throw new Error("The document has no #root to draw in.");
showTheme(firstTheme());
createRoot(root).render(
  <StrictMode>
    <Providers />
  </StrictMode>,
);
