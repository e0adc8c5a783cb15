/**
 * The Portfolio page on the demo company, as its readers use it.
 * Oracle: the page says what the procedure behind it answers, which the unit tests hold to the method.
 */
import { readFile } from "node:fs/promises";
import { readXlsx } from "hucre/xlsx";
import type { Page } from "playwright-core";
import { afterAll, describe, expect, inject, it } from "vitest";
import { portfolioSchema, type ComputedPortfolio } from "#shared/schema/portfolio.ts";
import { closeBrowser, phone, visit } from "./visit.ts";

afterAll(closeBrowser);

async function answered(input: Record<string, unknown> = {}): Promise<ComputedPortfolio> {
  const query = encodeURIComponent(JSON.stringify(input));
  const response = await fetch(`${inject("address")}/api/trpc/portfolio.report?input=${query}`);
  const body: unknown = await response.json();
  const result: unknown = Reflect.get(Object(body), "result");
  const portfolio = portfolioSchema.parse(Reflect.get(Object(result), "data"));
  if (portfolio.status !== "computed") throw new Error(portfolio.reason);
  return portfolio;
}

const sentence = (page: Page) => page.locator("h1").innerText();
const whole = (share: number) => String(Math.round(share * 100));
/** A text with plain spaces, so that narrow ones need not be typed. */
const plain = (text: string) => text.replaceAll(/[\u00A0\u202F]/gu, " ");

describe("the portfolio", () => {
  it("opens on the demo, marked as such, with a sentence that carries the computed share", async () => {
    const { clients } = await answered();
    const [king] = clients;
    await using visited = await visit("/");
    const { page, faults } = visited;
    await expect
      .poll(() => sentence(page).then(plain))
      .toContain(`Aéronord pèse ${whole(Number(king?.revenueShare))} % du chiffre d’affaires`);
    await expect
      .poll(async () => plain(await page.locator("body").innerText()))
      .toContain("Données de démonstration");
    expect(await page.locator("tbody tr").count()).toBeGreaterThanOrEqual(clients.length);
    expect(faults).toEqual([]);
  });

  it("speaks English, keeps the choice, and writes numbers as English does", async () => {
    await using visited = await visit("/");
    const { page } = visited;
    await page.locator("button[lang=en]").click();
    await expect.poll(() => sentence(page)).toMatch(/^Aéronord is \d+% of revenue/u);
    await page.reload();
    await expect.poll(() => sentence(page)).toMatch(/of revenue/u);
    expect(await page.title()).toContain("Portfolio");
  });

  it("keeps the theme that its reader chose", async () => {
    await using visited = await visit("/");
    const { page } = visited;
    const theme = () => page.locator("html").getAttribute("data-theme");
    expect(await theme()).toBe("light");
    await page.getByRole("button", { name: /Thème clair/u }).click();
    expect(await theme()).toBe("dark");
    await page.reload();
    expect(await theme()).toBe("dark");
  });

  it("shows the same page from a copied address: period, basis, examined client, tables", async () => {
    const address = `/?from=2024-07-01&to=2025-01-01&basis=bottleneck-hours&client=CL-02&tables=${encodeURIComponent('["loss"]')}`;
    const { clients } = await answered({ from: "2024-07-01", to: "2025-01-01", client: "CL-02" });
    const examined = clients.find(({ clientId }) => clientId === "CL-02");
    await using visited = await visit(address);
    const { page } = visited;
    await expect
      .poll(() => sentence(page).then(plain))
      .toContain(`${whole(Number(examined?.bottleneckShare))} %`);
    await page.getByRole("button", { name: "Copier le lien" }).click();
    const copied = new URL(await page.evaluate(() => navigator.clipboard.readText()));
    await using again = await visit(`${copied.pathname}${copied.search}`);
    await expect.poll(() => sentence(again.page)).toBe(await sentence(page));
  });

  it("sorts by a heading, and the address remembers it", async () => {
    await using visited = await visit("/");
    const { page } = visited;
    const table = page.getByRole("table").first();
    await table.getByRole("button", { name: /^Client/u }).click();
    await expect.poll(() => new URL(page.url()).searchParams.get("sort")).not.toBeNull();
    const names = await table.locator("tbody tr td:nth-child(2)").allInnerTexts();
    const sorted = names.toSorted((left, right) => left.localeCompare(right, "fr"));
    expect([sorted, sorted.toReversed()]).toContainEqual(names);
  });

  it("opens a client's orders from its row by keyboard, sums equal to the table's figure, and gives the focus back", async () => {
    const { clients } = await answered();
    await using visited = await visit("/");
    const { page } = visited;
    const row = page.getByRole("table").first().locator("tbody tr").nth(1);
    await row.waitFor();
    await row.focus();
    await page.keyboard.press("Enter");
    const drawer = page.getByRole("dialog");
    await drawer.waitFor();
    const exact = plain(
      new Intl.NumberFormat("fr-FR", { minimumFractionDigits: 2 }).format(
        (clients[1]?.revenueCents ?? 0) / 100,
      ),
    );
    await expect.poll(async () => plain(await drawer.innerText())).toContain(exact);
    await page.keyboard.press("Escape");
    await drawer.waitFor({ state: "detached" });
    await expect.poll(() => row.evaluate((element) => element === document.activeElement)).toBe(true);
  });

  it("downloads every figure's numbers as CSV that a French spreadsheet reads", async () => {
    const { clients } = await answered();
    await using visited = await visit("/");
    const { page } = visited;
    const figure = page.locator("figure").first();
    const [file] = await Promise.all([
      page.waitForEvent("download"),
      figure.getByRole("button", { name: /en CSV/u }).click(),
    ]);
    const pieces: Buffer[] = [];
    for await (const piece of await file.createReadStream()) pieces.push(Buffer.from(piece));
    const lines = Buffer.concat(pieces).toString("utf8").trimEnd().split("\r\n");
    expect(lines[0]?.startsWith("\u{FEFF}")).toBe(true);
    expect(lines.filter((line) => /^\d/u.test(line) || line.includes("Aéronord")).length).toBeGreaterThan(0);
    expect(lines.length).toBeGreaterThanOrEqual(clients.length + 1);
    expect(
      lines.some((line) => line.includes(String((clients[0]?.revenueCents ?? 0) / 100).replace(".", ","))),
    ).toBe(true);
  });

  it("downloads the same numbers as a workbook", async () => {
    const { clients } = await answered();
    await using visited = await visit("/", { language: "en" });
    const { page, faults } = visited;
    const [file] = await Promise.all([
      page.waitForEvent("download"),
      page
        .locator("figure")
        .first()
        .getByRole("button", { name: /as XLSX/u })
        .click(),
    ]);
    expect(file.suggestedFilename()).toMatch(/\.xlsx$/u);
    const { sheets } = await readXlsx(await readFile((await file.path()) ?? ""));
    const cells = sheets[0]?.rows.flat() ?? [];
    expect(cells).toContain((clients[0]?.revenueCents ?? 0) / 100);
    expect(faults).toEqual([]);
  });

  it("shows each figure as a table and back with the switch and with t", async () => {
    await using visited = await visit("/");
    const { page } = visited;
    await page.locator("figure svg").first().waitFor();
    const tables = () => page.getByRole("table").count();
    const before = await tables();
    await page.keyboard.press("t");
    await expect.poll(tables).toBeGreaterThan(before);
    await page.keyboard.press("t");
    await expect.poll(tables).toBe(before);
  });

  it("recomputes with a changed assumption, says so, shows the reference, and takes it back", async () => {
    const set = { resale_share_12_months: 0.9 };
    const reference = await answered();
    const changed = await answered({ assumptions: set });
    expect(changed.loss).not.toEqual(reference.loss);
    await using visited = await visit(`/?set=${encodeURIComponent(JSON.stringify(set))}`);
    const { page } = visited;
    await expect
      .poll(async () => plain(await page.locator("main").innerText()))
      .toContain("Hypothèse modifiée");
    await page
      .getByRole("button", { name: /Rétablir/u })
      .first()
      .click();
    await expect.poll(() => new URL(page.url()).searchParams.get("set")).toBeNull();
  });

  it("finds a client with / and examines it", async () => {
    await using visited = await visit("/");
    const { page } = visited;
    await page.locator("h1").waitFor();
    await page.keyboard.press("/");
    await page.locator("input[role=combobox]").waitFor();
    await page.keyboard.type("ferro");
    await page.keyboard.press("Enter");
    await expect.poll(() => sentence(page)).toContain("Ferrolian");
  });

  it("says what is missing and takes the reader on when a period has no order", async () => {
    await using visited = await visit("/?from=2023-01-01&to=2023-02-01");
    const { page, faults } = visited;
    await expect.poll(() => page.locator("main").innerText()).toMatch(/commande/u);
    expect(faults).toEqual([]);
  });

  it("prints in black on white with its address, whatever the theme", async () => {
    await using visited = await visit("/", { theme: "dark" });
    const { page } = visited;
    await page.locator("figure svg").last().waitFor();
    await page.emulateMedia({ media: "print" });
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)).toBe(
      "rgb(255, 255, 255)",
    );
    const pdf = await page.pdf({ format: "A4" });
    expect(pdf.length).toBeGreaterThan(20_000);
  });

  it("reads on a phone: the client's name and its figures without scrolling sideways", async () => {
    await using visited = await visit("/", phone);
    const { page } = visited;
    const cell = page.getByRole("table").first().getByText("Ferrolian", { exact: true });
    await cell.waitFor();
    const box = await cell.boundingBox();
    expect(box?.x).toBeGreaterThanOrEqual(0);
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(390);
  });

  it("answers an address that is none", async () => {
    await using visited = await visit("/nowhere");
    await expect.poll(() => visited.page.locator("h1").innerText()).toContain("n’existe pas");
  });
});
