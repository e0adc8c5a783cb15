/**
 * What the figures of the Verdict page open on the demo company: formula, parameters and rows in two clicks, and assumptions
 * that are changed while the page answers.
 * Oracle: the rows of the procedure sum to the line that it answers, to the cent; the page says the same.
 */
import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import { afterAll, describe, expect, inject, it } from "vitest";
import { z } from "zod";
import { createFormat } from "#client/lib/format.ts";
import {
  verdictAnswerSchema,
  verdictRowsSchema,
  type ComputedVerdict,
  type VerdictInput,
} from "#shared/schema/verdict.ts";
import { closeBrowser, phone, visit } from "./visit.ts";

afterAll(closeBrowser);

const envelope = z.object({ result: z.object({ data: z.unknown() }) });
const patience = () => new Promise((resolve) => setTimeout(resolve, 200));

async function asked<Answer>(procedure: string, input: unknown, schema: z.ZodType<Answer>): Promise<Answer> {
  const query = encodeURIComponent(JSON.stringify(input));
  const response = await fetch(`${inject("address")}/api/trpc/${procedure}?input=${query}`);
  return schema.parse(envelope.parse(await response.json()).result.data);
}

async function verdictAnswer(input: VerdictInput = {}): Promise<ComputedVerdict> {
  for (;;) {
    const answer = await asked("verdict.report", input, verdictAnswerSchema);
    if (answer.state === "computing") await patience();
    else if (answer.verdict.status === "computed") return answer.verdict;
    else throw new Error(answer.verdict.reason);
  }
}

const plain = (text: string) =>
  text
    .replaceAll(/[\u00A0\u202F]/gu, " ")
    .replaceAll("\u2060", "")
    .replaceAll(/\s+/gu, " ");
const fr = createFormat("fr", "EUR");
const openIn = (page: Page) => new URL(page.url()).searchParams.get("open");

describe("an amount of the waterfall", () => {
  it("opens its formula with numbers, and rows that sum to it to the cent, by pages and as a file", async () => {
    const verdict = await verdictAnswer();
    const line = verdict.lines.find((each) => each.line === "late-payment");
    if (line === undefined || "status" in line.cents) throw new Error("late payment is billed in the demo");
    const rows = await asked(
      "verdict.rows",
      { line: "late-payment", limit: 1, offset: 0 },
      verdictRowsSchema,
    );
    expect(rows.sumCents).toBe(line.cents.estimate);

    await using visited = await visit("/verdict");
    const { page, faults } = visited;
    const amount = page
      .locator("figure")
      .first()
      .getByRole("button", {
        name: fr.scaled(-line.cents.estimate, "thousand", { signed: true, digits: 1 }),
      });
    await amount.first().focus();
    await page.keyboard.press("Enter");
    const drawer = page.getByRole("dialog", { name: "Retards de paiement" });
    await drawer.getByText("Total, égal à la ligne au centime près").waitFor();
    const text = plain(await drawer.innerText());
    expect(text).toContain("÷ 365 × 6 % =");
    expect(text).toContain("Coût du capital");
    expect(text).toContain(plain(`Lignes · ${fr.count(rows.total)}, par montant`));
    await drawer.getByRole("button", { name: "Suivantes" }).click();
    await expect
      .poll(() => drawer.innerText().then(plain))
      .toContain(plain(`13 à 24 sur ${fr.count(rows.total)}`));

    const [download] = await Promise.all([
      page.waitForEvent("download"),
      drawer.getByRole("button", { name: /^Télécharger les/u }).click(),
    ]);
    const [head = "", ...exported] = (await readFile(await download.path(), "utf8")).trim().split("\r\n");
    expect(exported).toHaveLength(rows.total);
    const column = head.split(";").indexOf("€");
    const sum = exported.reduce(
      (total, row) => total + Math.round(Number(row.split(";")[column]?.replace(",", ".")) * 100),
      0,
    );
    expect(sum).toBe(line.cents.estimate);
    expect(exported[0]).toContain(`graine ${verdict.seed}`);

    await page.keyboard.press("Escape");
    await expect.poll(() => openIn(page)).toBeNull();
    await expect
      .poll(() => amount.first().evaluate((button) => button === document.activeElement))
      .toBe(true);
    expect(faults).toEqual([]);
  });

  it("made of people's hours opens months of everybody, or nothing, and says so", async () => {
    await verdictAnswer();
    await using visited = await visit("/verdict?open=line.meetings");
    const { page, faults } = visited;
    const drawer = page.getByRole("dialog");
    await drawer.getByText("Total, égal à la ligne au centime près").waitFor();
    const text = plain(await drawer.innerText());
    expect(text).toContain("seules des sommes de tous, par mois, se voient");
    await page.goto(`${inject("address")}/verdict?open=line.direct-overtime`);
    await drawer.getByText("elles ne s’ouvrent pas").waitFor();
    expect(await drawer.locator("table").count()).toBe(0);
    expect(faults).toEqual([]);
  });
});

describe("an assumption", () => {
  it("is changed by typing: the page answers while the field keeps its place, its text and the focus", async () => {
    const changed = await verdictAnswer({ assumptions: { meeting_hourly_cost: 60_00 } });
    const line = changed.lines.find((each) => each.line === "meetings");
    if (line === undefined || "status" in line.cents) throw new Error("meetings are billed in the demo");
    await using visited = await visit("/verdict?open=line.meetings");
    const { page, faults } = visited;
    const drawer = page.getByRole("dialog");
    const field = drawer.getByRole("textbox", { name: "Coût d’une heure de réunion" });
    await field.waitFor();
    await drawer.getByText("Total, égal à la ligne au centime près").waitFor();
    const place = await field.boundingBox();
    await field.fill("60");
    const amount = plain(fr.money(-line.cents.estimate, { signed: true, scale: "thousand", digits: 1 }));
    await expect.poll(() => drawer.innerText().then(plain)).toContain(amount);
    expect(await field.boundingBox()).toEqual(place);
    expect(await field.inputValue()).toBe("60");
    expect(await field.evaluate((input) => input === document.activeElement)).toBe(true);
    const text = plain(await drawer.innerText());
    expect(text).toContain("modifié");
    expect(text).toMatch(/en référence/u);
    await page.getByRole("region", { name: "Hypothèse modifiée" }).waitFor();

    await drawer
      .getByRole("button", { name: /^Rétablir/u })
      .last()
      .click();
    await expect.poll(() => new URL(page.url()).searchParams.get("set")).toBeNull();
    await expect.poll(() => drawer.innerText().then(plain)).not.toContain("en référence");
    expect(faults).toEqual([]);
  });

  it("is found in the list of all, with what it does to the net", async () => {
    const verdict = await verdictAnswer();
    await using visited = await visit("/verdict", { language: "en" });
    const { page, faults } = visited;
    await page.getByRole("button", { name: "Open the parameters" }).click();
    const list = page.getByRole("dialog", { name: "What the net assumes" });
    await expect.poll(() => list.getByRole("textbox").count()).toBe(verdict.assumptions.length);
    await list.getByRole("button", { name: "Cost of capital" }).click();
    const drawer = page.getByRole("dialog", { name: "Cost of capital" });
    await drawer.getByRole("img", { name: /^At 6%, the net is / }).waitFor();
    await drawer.getByRole("textbox", { name: "High" }).fill("12");
    await expect
      .poll(() => new URL(page.url()).searchParams.get("set"))
      .toBe(JSON.stringify({ cost_of_capital_high: 0.12 }));
    await drawer.getByRole("button", { name: "Keep the assumption" }).click();
    await expect.poll(() => openIn(page)).toBeNull();
    expect(faults).toEqual([]);
  });
});

describe("the other figures", () => {
  it("open an axis, a client of the placebo and a bar of the tornado", async () => {
    await verdictAnswer();
    await using visited = await visit("/verdict", { language: "en" });
    const { page, faults } = visited;
    for (const [section, name] of [
      ["Dependency", "Dependency"],
      ["Delays imposed", "Delays imposed"],
    ] as const) {
      await page.getByRole("region", { name: section }).getByRole("button").click();
      await page.getByRole("dialog", { name }).waitFor();
    }
    await page.getByRole("button", { name: "Ferrolian" }).click();
    await page.getByRole("dialog", { name: "Ferrolian" }).getByText("E1 to E4 do not hold").waitFor();
    await page.getByRole("button", { name: "Meeting time" }).click();
    await page.getByRole("dialog", { name: "Meetings and firefighting" }).waitFor();
    expect(openIn(page)).toBe("line.meetings");
    expect(faults).toEqual([]);
  });

  it("lead to the pairs of operations behind the first rule, for the same period", async () => {
    await verdictAnswer({ from: "2024-07-01", to: "2025-01-01" });
    await using visited = await visit("/verdict?from=2024-07-01&to=2025-01-01&open=rule.E1", {
      language: "en",
    });
    const { page, faults } = visited;
    await page.getByRole("dialog").getByRole("link", { name: "Who took from whom, in Planning" }).click();
    // The pairs are a list; rows of a table would be those of the rule that was left.
    await page.getByRole("dialog").locator("ol > li").first().waitFor();
    const { pathname, searchParams } = new URL(page.url());
    expect([pathname, searchParams.get("from"), searchParams.get("to")]).toEqual([
      "/planning",
      "2024-07-01",
      "2025-01-01",
    ]);
    expect(faults).toEqual([]);
  });

  it("are no wider than a phone, and neither are their drawers", async () => {
    await verdictAnswer();
    for (const open of ["line.meetings", "rule.E1", "placebo.CL-01", "assumptions", "net", "axis.overtime"]) {
      await using visited = await visit(`/verdict?open=${open}`, phone);
      const { page, faults } = visited;
      const drawer = page.getByRole("dialog");
      await drawer.waitFor();
      await page.waitForLoadState("networkidle");
      const wider = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(wider, open).toBeLessThanOrEqual(0);
      expect(await drawer.evaluate((each) => each.scrollWidth - each.clientWidth), open).toBe(0);
      expect(faults).toEqual([]);
    }
  });
});
