/** Finds a Chromium, or unpacks the one that npm brought; never skips silently. */
import { existsSync } from "node:fs";
import { chromium } from "playwright-core";

const known = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/microsoft-edge",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
];

/** What every browser of the tests is started with: no sandbox (containers run as root), no calls home. */
export const browserArguments = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-dev-shm-usage",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
];

async function unpackedBrowser(): Promise<string | null> {
  if (process.platform !== "linux" || process.arch !== "x64") return null;
  // Set before the import: with it the package also unpacks the libraries that a bare system lacks.
  process.env["AWS_LAMBDA_JS_RUNTIME"] ??= "nodejs24.x";
  const { default: packaged } = await import("@sparticuz/chromium");
  return packaged.executablePath();
}

/**
 * The path of a browser: `CHROMIUM_PATH`, an installed one, Playwright's own, else the one from npm (linux-x64).
 * @throws Error that says what to do where none can be had.
 */
export async function findBrowser(): Promise<string> {
  const chosen = process.env["CHROMIUM_PATH"];
  if (chosen !== undefined && chosen !== "") {
    if (existsSync(chosen)) return chosen;
    throw new Error(`CHROMIUM_PATH names ${chosen}, which does not exist.`);
  }
  const installed = known.find((path) => existsSync(path));
  if (installed !== undefined) return installed;
  const own = chromium.executablePath();
  if (own !== "" && existsSync(own)) return own;
  const unpacked = await unpackedBrowser();
  if (unpacked !== null) return unpacked;
  throw new Error("No browser found: run `npx playwright-core install chromium`, or set CHROMIUM_PATH.");
}
