/**
 * From a company's files to the first picture, in the browser: leave the demo, give files, look, commit, undo.
 * Oracle: the four clients of the builder, whose figures are counted by hand.
 */
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startServer, type Served } from "#test/bench/served.ts";
import { clientsCsv, ordersCsv } from "#test/builders/ledger-files.ts";
import { closeBrowser, visit } from "./visit.ts";

let folder: string;
let server: Served;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "contrepoids-data-"));
  server = await startServer(join(folder, "data"));
  await writeFile(join(folder, "clients.csv"), clientsCsv);
  await writeFile(join(folder, "orders.csv"), ordersCsv);
});
afterAll(async () => {
  await closeBrowser();
  await server.stop();
  await rm(folder, { recursive: true, force: true });
});

const plain = (text: string) => text.replaceAll(/[\u00A0\u202F]/gu, " ");
const headline = async (page: Page) => plain(await page.locator("h1").innerText());
const body = async (page: Page) => plain(await page.locator("body").innerText());

interface GivenFile {
  readonly name: string;
  readonly text: string;
}

async function give(page: Page, ...files: readonly GivenFile[]): Promise<void> {
  const [chooser] = await Promise.all([
    page.waitForEvent("filechooser"),
    page
      .getByRole("button", { name: /Choisir des fichiers|Ajouter des fichiers/u })
      .first()
      .click(),
  ]);
  await chooser.setFiles(
    files.map(({ name, text }) => ({ name, mimeType: "text/csv", buffer: Buffer.from(text) })),
  );
}

const small: [GivenFile, GivenFile] = [
  { name: "clients.csv", text: clientsCsv },
  { name: "orders.csv", text: ordersCsv },
];

describe("the Data page", () => {
  it("leaves the demo in one click and then says what to do", async () => {
    await using visited = await visit("/", {}, server.address);
    const { page, faults } = visited;
    await page.getByRole("button", { name: "Quitter la démonstration" }).click();
    await expect.poll(() => body(page)).not.toContain("Données de démonstration");
    await page.goto(`${server.address}/data`);
    await expect.poll(() => headline(page)).toContain("Deux fichiers suffisent");
    expect(faults).toEqual([]);
  });

  it("shows an orphan, an impossible day and a number that is none with file, line, column and value; lands nothing unasked", async () => {
    const spoilt = ordersCsv
      .replace("O4,Y", "O4,W")
      .replace("2025-06-10", "2025-02-31")
      .replace("180000.00", "12abc");
    await using visited = await visit("/data", {}, server.address);
    const { page, faults } = visited;
    await give(page, small[0], { name: "orders.csv", text: spoilt });
    await expect
      .poll(() => headline(page))
      .toBe("7 lignes sur 10 sont prêtes ; 3 seraient refusées, aucune n’est perdue.");
    const rejects = page.locator("#rejects");
    for (const value of ["2025-02-31", "12abc", "ordered_on", "revenue", "W"]) {
      await expect.poll(() => rejects.innerText()).toContain(value);
    }
    const commit = page.getByRole("button", { name: /^Intégrer/u });
    expect(await commit.isDisabled()).toBe(true);
    const { violations } = await new AxeBuilder({ page })
      .withTags(["wcag2a", "wcag2aa", "wcag22aa"])
      .analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`)).toEqual(
      [],
    );
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page
        .getByRole("link", { name: /Télécharger/u })
        .first()
        .click(),
    ]);
    const lines = (await readFile((await download.path()) ?? "", "utf8")).trimEnd().split("\r\n");
    expect(lines).toHaveLength(4);
    expect(lines.some((line) => line.includes("DATE_INVALID"))).toBe(true);
    await page.getByRole("button", { name: /Abandonner/u }).click();
    expect(faults).toEqual([]);
  });

  it("asks once which part of a date is the day, and reads the file again with the answer", async () => {
    await using visited = await visit("/data", {}, server.address);
    const { page } = visited;
    await give(page, small[0], {
      name: "orders.csv",
      text: "order_id,client_id,ordered_on,revenue\nO1,K,03/04/2025,10\nO2,K,05/06/2025,20\n",
    });
    await expect.poll(() => headline(page)).toContain("question");
    await page
      .getByRole("radio")
      .first()
      .or(page.getByRole("button", { name: /3 avril/u }).first())
      .first()
      .click();
    const again = page.getByRole("button", { name: /Relire|Appliquer|Répondre/u });
    if ((await again.count()) > 0) await again.first().click();
    await expect.poll(() => headline(page)).toContain("6 lignes sont prêtes");
    await page.getByRole("button", { name: /Abandonner/u }).click();
  });

  it("asks which table a file of another name holds", async () => {
    await using visited = await visit("/data", {}, server.address);
    const { page, faults } = visited;
    await give(page, small[0], { name: "ventes 2025.csv", text: ordersCsv });
    await expect.poll(() => headline(page)).toContain("question");
    await page.getByRole("combobox", { name: /table/iu }).selectOption("orders");
    const again = page.getByRole("button", { name: /Relire|Appliquer|Répondre/u });
    if ((await again.count()) > 0) await again.first().click();
    await expect.poll(() => headline(page)).toBe("10 lignes sont prêtes, aucune n’est refusée.");
    await page.getByRole("button", { name: /Abandonner/u }).click();
    expect(faults).toEqual([]);
  });

  it("lands clean files, leads to the portfolio with hand-counted shares, and undoes", async () => {
    await using visited = await visit("/data", {}, server.address);
    const { page, faults } = visited;
    await give(page, ...small);
    await expect.poll(() => headline(page)).toBe("10 lignes sont prêtes, aucune n’est refusée.");
    await page.getByRole("button", { name: /^Intégrer 10 lignes/u }).click();
    await expect.poll(() => headline(page)).toContain("10 lignes sont entrées au registre");
    await page.getByRole("link", { name: "Ouvrir le portefeuille" }).click();
    // 420 of 850.
    await expect.poll(() => headline(page)).toContain("Aéronord pèse 49 % du chiffre d’affaires");
    expect(await body(page)).not.toContain("Données de démonstration");

    await page.getByRole("link", { name: "Données", exact: true }).click();
    await page
      .getByRole("button", { name: /^Annuler l’import/u })
      .first()
      .click();
    await page.getByRole("button", { name: "Annuler cet import" }).click();
    // Looking at another page at once: the change is followed all the same.
    await page.getByRole("link", { name: "Portefeuille", exact: true }).click();
    await expect.poll(() => body(page)).not.toContain("49 %");
    await expect.poll(() => headline(page)).not.toContain("Aéronord");
    expect(faults).toEqual([]);
  });

  it("takes files that are dropped anywhere on the page", async () => {
    await using visited = await visit("/data", {}, server.address);
    const { page } = visited;
    await page.locator("h1").waitFor();
    const transfer = await page.evaluateHandle((files) => {
      const data = new DataTransfer();
      for (const { name, text } of files) data.items.add(new File([text], name, { type: "text/csv" }));
      return data;
    }, small);
    for (const event of ["dragenter", "dragover", "drop"]) {
      await page.dispatchEvent("main", event, { dataTransfer: transfer });
    }
    await expect.poll(() => headline(page)).toContain("10 lignes sont prêtes");
  });

  it("refuses what is no table at all, and says why", async () => {
    await using visited = await visit("/data", {}, server.address);
    const { page } = visited;
    await give(page, { name: "orders.csv", text: "%PDF-1.7 not a table" });
    await expect.poll(() => headline(page)).toContain("ne peut pas être lu");
    expect(await body(page)).toContain("orders.csv");
  });

  it("opens the demo again from an empty ledger", async () => {
    await using visited = await visit("/", {}, server.address);
    const { page } = visited;
    await page.getByRole("button", { name: /démonstration/u }).click();
    await expect.poll(() => headline(page)).toContain("Aéronord pèse");
    expect(await body(page)).toContain("Données de démonstration");
  });
});
