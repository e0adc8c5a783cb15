/**
 * The week of a work centre on the demo company, walked by keyboard.
 * Oracle: what the reader does to a drawing must leave the drawing, its place and the focus where they are.
 */
import { afterAll, describe, expect, it } from "vitest";
import { closeBrowser, visit } from "./visit.ts";

afterAll(closeBrowser);

describe("the week of a work centre", () => {
  it("keeps its place and the focus when a row is chosen and the arrow keys walk on", async () => {
    await using visited = await visit("/planning", { language: "en" });
    const { page, faults } = visited;
    // Rows have a place in the drawing; other buttons that stay pressed have none.
    const chosen = page.locator("button[data-place][aria-pressed=true]");
    await chosen.waitFor();
    const first = Number(await chosen.getAttribute("data-place"));
    const drawing = await page.locator("section:has(> div button[data-place])").elementHandle();
    await page.locator(`button[data-place="${first + 1}"]`).click();
    // More rows than are kept around the visible ones: the row that was clicked leaves the page meanwhile.
    const steps = 30;
    for (let step = 1; step <= steps; step += 1) {
      await page.keyboard.press(step > steps / 2 ? "ArrowUp" : "ArrowDown");
      const place = first + 1 + (step > steps / 2 ? steps - step : step);
      await page.locator(`button[data-place="${place}"][aria-pressed=true]:focus`).waitFor();
    }
    expect(await drawing?.evaluate((element) => element.isConnected)).toBe(true);
    expect(await chosen.getAttribute("data-place")).toBe(String(first + 1));
    expect(new URL(page.url()).searchParams.get("operation")).not.toBeNull();
    expect(faults).toEqual([]);
  });

  it("says when it is, over one week and over eight", async () => {
    await using visited = await visit("/planning?weeks=8", { language: "en" });
    const { page } = visited;
    await page.getByRole("heading", { name: /, 8 weeks from \d+ \w+ \d{4}: / }).waitFor();
    const head = page.locator("section:has(button[data-place]) > div > div").first();
    await expect
      .poll(
        async () => ((await head.innerText()).match(/\b(?:Mon|Tue|Wed|Thu|Fri) \d+ \w{3}/gu) ?? []).length,
      )
      .toBeGreaterThanOrEqual(4);
  });
});
