/**
 * The Verdict page on the demo company, as an executive uses it before a meeting.
 * Oracle: the page says what the procedures behind it answer, which the unit tests hold to the method.
 */
import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import { afterAll, describe, expect, inject, it } from "vitest";
import { z } from "zod";
import { createFormat } from "#client/lib/format.ts";
import { verdictAnswerSchema, type ComputedVerdict, type VerdictInput } from "#shared/schema/verdict.ts";
import { closeBrowser, phone, visit } from "./visit.ts";

afterAll(closeBrowser);

const envelope = z.object({ result: z.object({ data: verdictAnswerSchema }) });
const patience = () => new Promise((resolve) => setTimeout(resolve, 200));

async function verdictAnswer(input: VerdictInput = {}): Promise<ComputedVerdict> {
  const query = encodeURIComponent(JSON.stringify(input));
  for (;;) {
    const response = await fetch(`${inject("address")}/api/trpc/verdict.report?input=${query}`);
    const answer = envelope.parse(await response.json()).result.data;
    if (answer.state === "computing") await patience();
    else if (answer.verdict.status === "computed") return answer.verdict;
    else throw new Error(answer.verdict.reason);
  }
}

/** A text with plain spaces and without marks that only forbid a line to end. */
const plain = (text: string) =>
  text
    .replaceAll(/[\u00A0\u202F]/gu, " ")
    .replaceAll("\u2060", "")
    .replaceAll(/\s+/gu, " ");
const sentence = (page: Page) => page.locator("h1").innerText().then(plain);
const fr = createFormat("fr", "EUR");
const en = createFormat("en", "EUR");

function netOf({ net }: ComputedVerdict) {
  if ("status" in net) throw new Error(net.reason);
  return net;
}

describe("the verdict", () => {
  it("is said in a sentence with its interval, in both languages", async () => {
    const verdict = await verdictAnswer();
    const { cents } = netOf(verdict);
    for (const [language, format] of [["fr", fr] as const, ["en", en] as const]) {
      await using visited = await visit("/verdict", { language });
      const { page, faults } = visited;
      await expect
        .poll(() => sentence(page))
        .toContain(plain(format.between(cents.low, cents.high, "thousand")));
      const said = await sentence(page);
      expect(said).toContain(plain(format.money(verdict.revenueCents)));
      expect(said).toContain(plain(format.money(Math.abs(cents.estimate), { scale: "thousand" })));
      expect(said).toContain(verdict.client.name);
      expect(faults).toEqual([]);
    }
  });

  it("tells of each rule whether it holds, and opens its numbers in one click", async () => {
    const { evidence } = await verdictAnswer();
    await using visited = await visit("/verdict", { language: "en" });
    const { page, faults } = visited;
    const rules = page.getByRole("list", { name: "Rules of evidence" }).getByRole("listitem");
    await expect.poll(() => rules.count()).toBe(evidence.length);
    for (const [place, { rule, holds }] of evidence.entries()) {
      const text = plain(await rules.nth(place).textContent().then(String));
      expect(text).toContain(rule);
      expect(text).toContain(
        typeof holds !== "boolean" ? "not evaluated" : holds ? ", holds" : ", does not hold",
      );
    }
    const value = rules.first().getByRole("button");
    await value.click();
    await expect.poll(() => new URL(page.url()).searchParams.get("open")).toBe("rule.E1");
    await page.getByRole("dialog").waitFor();
    await page.keyboard.press("Escape");
    await expect.poll(() => new URL(page.url()).searchParams.get("open")).toBeNull();
    await expect.poll(() => value.evaluate((button) => button === document.activeElement)).toBe(true);
    expect(faults).toEqual([]);
  });

  it("has every line of the net in its waterfall, and the same numbers in its files", async () => {
    const verdict = await verdictAnswer();
    await using visited = await visit("/verdict", { language: "en" });
    const { page, faults } = visited;
    const figure = page.locator("figure").first();
    await figure.getByText("Contribution after labour").waitFor();
    await page.keyboard.press("t");
    await expect.poll(() => figure.locator("tbody tr").count()).toBeGreaterThan(verdict.lines.length + 5);
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      figure.getByRole("button", { name: "CSV" }).click(),
    ]);
    const [head = "", ...rows] = (await readFile(await download.path(), "utf8")).trim().split("\r\n");
    expect(head).toContain("Draws and seed");
    const amountOf = (name: string) => Number(rows.find((row) => row.startsWith(name))?.split(",")[1]);
    expect(amountOf("Revenue")).toBeCloseTo(verdict.revenueCents / 100_000, 9);
    for (const row of rows) expect(row).toContain(`seed ${verdict.seed}`);
    expect(faults).toEqual([]);
  });

  it("accuses none of the other clients", async () => {
    const { clients, client } = await verdictAnswer();
    const other = clients.find(({ clientId }) => clientId !== client.clientId);
    if (other === undefined) throw new Error("one client only");
    await verdictAnswer({ client: other.clientId });
    await using visited = await visit(`/verdict?client=${other.clientId}`);
    const { page, faults } = visited;
    await expect.poll(() => sentence(page)).toContain(other.name);
    expect(await page.locator("#verdict-class").innerText()).not.toMatch(/perturbateur/iu);
    expect(faults).toEqual([]);
  });
});

describe("an assumption that is changed", () => {
  const set = { avoidable_labour_share: 0 };
  const path = `/verdict?set=${encodeURIComponent(JSON.stringify(set))}`;

  it("marks the page with what was and what is, and leads back", async () => {
    const [verdict, reference] = [await verdictAnswer({ assumptions: set }), await verdictAnswer()];
    await using visited = await visit(path);
    const { page, faults } = visited;
    const bar = page.getByRole("region", { name: "Hypothèse modifiée" });
    await bar.waitFor();
    const text = plain(await bar.innerText());
    expect(text).toContain("Part évitable de la main-d’œuvre : 100 % 0 %.");
    const option = { signed: true, scale: "thousand", digits: 1 } as const;
    expect(text).toContain(plain(fr.money(netOf(reference).cents.estimate, option)));
    expect(text).toContain(plain(fr.money(netOf(verdict).cents.estimate, option)));
    expect(await sentence(page)).toMatch(/^Avec votre hypothèse, sur /u);
    await bar.getByRole("button", { name: "Rétablir" }).click();
    await expect.poll(() => sentence(page)).toMatch(/^Sur /u);
    await expect.poll(() => new URL(page.url()).searchParams.get("set")).toBeNull();
    expect(await bar.count()).toBe(0);
    expect(faults).toEqual([]);
  });

  it("is said in the export of the page, with the seed", async () => {
    const verdict = await verdictAnswer({ assumptions: set });
    await using visited = await visit(path);
    const { page } = visited;
    await page.getByRole("region", { name: "Hypothèse modifiée" }).waitFor();
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "Exporter" }).click(),
    ]);
    expect(download.suggestedFilename()).toBe("verdict-changed-assumptions.csv");
    const text = plain(await readFile(await download.path(), "utf8"));
    expect(text).toContain("Part évitable de la main-d’œuvre = 0 % (référence 100 %)");
    expect(text).toContain(`graine ${verdict.seed}`);
  });
});

/** Whose figures an address shows, and of which days. */
function keptIn(page: Page): Readonly<Record<string, string | null>> {
  const { searchParams, pathname } = new URL(page.url());
  return {
    pathname,
    client: searchParams.get("client"),
    from: searchParams.get("from"),
    to: searchParams.get("to"),
  };
}

describe("moving between the pages", () => {
  it("keeps client and period, by the links and by the keyboard, there and back", async () => {
    const kept = { client: "CL-02", from: "2024-07-01", to: "2025-01-01" };
    await using visited = await visit(`/?${new URLSearchParams(kept)}&sort=name`, { language: "en" });
    const { page } = visited;
    const pages = page.getByRole("navigation", { name: "Pages" });
    for (const [name, pathname] of [
      ["Verdict", "/verdict"],
      ["Planning", "/planning"],
      ["People", "/people"],
      ["Method", "/method"],
      ["Data", "/data"],
      ["Portfolio", "/"],
    ] as const) {
      await pages.getByRole("link", { name }).click();
      await expect.poll(() => keptIn(page)).toEqual({ pathname, ...kept });
      expect(new URL(page.url()).searchParams.get("sort")).toBeNull();
    }
    for (const [letter, pathname] of [
      ["v", "/verdict"],
      ["l", "/planning"],
      ["e", "/people"],
      ["p", "/"],
    ] as const) {
      await page.locator("h1").waitFor();
      await page.keyboard.press("g");
      await page.keyboard.press(letter);
      await expect.poll(() => keptIn(page)).toEqual({ pathname, ...kept });
    }
  });
});

describe("a phone", () => {
  it("has the sentence first, the three largest costs and the rest summed, nothing wider than its screen", async () => {
    await verdictAnswer();
    await using visited = await visit("/verdict", phone);
    const { page, faults } = visited;
    await expect.poll(() => sentence(page)).toContain("facturés");
    await page.getByText(/autres coûts/u).waitFor();
    const shown = page.locator("figure").first().locator("li").filter({ visible: true });
    // Contribution, three costs, the rest, what is expected, the net, and what stands apart.
    expect(await shown.count()).toBeLessThanOrEqual(9);
    const wider = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(wider).toBeLessThanOrEqual(0);
    expect(faults).toEqual([]);
  });

  it("has the pages without a place in the bar behind a button, which Escape closes", async () => {
    await using visited = await visit("/verdict", phone);
    const { page } = visited;
    const bar = page.getByRole("navigation", { name: "Pages" });
    const more = bar.getByRole("button", { name: "Plus", exact: true });
    const data = bar.getByRole("link", { name: "Données" });
    expect(await data.isVisible()).toBe(false);
    await more.click();
    await data.waitFor();
    await page.keyboard.press("Escape");
    await expect.poll(() => data.isVisible()).toBe(false);
    await more.click();
    await data.click();
    await expect.poll(() => new URL(page.url()).pathname).toBe("/data");
    await expect.poll(() => data.isVisible()).toBe(false);
  });
});
