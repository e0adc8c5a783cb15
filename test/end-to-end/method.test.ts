/**
 * The Method page on the demo company, in both languages.
 * Oracle: the register of indicators and the parameters that the server says are in force.
 */
import { afterAll, describe, expect, inject, it } from "vitest";
import { z } from "zod";
import { chapters } from "#shared/method/indicator.ts";
import { indicatorsOf } from "#shared/method/indicators.ts";
import { methodParametersSchema } from "#shared/schema/method.ts";
import { closeBrowser, phone, visit } from "./visit.ts";

afterAll(closeBrowser);

const envelope = z.object({ result: z.object({ data: z.unknown() }) });
const keys = chapters.flatMap(indicatorsOf).map(({ key }) => key);
/** A text with plain spaces, so that narrow ones need not be typed. */
const plain = (text: string) => text.replaceAll(/[\u00A0\u202F]/gu, " ");

describe("the method page", () => {
  it.each([
    { language: "fr", title: "Indice de concentration (HHI et HHI*)", limit: "Ne dit pas" },
    { language: "en", title: "Concentration index (HHI and HHI*)", limit: "Does not say" },
  ] as const)("tells every indicator, in $language", async ({ language, title, limit }) => {
    await using visited = await visit("/method", { language });
    const { page, faults } = visited;
    await page.locator("article").first().waitFor();
    const ids = await page.locator("article").evaluateAll((entries) => entries.map(({ id }) => id));
    expect(ids).toEqual(keys);
    const entry = page.locator("#herfindahl-index");
    expect(await entry.locator("h3").innerText()).toContain(title);
    expect(await entry.innerText()).toContain(limit);
    expect(await entry.locator("math mfrac").count()).toBeGreaterThan(0);
    expect(faults).toEqual([]);
  });

  it("shows the parameters that the server reckons with, their source and their day", async () => {
    const response = await fetch(`${inject("address")}/api/trpc/method.parameters?input=%7B%7D`);
    const { parameters } = methodParametersSchema.parse(envelope.parse(await response.json()).result.data);
    const fixed = parameters.find(({ name }) => name === "yearly_fixed_cost");
    expect(fixed?.origin).toBe("ledger");
    await using visited = await visit("/method#profit-equation");
    const { page } = visited;
    const entry = page.locator("#profit-equation");
    const written = plain(new Intl.NumberFormat("fr-FR").format((fixed?.value ?? 0) / 100));
    await expect.poll(async () => plain(await entry.innerText())).toContain(`${written} € par an`);
    expect(await entry.innerText()).toContain("registre de l’entreprise");
    const limits = plain(await page.locator("#daily-and-weekly-limits").innerText());
    expect(limits).toContain("Code du travail, art. L. 3121-18, depuis le 10 août 2016");
  });

  it("opens at the entry that an address names, and at the chapter that a figure refers to", async () => {
    await using visited = await visit("/method#rule-E1");
    const { page } = visited;
    const isInSight = (id: string) =>
      page.locator(`#${id}`).evaluate((entry) => {
        const { top } = entry.getBoundingClientRect();
        return top >= -2 && top < window.innerHeight / 2;
      });
    await page.locator("#rule-E1").waitFor();
    await expect.poll(() => isInSight("rule-E1")).toBe(true);
    await page.goto(`${inject("address")}/?client=CL-02&from=2024-07-01&to=2025-07-01`);
    await page.getByRole("link", { name: "Méthode, chapitre 1" }).first().click();
    await expect.poll(() => new URL(page.url()).hash).toBe("#chapter-1");
    await expect.poll(() => isInSight("chapter-1")).toBe(true);
    const { searchParams } = new URL(page.url());
    expect([searchParams.get("client"), searchParams.get("to")]).toEqual(["CL-02", "2025-07-01"]);
    expect(plain(await page.locator("main").innerText())).toContain("Paramètres en vigueur au 30 juin 2025.");
  });

  it("finds by words whatever their accents, and keeps them in the address", async () => {
    await using visited = await visit("/method");
    const { page, faults } = visited;
    await page.getByLabel("Chercher dans la méthode").fill("horizon fige");
    await expect.poll(() => page.locator("article").count()).toBeLessThan(8);
    expect(await page.locator("#notice-given").count()).toBe(1);
    await expect.poll(() => new URL(page.url()).searchParams.get("words")).toBe("horizon fige");
    await page.reload();
    await page.locator("#notice-given").waitFor();
    await page.getByRole("button", { name: "Effacer" }).click();
    await expect.poll(() => page.locator("article").count()).toBe(keys.length);
    expect(faults).toEqual([]);
  });

  it("is reached by the keyboard from anywhere", async () => {
    await using visited = await visit("/data");
    const { page } = visited;
    await page.locator("h1").waitFor();
    await page.keyboard.press("g");
    await page.keyboard.press("m");
    await expect.poll(() => new URL(page.url()).pathname).toBe("/method");
  });

  it("says of what no source confirms that it is unconfirmed, and has both languages in its glossary", async () => {
    await using visited = await visit("/method", { language: "en" });
    const { page } = visited;
    await page.locator("#glossary").waitFor();
    expect(await page.getByText("Confirmed by no source.").count()).toBe(2);
    const row = page.locator("#term-frozen-horizon");
    expect(await row.innerText()).toContain("frozen horizon");
    expect(await row.locator('[lang="fr"]').innerText()).toBe("horizon figé");
  });

  it("is read on a phone and printed without its search", async () => {
    await using visited = await visit("/method", phone);
    const { page } = visited;
    await page.locator("article").first().waitFor();
    const wider = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(wider).toBeLessThanOrEqual(0);
    await page.emulateMedia({ media: "print" });
    expect(await page.getByRole("search").isVisible()).toBe(false);
    expect(await page.locator("#net").isVisible()).toBe(true);
  });
});
