/**
 * The People page on the demo company, as HR uses it.
 * Oracle: the page says what the procedures behind it answer, which the unit tests hold to the method.
 */
import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import { afterAll, describe, expect, inject, it } from "vitest";
import { z } from "zod";
import { overtimeAnswerSchema, type ComputedOvertime } from "#shared/schema/overtime.ts";
import { peopleAnswerSchema, type ComputedPeople } from "#shared/schema/people.ts";
import { closeBrowser, phone, visit } from "./visit.ts";

afterAll(closeBrowser);

const envelope = z.object({ result: z.object({ data: z.unknown() }) });

async function asked<Answer>(procedure: string, schema: z.ZodType<Answer>): Promise<Answer> {
  const response = await fetch(`${inject("address")}/api/trpc/${procedure}?input=%7B%7D`);
  return schema.parse(envelope.parse(await response.json()).result.data);
}

const patience = () => new Promise((resolve) => setTimeout(resolve, 200));

async function peopleAnswer(): Promise<ComputedPeople> {
  for (;;) {
    const answer = await asked("people.report", peopleAnswerSchema);
    if (answer.state === "computing") await patience();
    else if (answer.people.status === "computed") return answer.people;
    else throw new Error(answer.people.reason);
  }
}

async function overtimeAnswer(): Promise<ComputedOvertime> {
  for (;;) {
    const answer = await asked("people.overtime", overtimeAnswerSchema);
    if (answer.state === "computing") await patience();
    else if (answer.overtime.status === "computed") return answer.overtime;
    else throw new Error(answer.overtime.reason);
  }
}

/** A text with plain spaces, so that narrow ones need not be typed. */
const plain = (text: string) => text.replaceAll(/[\u00A0\u202F]/gu, " ");
const sentence = (page: Page) => page.locator("h1").innerText().then(plain);
const percent = (share: number) => `${Math.round(100 * share)} %`;

describe("the people page", () => {
  it("says first how much overtime follows the client's changes, with its interval and what is unexplained", async () => {
    const overtime = await overtimeAnswer();
    const { directHours, inducedHours, payrollHours, unexplainedHours } = overtime;
    if (typeof directHours !== "number" || "status" in inducedHours) throw new Error("not computed");
    const part = (induced: number) => (directHours + induced) / payrollHours;
    await using visited = await visit("/people");
    const { page, faults } = visited;
    await expect
      .poll(() => sentence(page))
      .toContain(
        `${percent(part(inducedHours.estimate))} des heures supplémentaires suivent les changements demandés par Aéronord`,
      );
    const said = await sentence(page);
    expect(said).toContain(
      `entre ${Math.round(100 * part(inducedHours.low))} et ${percent(part(inducedHours.high))}`,
    );
    expect(said).toContain(`${percent(unexplainedHours / payrollHours)} restent inexpliquées`);
    await expect
      .poll(async () => plain(await page.locator("main, body").first().innerText()))
      .toContain("C’est une association entre semaines : elle ne dit rien d’une personne.");
    expect(faults).toEqual([]);
  });

  it("opens the hours: both direct measures, what is never billed, and the operations that were caught up", async () => {
    const overtime = await overtimeAnswer();
    await using visited = await visit("/people?open=hours%2Finduced", { language: "en" });
    const { page, faults } = visited;
    const drawer = page.getByRole("dialog");
    await drawer
      .getByText(/CMD-\d+-\d+/u)
      .first()
      .waitFor();
    const text = plain(await drawer.innerText());
    if ("status" in overtime.avoidable) throw new Error(overtime.avoidable.reason);
    const { savedByRule } = overtime.avoidable;
    const hours = new Intl.NumberFormat("en-GB", { minimumFractionDigits: 1, maximumFractionDigits: 1 });
    expect(text).toContain(hours.format(savedByRule));
    expect(text.toLowerCase()).toContain("never billed");
    await page.keyboard.press("Escape");
    await expect.poll(() => new URL(page.url()).searchParams.get("open")).toBeNull();
    expect(faults).toEqual([]);
  });

  it("shows every limit with its source and no name of a person", async () => {
    const { limits } = await peopleAnswer();
    await using visited = await visit("/people");
    const { page, faults } = visited;
    await page.getByText("Jusqu’à ce que des rôles existent, aucun nom n’est montré.").waitFor();
    const text = plain(await page.locator("main").innerText());
    expect(limits).toHaveLength(8);
    expect(text).toContain("art. L. 3121-18");
    expect(text).toContain("44 h sur 12 semaines");
    expect(text).not.toMatch(/E1-\d{4}/u);
    expect(faults).toEqual([]);
  });

  it("walks the calendar by the keyboard, and tells each week in words", async () => {
    await using visited = await visit("/people");
    const { page, faults } = visited;
    const grid = page.getByRole("grid").first();
    await grid.waitFor();
    const first = grid.getByRole("gridcell").first();
    await first.focus();
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("ArrowDown");
    const focused = await page.evaluate(() => document.activeElement?.getAttribute("aria-label") ?? "");
    expect(focused).not.toBe("");
    expect(focused).not.toBe(await first.getAttribute("aria-label"));
    expect(faults).toEqual([]);
  });

  it("downloads the limits as a table", async () => {
    const { limits } = await peopleAnswer();
    await using visited = await visit("/people", { language: "en" });
    const { page } = visited;
    const figure = page.locator("figure, section").filter({ hasText: "10 h a day" }).last();
    await figure.waitFor();
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      figure.getByRole("button", { name: "CSV" }).first().click(),
    ]);
    const csv = await readFile(await download.path(), "utf8");
    expect(csv.trim().split("\n").length).toBeGreaterThanOrEqual(1 + limits.length);
  });

  it("prints one page for the works council: sentences and aggregates, nobody's name", async () => {
    await using visited = await visit("/people?view=cse");
    const { page, faults } = visited;
    await page.locator("h1").waitFor();
    await page.waitForLoadState("networkidle");
    await page.emulateMedia({ media: "print" });
    const sheet = await page.pdf({ format: "A4", printBackground: false });
    // Pages of a PDF are objects of the type Page.
    expect(sheet.toString("latin1").match(/\/Type\s*\/Page\b/gu)).toHaveLength(1);
    const text = plain(await page.locator("main").innerText());
    expect(text).toContain("8 personnes");
    expect(text).not.toMatch(/E1-\d{4}/u);
    expect(faults).toEqual([]);
  });

  it("is read on a phone: the sentence first, the drawings in regions of their own that scroll", async () => {
    await using visited = await visit("/people", phone);
    const { page, faults } = visited;
    await expect.poll(() => sentence(page)).toContain("des heures supplémentaires");
    await page.waitForLoadState("networkidle");
    const wider = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(wider).toBeLessThanOrEqual(0);
    expect(faults).toEqual([]);
  });
});
