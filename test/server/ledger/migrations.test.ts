import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { describe, expect, it } from "vitest";
import { catalogueVersion, migrate } from "#server/ledger/catalogue.ts";
import { catalogueMigrations } from "#server/ledger/migrations.ts";
import { refusal, Workshop } from "#test/builders/ledger-record.ts";

const steps = ["CREATE TABLE a (x INTEGER) STRICT", "CREATE TABLE b (x INTEGER) STRICT"];

describe("migrations", () => {
  it("run once each, in order", () => {
    const catalogue = new DatabaseSync(":memory:");
    migrate(catalogue, steps.slice(0, 1));
    migrate(catalogue, steps);
    migrate(catalogue, steps);
    expect(catalogueVersion(catalogue)).toBe(2);
  });

  it("leave the version before when a step fails half-way", () => {
    const catalogue = new DatabaseSync(":memory:");
    expect(() => migrate(catalogue, [...steps, "CREATE TABLE c (x INTEGER) STRICT; nonsense"])).toThrow(
      "nonsense",
    );
    expect(catalogueVersion(catalogue)).toBe(2);
    expect(catalogue.prepare("SELECT count(*) AS n FROM sqlite_master WHERE name = 'c'").get()).toEqual({
      n: 0,
    });
  });

  it("never open a folder of a newer program", async () => {
    await using shop = await Workshop.create();
    await (await shop.open()).close();
    const catalogue = new DatabaseSync(join(shop.data, "catalogue.sqlite"));
    catalogue.exec(`PRAGMA user_version = ${catalogueMigrations.length + 1}`);
    catalogue.close();
    expect(await refusal(shop.open())).toMatchObject({
      code: "DATA_FOLDER_NEWER",
      details: { found: catalogueMigrations.length + 1, known: catalogueMigrations.length },
    });
  });
});
