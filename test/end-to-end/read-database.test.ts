/**
 * A database read from the page. Oracle: a PostgreSQL with two views of two clients and three orders, written by hand.
 */
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { AxeBuilder } from "@axe-core/playwright";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startServer, type Served } from "#test/bench/served.ts";
import { addressOf, createDatabase, startPostgres } from "#test/builders/postgres.ts";
import { closeBrowser, visit } from "./visit.ts";

const views = `
create view clients as select * from (values ('K', 'Aéronord'), ('X', 'Hydrolac')) as t (client_id, name);
create view orders as select * from (values
  ('O1', 'K', date '2025-01-10', 100.00), ('O2', 'X', date '2025-02-10', 200.00), ('O3', 'X', date '2025-03-10', 300.00)
) as t (order_id, client_id, ordered_on, revenue);
`;

let folder: string;
let server: Served;
let postgres: Awaited<ReturnType<typeof startPostgres>>;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "contrepoids-database-"));
  [server, postgres] = await Promise.all([startServer(join(folder, "data")), startPostgres()]);
  await createDatabase(postgres, "shop", views);
});
afterAll(async () => {
  await closeBrowser();
  await Promise.all([server.stop(), postgres.stop()]);
  await rm(folder, { recursive: true, force: true });
});

const plain = (text: string) => text.replaceAll(/[\u00A0\u202F]/gu, " ");

/** Every file below a folder in which a text stands. */
async function filesWith(text: string, below: string): Promise<string[]> {
  const entries = await readdir(below, { recursive: true, withFileTypes: true });
  const found: string[] = [];
  for (const entry of entries.filter((one) => one.isFile())) {
    const path = join(entry.parentPath, entry.name);
    if ((await readFile(path)).includes(text)) found.push(path);
  }
  return found;
}

describe("a database", () => {
  it("is looked into, read, and goes on like files; its address stays nowhere", async () => {
    await using visited = await visit("/data", {}, server.address);
    const { page, faults } = visited;
    await page.getByText("Lire directement une base").click();
    const field = page.getByLabel("Adresse de la base", { exact: true });
    expect(await field.getAttribute("type")).toBe("password");
    await field.fill("postgres://nobody:wrong@127.0.0.1:1/none");
    await page.getByRole("button", { name: "Regarder" }).click();
    await expect.poll(() => page.getByRole("alert").innerText()).toContain("ne répond pas");

    await page.getByRole("button", { name: "Montrer l’adresse" }).click();
    expect(await field.getAttribute("type")).toBe("text");
    const address = addressOf(postgres, "shop");
    await field.fill(address);
    await page.keyboard.press("Enter");
    await expect
      .poll(async () => plain(await page.locator("body").innerText()))
      .toContain("2 vues nommées comme des tables du registre s’y lisent.");
    const { violations } = await new AxeBuilder({ page })
      .withTags(["wcag2a", "wcag2aa", "wcag22aa"])
      .analyze();
    expect(violations.map(({ id }) => id)).toEqual([]);
    await page.getByRole("button", { name: "Lire ces 2 tables" }).click();
    await expect
      .poll(async () => plain(await page.locator("h1").innerText()), { timeout: 45_000 })
      .toBe("5 lignes sont prêtes, aucune n’est refusée.");

    // In the address the password stands encoded, as in the field.
    const secret = new URL(address).password;
    const kept = await page.evaluate(() =>
      JSON.stringify([Object.values(sessionStorage), Object.values(localStorage), location.href]),
    );
    expect(kept).not.toContain(secret);
    expect(await filesWith(secret, join(folder, "data"))).toEqual([]);
    expect(await filesWith(postgres.password, join(folder, "data"))).toEqual([]);
    // The refused address is the only failure that was asked for.
    expect(faults.filter((fault) => !fault.includes("409"))).toEqual([]);
  });
});
