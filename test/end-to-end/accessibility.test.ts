/**
 * WCAG 2.2 AA by axe, and the frame of each page: no fault in the console, nothing wider than the screen.
 * Every page in both languages and themes, on a desk and on a phone.
 */
import { AxeBuilder } from "@axe-core/playwright";
import { afterAll, describe, expect, it } from "vitest";
import { closeBrowser, visit, type Reader, type Visit } from "./visit.ts";

afterAll(closeBrowser);

const paths = [
  "/",
  "/?open=concentration",
  "/?open=loss",
  `/?tables=${encodeURIComponent(JSON.stringify(["clients", "lorenz", "trend", "loss"]))}`,
  `/?set=${encodeURIComponent(JSON.stringify({ resale_share_12_months: 0.9 }))}`,
  "/verdict",
  "/verdict?client=CL-05",
  `/verdict?tables=${encodeURIComponent(JSON.stringify(["waterfall", "axes", "placebo", "tornado"]))}`,
  `/verdict?set=${encodeURIComponent(JSON.stringify({ avoidable_labour_share: 0 }))}`,
  "/verdict?open=line.meetings",
  "/verdict?open=rule.E1",
  "/planning",
  "/planning?open=method",
  `/planning?open=${encodeURIComponent("pairs/jump/CL-01/CL-02/")}`,
  "/planning?open=orders%2FCL-02",
  `/planning?tables=${encodeURIComponent(JSON.stringify(["matrix", "victims", "gantt", "causes", "notice", "onTime", "replay", "next"]))}`,
  "/people",
  "/people?open=method",
  "/people?open=hours%2Finduced",
  "/people?view=cse",
  `/people?tables=${encodeURIComponent(JSON.stringify(["calendar", "flow", "clients", "limits", "effects", "doses", "lags", "load", "exposure", "indicators", "scores", "quadrant"]))}`,
  "/data",
  "/method",
];
const [first, second] = [
  { language: "fr", theme: "light" },
  { language: "en", theme: "dark" },
] as const satisfies readonly Pick<Reader, "language" | "theme">[];
/** From the phone up, so that nothing that was laid out wide is left over. */
const widths = [390, 1280, 1920, 1440];
const wcag = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
/** The whole method is a hundred alike entries: the second reader finds some of them. */
const pathOfSecond = (path: string): string => (path === "/method" ? "/method?words=HHI" : path);

async function settled({ page }: Visit): Promise<void> {
  await page.locator("h1").waitFor();
  await page.waitForLoadState("networkidle");
}

async function expectAccessible(
  { page, faults }: Visit,
  { language }: Pick<Reader, "language">,
): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).withTags(wcag).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`)).toEqual([]);
  expect(await page.locator("html").getAttribute("lang")).toBe(language);
  expect(faults).toEqual([]);
}

describe.each(paths)("%s", (path) => {
  it("is no wider than any screen, and passes axe in French and light, without a fault", async () => {
    await using visited = await visit(path, { ...first, width: widths[0] });
    const { page } = visited;
    await settled(visited);
    for (const width of widths) {
      await page.setViewportSize({ width, height: 1000 });
      await expect
        .poll(() => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth), {
          message: `at ${width}`,
        })
        .toBeLessThanOrEqual(0);
    }
    await expectAccessible(visited, first);
  });

  it("passes axe in English and dark, without a fault", async () => {
    await using visited = await visit(pathOfSecond(path), second);
    await settled(visited);
    await expectAccessible(visited, second);
  });
});
