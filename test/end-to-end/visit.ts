/** A reader in a browser: language, theme and screen chosen, faults of the page collected. */
import { chromium, type Browser, type Page } from "playwright-core";
import { inject } from "vitest";
import { browserArguments } from "./find-browser.ts";

export interface Reader {
  readonly language: "fr" | "en";
  readonly theme: "light" | "dark";
  readonly width: number;
  readonly height: number;
}

const desk: Reader = { language: "fr", theme: "light", width: 1440, height: 1000 };
export const phone: Reader = { ...desk, width: 390, height: 844 };

export interface Visit extends AsyncDisposable {
  readonly page: Page;
  /** Errors in the console, exceptions, refusals of the content security policy and answers of 500 and more. */
  readonly faults: string[];
}

let launched: Promise<Browser> | null = null;

function browser(): Promise<Browser> {
  launched ??= chromium.launch({ executablePath: inject("browserPath"), args: browserArguments });
  return launched;
}

/** Closes the browser that the visits of a test file shared. */
export async function closeBrowser(): Promise<void> {
  await (await launched)?.close();
  launched = null;
}

/** Opens an address of the product as a given reader, in a browser that remembers nothing. */
export async function visit(
  path: string,
  reader: Partial<Reader> = {},
  address = inject("address"),
): Promise<Visit> {
  const { language, theme, width, height } = { ...desk, ...reader };
  const context = await (
    await browser()
  ).newContext({
    locale: language === "fr" ? "fr-FR" : "en-GB",
    colorScheme: theme,
    viewport: { width, height },
    reducedMotion: "reduce",
    timezoneId: "Pacific/Auckland",
    acceptDownloads: true,
  });
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const page = await context.newPage();
  const faults: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") faults.push(message.text());
  });
  page.on("pageerror", (error) => faults.push(error.message));
  page.on("response", (response) => {
    if (response.status() >= 500) faults.push(`${response.status()} ${response.url()}`);
  });
  await page.goto(`${address}${path}`);
  return { page, faults, [Symbol.asyncDispose]: () => context.close() };
}
