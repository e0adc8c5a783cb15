/**
 * A French export as companies really have them, mapped in the browser, kept, and recognised the next time.
 * Oracle: twelve orders written below, whose days and amounts are known before they are spoilt for the file.
 */
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { importMappingSchema } from "#shared/schema/mapping.ts";
import { startServer, type Served } from "#test/bench/served.ts";
import { closeBrowser, phone, visit } from "./visit.ts";

let folder: string;
let server: Served;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "contrepoids-wizard-"));
  server = await startServer(join(folder, "data"));
});
afterAll(async () => {
  await closeBrowser();
  await server.stop();
  await rm(folder, { recursive: true, force: true });
});

const plain = (text: string) => text.replaceAll(/[\u00A0\u202F]/gu, " ").replaceAll("’", "'");
const headline = async (page: Page) => plain(await page.locator("h1").innerText());
const body = async (page: Page) => plain(await page.locator("body").innerText());

/** Windows-1252: of Latin 1 it differs in the signs from 0x80 on, of which the euro is used here. */
function windows1252(text: string): Buffer {
  return Buffer.from(Array.from(text, (sign) => (sign === "€" ? 0x80 : (sign.codePointAt(0) ?? 0x3f))));
}

const french = (cents: number) =>
  (cents / 100).toLocaleString("fr-FR", { minimumFractionDigits: 2 }).replaceAll("\u202F", "\u00A0");

/** Twelve orders of a month, every day of which is 12 or less; 1 000,00 € and 25 cents more for each. */
function salesFile(year: number, firstNumber: number): Buffer {
  const rows = Array.from({ length: 12 }, (_, at) => {
    const day = String(at + 1).padStart(2, "0");
    const status = ["Soldée", "En cours", "Partielle"][at % 3];
    const priority = ["Normale", "P1"][at % 2];
    const number = `C${firstNumber + at}`;
    return `${number};AER0${1 + (at % 2)};${day}/03/${year};${day}/04/${year};${french(100_000 + at * 25)} €;${priority};${status};à rappeler`;
  });
  const total = french(12 * 100_000 + 25 * 66);
  const lines = [
    `Ventes enregistrées ${year};;;;;;;`,
    "N° commande;Code client;Date commande;Livraison le;CA HT;Priorité;Etat cde;Remarque",
    ...rows,
    `Total;;;;${total} €;;;`,
  ];
  return windows1252(`${lines.join("\r\n")}\r\n`);
}

const clients = { name: "clients.csv", buffer: Buffer.from("client_id,name\nAER01,Aéronord\nAER02,Çelik\n") };

async function give(page: Page, ...files: readonly { name: string; buffer: Buffer }[]): Promise<void> {
  const button = page.getByRole("button", { name: /Choisir des fichiers|Ajouter des fichiers/u }).first();
  const [chooser] = await Promise.all([page.waitForEvent("filechooser"), button.click()]);
  await chooser.setFiles(files.map((file) => ({ ...file, mimeType: "text/csv" })));
}

const readAgain = (page: Page) => page.getByRole("button", { name: "Relire avec ces choix" }).click();
const pick = (page: Page, name: RegExp, value: string) =>
  page.getByRole("combobox", { name }).selectOption(value);

async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).withTags(["wcag2a", "wcag2aa", "wcag22aa"]).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`)).toEqual([]);
}

describe("a French export", () => {
  it("is mapped, previewed, kept and landed; the next one of its shape asks nothing", async () => {
    await using visited = await visit("/data", {}, server.address);
    const { page, faults } = visited;
    await give(page, clients, { name: "export ventes 2025.csv", buffer: salesFile(2025, 1000) });

    // Which table, and what stands above the headings.
    await expect
      .poll(() => headline(page))
      .toBe("2 questions attendent votre réponse ; rien n'est encore écrit.");
    const table = page.getByRole("combobox", { name: "Choisir une table" });
    expect(plain(await table.locator("option").nth(1).innerText())).toMatch(
      /^Commandes, d'après \d en-têtes sur 8 : une ligne par commande reçue$/u,
    );
    await table.selectOption("orders");
    await page.getByRole("checkbox", { name: /sauter les lignes/u }).check();
    expect(await page.getByRole("button", { name: /^Intégrer/u }).count()).toBe(0);
    await readAgain(page);

    // Day or month, the total; a column nobody knows; words of this company.
    await expect.poll(() => body(page)).toContain("Jour et mois ne se distinguent pas");
    await page.getByRole("radio", { name: /Le jour/u }).check();
    await page.getByRole("radio", { name: /laisser cette ligne de total/u }).check();
    await pick(page, /Champ de « Livraison le »/u, "promised_on");
    await pick(page, /Lire « P1 »/u, "rush");
    await pick(page, /Lire « Partielle »/u, "open");
    await expectAccessible(page);
    await readAgain(page);

    await expect.poll(() => headline(page)).toBe("14 lignes sont prêtes, aucune n'est refusée.");
    await page.getByText(/Premières lignes de commandes/u).click();
    for (const cell of ["2025-03-02", "2025-04-02", "1000.25", "rush", "open"])
      await expect.poll(() => body(page)).toContain(cell);

    await page.getByRole("button", { name: "Enregistrer la correspondance" }).click();
    await page.getByLabel("Nom de la correspondance").fill("Export ventes");
    await page.getByRole("button", { name: "Enregistrer", exact: true }).click();
    await expect.poll(() => body(page)).toContain("« Export ventes » est enregistrée");
    await page.getByRole("button", { name: /^Intégrer 14 lignes/u }).click();
    await expect.poll(() => headline(page)).toContain("14 lignes sont entrées au registre");

    // Another name, another year, the same headings: recognised and ready at once.
    await page.getByRole("button", { name: /Importer d.autres fichiers/u }).click();
    await give(page, { name: "extraction.csv", buffer: salesFile(2026, 2000) });
    await expect.poll(() => headline(page)).toBe("12 lignes sont prêtes, aucune n'est refusée.");
    expect(await body(page)).toMatch(/Reconnu d'après « Export ventes »/u);
    await expectAccessible(page);
    await page.getByRole("button", { name: /^Intégrer 12 lignes/u }).click();
    await expect.poll(() => headline(page)).toContain("12 lignes sont entrées");
    expect(faults).toEqual([]);
  });

  it("keeps its correspondence: renamed, downloaded, deleted, taken in again", async () => {
    await using visited = await visit("/data", {}, server.address);
    const { page, faults } = visited;
    const list = page.locator("#mappings");
    await expect.poll(async () => plain(await list.innerText())).toContain("Une correspondance enregistrée");
    await list.getByRole("button", { name: "Renommer « Export ventes »" }).click();
    await list.getByLabel("Nom de la correspondance").fill("Ventes du logiciel");
    await page.keyboard.press("Enter");
    await expect.poll(async () => plain(await list.innerText())).toContain("Ventes du logiciel");
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      list.getByRole("link", { name: /Télécharger/u }).click(),
    ]);
    const text = await readFile((await download.path()) ?? "", "utf8");
    const document = importMappingSchema.parse(JSON.parse(text));
    const sales = document.shapes?.find(({ source }) => source.table === "orders");
    expect(sales?.source).toMatchObject({
      columns: { "Livraison le": "promised_on" },
      values: { priority: { P1: "rush" }, status: { Partielle: "open" } },
    });
    await list.getByRole("button", { name: /^Supprimer/u }).click();
    await list.getByRole("button", { name: "Supprimer", exact: true }).click();
    await expect
      .poll(async () => plain(await list.innerText()))
      .toContain("Aucune correspondance enregistrée");
    const [chooser] = await Promise.all([
      page.waitForEvent("filechooser"),
      list.getByRole("button", { name: /Reprendre un fichier/u }).click(),
    ]);
    await chooser.setFiles({ name: "x.json", mimeType: "application/json", buffer: Buffer.from(text) });
    await expect
      .poll(async () => plain(await list.innerText()))
      .toContain("« Ventes du logiciel » est reprise");
    expect(faults).toEqual([]);
  });

  it("without a required column is given one, or one value for all rows, on a phone too", async () => {
    await using visited = await visit("/data", phone, server.address);
    const { page, faults } = visited;
    const text = "order_id,client_id,jour\nZ1,AER01,2025-03-01\nZ2,AER02,2025-03-02\n";
    await give(page, { name: "orders.csv", buffer: Buffer.from(text) });
    await expect.poll(() => headline(page)).toMatch(/2 champs obligatoires attendent leur colonne/u);
    await pick(page, /Colonne de Date de commande/u, "heading:jour");
    await pick(page, /Colonne de Montant HT/u, "constant");
    await page.getByRole("textbox", { name: /Valeur de Montant HT/u }).fill("150,50");
    await page.keyboard.press("Enter");
    await expect.poll(() => body(page)).toContain("toujours « 150,50 »");
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(wide).toBeLessThanOrEqual(0);
    await expectAccessible(page);
    await readAgain(page);
    await expect.poll(() => headline(page)).toBe("2 lignes sont prêtes, aucune n'est refusée.");
    await page.getByRole("button", { name: /Abandonner/u }).click();
    expect(faults).toEqual([]);
  });
});
