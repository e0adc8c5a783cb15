/**
 * WCAG 2.2 AA by axe, and the frame of each page: no fault in the console, nothing wider than the screen.
 * Every page in both languages and themes, on a desk and on a phone.
 */
import { AxeBuilder } from "@axe-core/playwright";
import { afterAll, describe, expect, it } from "vitest";
import { closeBrowser, visit, type Reader } from "./visit.ts";

afterAll(closeBrowser);

const paths = [
  "/",
  "/?open=concentration",
  "/?open=loss",
  `/?tables=${encodeURIComponent(JSON.stringify(["clients", "lorenz", "trend", "loss"]))}`,
  `/?set=${encodeURIComponent(JSON.stringify({ resale_share_12_months: 0.9 }))}`,
  "/planning",
  "/planning?open=method",
  `/planning?open=${encodeURIComponent("pairs/jump/CL-01/CL-02/")}`,
  "/planning?open=orders%2FCL-02",
  `/planning?tables=${encodeURIComponent(JSON.stringify(["matrix", "victims", "gantt", "causes", "notice", "onTime", "replay", "next"]))}`,
  "/people",
  "/people?open=method",
  "/people?open=hours%2Finduced",
  "/people?view=cse",
  `/people?tables=${encodeURIComponent(JSON.stringify(["calendar", "flow", "clients", "limits", "effects", "doses", "lags", "load", "indicators", "scores", "quadrant"]))}`,
  "/data",
];
const readers: readonly Pick<Reader, "language" | "theme">[] = [
  { language: "fr", theme: "light" },
  { language: "en", theme: "dark" },
];
const wcag = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

describe.each(paths)("%s", (path) => {
  it.each(readers)("passes axe in $language and $theme, without a fault", async (reader) => {
    await using visited = await visit(path, reader);
    const { page, faults } = visited;
    await page.locator("h1").waitFor();
    await page.waitForLoadState("networkidle");
    const { violations } = await new AxeBuilder({ page }).withTags(wcag).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`)).toEqual(
      [],
    );
    expect(await page.locator("html").getAttribute("lang")).toBe(reader.language);
    expect(faults).toEqual([]);
  });

  // A page is laid out for every screen; a drawer or a table in it for the narrowest of each kind.
  const widths = path.includes("?") ? [390, 1280] : [390, 1280, 1440, 1920];
  it.each(widths)("is no wider than a screen of %i", async (width) => {
    await using visited = await visit(path, { width });
    const { page } = visited;
    await page.locator("h1").waitFor();
    await page.waitForLoadState("networkidle");
    expect(
      await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth),
    ).toBeLessThanOrEqual(0);
  });
});
