/** Oracle: the ledger's headings, matched by hand. */
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { tableDefinition, type LedgerTable } from "#shared/schema/ledger.ts";
import { matchColumns } from "#server/sources/recognise/match-columns.ts";
import { suggestByContent } from "#server/sources/recognise/suggest-columns.ts";
import { nearestName } from "#server/sources/recognise/nearest-name.ts";

const clients = tableDefinition("clients");
const fed = (headings: string[], mapping = {}) =>
  matchColumns(clients, headings, mapping).columns.map(({ column }) => column?.name ?? null);
const problems = (headings: string[], mapping = {}) =>
  matchColumns(clients, headings, mapping).problems.map(({ code, column, hint }) => [code, column, hint]);

describe("headings", () => {
  it("match without case, accents, spaces and hyphens, and in any order", () => {
    expect(fed(["Lost-On", " NÀME ", "client\u00A0id"])).toEqual(["lost_on", "name", "client_id"]);
  });

  it("are taken by the mapping first, as they stand or folded", () => {
    const mapping = { columns: { Firma: "name", Name: null } };
    expect(fed(["client_id", "FIRMA", "Name"], mapping)).toEqual(["client_id", "name", null]);
    expect(problems(["client_id", "FIRMA", "Name"], mapping)).toEqual([]);
  });

  it("that feed one column are duplicates, those that are left out are not", () => {
    expect(problems(["client_id", "name", "NAME"])).toEqual([["HEADER_DUPLICATE", "NAME", "name"]]);
    expect(problems(["client_id", "name", "NAME"], { columns: { NAME: null } })).toEqual([]);
    expect(problems(["client_id", "name", "%", "€", "", ""]).map(([code]) => code)).toEqual(
      Array.from({ length: 4 }, () => "COLUMN_IGNORED"),
    );
  });

  it("that are missing are named with the nearest one, when one comes near", () => {
    expect(problems(["clientid", "fax", "Nom"])).toContainEqual(["HEADER_MISSING", "client_id", "clientid"]);
    expect(problems(["client_id", "fax"])).toContainEqual(["HEADER_MISSING", "name", null]);
  });

  it("of a mapping that names no ledger column are left out and say so", () => {
    expect(problems(["client_id", "name", "x"], { columns: { x: "nombre" } })).toEqual([
      ["COLUMN_IGNORED", "x", "nombre"],
    ]);
  });
});

const matched = (table: LedgerTable, headings: string[], choices = {}) =>
  matchColumns(tableDefinition(table), headings, choices);
const feeding = (table: LedgerTable, headings: string[], choices = {}) =>
  matched(table, headings, choices).columns.map(({ column }) => column?.name ?? null);

describe("words for columns", () => {
  it.each<[LedgerTable, string, string]>([
    ["orders", "N° commande", "order_id"],
    ["orders", "Num. cde", "order_id"],
    ["orders", "Order no.", "order_id"],
    ["orders", "Code client", "client_id"],
    ["orders", "Réf. client", "client_id"],
    ["orders", "Customer", "client_id"],
    ["orders", "Date commande", "ordered_on"],
    ["orders", "Date de la commande", "ordered_on"],
    ["orders", "CA HT", "revenue"],
    ["orders", "CA HT (k€)", "revenue"],
    ["orders", "Montant HT", "revenue"],
    ["orders", "Date de livraison prévue", "promised_on"],
    ["orders", "Livré le", "delivered_on"],
    ["operations", "Poste de charge", "work_centre_id"],
    ["operations", "Temps prévu (min)", "standard_hours"],
    ["employees", "Matricule", "employee_id"],
    ["time_entries", "Salarié", "employee_id"],
    ["time_entries", "Heures", "hours"],
    ["time_entries", "Nature d'heures", "pay_kind"],
    ["absences", "Du", "from_on"],
    ["invoices", "Facturé le", "issued_on"],
    ["invoices", "Facture", "invoice_id"],
  ])("in %s: %s is %s", (table, heading, column) => {
    const [only] = matched(table, [heading]).columns;
    expect(only?.column?.name).toBe(column);
    expect(only?.match).toEqual({ how: "synonym", origin: null });
  });

  it.each<[LedgerTable, string]>([
    // Promised or kept?
    ["orders", "Date de livraison"],
    ["orders", "Delivery Date"],
    // With tax or without?
    ["orders", "Montant TTC"],
    ["orders", "Total"],
    ["orders", "Montant"],
    // What it costs, of what?
    ["orders", "Prix de revient"],
    ["invoices", "Montant TTC"],
    // The plan or the fact?
    ["operations", "Début"],
    ["operations", "Fin"],
  ])("in %s: %s stands for no one column and is asked about", (table, heading) => {
    expect(feeding(table, [heading])).toEqual([null]);
  });

  it("never take a column that a mapping, a recipe or the ledger's own name feeds", () => {
    const headings = ["Montant HT", "Total HT", "revenue"];
    expect(feeding("orders", headings)).toEqual([null, null, "revenue"]);
    expect(feeding("orders", ["Montant HT", "x"], { columns: { x: "revenue" } })).toEqual([null, "revenue"]);
    const recipes = { revenue: { kind: "constant", value: "1" } };
    expect(feeding("orders", ["Montant HT", "revenue"], { recipes })).toEqual([null, null]);
    expect(matched("orders", ["a"], { recipes }).problems.map(({ column }) => column)).not.toContain(
      "revenue",
    );
  });

  it("of one rank do not decide between them: both are named, and suggested", () => {
    const header = matched("orders", ["N° commande", "Date commande", "Code client", "CA HT", "Total HT"]);
    expect(header.columns.map(({ column }) => column?.name ?? null)).toEqual([
      "order_id",
      "ordered_on",
      "client_id",
      null,
      null,
    ]);
    expect(header.problems).toContainEqual({
      code: "HEADER_MISSING",
      position: null,
      column: "revenue",
      hint: "CA HT | Total HT",
    });
    expect(header.columns[3]?.suggestions[0]).toEqual({ column: "revenue", why: "word", like: "CA HT" });
  });

  it("of a better rank win: a code before a name", () => {
    expect(feeding("orders", ["Client", "Code client"])).toEqual([null, "client_id"]);
    expect(feeding("orders", ["Nom client", "Client"])).toEqual([null, "client_id"]);
  });

  it("that a file repeats are duplicates", () => {
    expect(problems(["client_id", "Raison sociale", "RAISON SOCIALE"])).toContainEqual([
      "HEADER_DUPLICATE",
      "RAISON SOCIALE",
      "Raison sociale",
    ]);
    // Signs tell headings apart.
    expect(problems(["client_id", "name", "Marge", "Marge (%)"]).map(([code]) => code)).toEqual([
      "COLUMN_IGNORED",
      "COLUMN_IGNORED",
    ]);
  });

  it("never feed an absence from a column that may tell of health, whatever it is called", () => {
    const telling = fc.constantFrom(
      "Motif",
      "Diagnostic",
      "Commentaire",
      "Reason",
      "Note",
      "Maladie",
      "Description",
    );
    const other = fc.constantFrom("absence", "Type d'absence", "Nature", "Kind", "Début", "Matricule", "");
    fc.assert(
      fc.property(telling, other, fc.boolean(), (word, rest, first) => {
        const heading = first ? `${word} ${rest}` : `${rest} ${word}`;
        const header = matched("absences", [heading.trim()]);
        expect(header.columns[0]).toMatchObject({ column: null, suggestions: [] });
        expect(header.problems[0]?.code).toBe("HEALTH_DETAIL");
      }),
    );
  });

  it("take no heading that nobody wrote in a dictionary", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 12 }), (text) => {
        const heading = `zz${text}zz`;
        expect(feeding("orders", [heading])).toEqual([null]);
      }),
    );
  });
});

describe("suggestions", () => {
  it("name the column that a heading nearly is, and why", () => {
    const [column] = matched("orders", ["Montan HT"]).columns;
    expect(column?.suggestions[0]).toEqual({ column: "revenue", why: "spelling", like: "montant ht" });
    expect(column?.column).toBeNull();
  });

  it("name the columns that share a telling word", () => {
    const [column] = matched("orders", ["Date de livraison"]).columns;
    expect(column?.suggestions.map(({ column: name }) => name)).toEqual(
      expect.arrayContaining(["promised_on", "delivered_on"]),
    );
  });

  it("are at most three, and never a column that is fed", () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom("Date", "Livraison", "Commande", "Client", "HT", "Coût"), { maxLength: 4 }),
        (words) => {
          const header = matched("orders", ["promised_on", words.join(" ")]);
          const { suggestions } = header.columns[1] ?? { suggestions: [] };
          expect(suggestions.length).toBeLessThanOrEqual(3);
          expect(suggestions.map(({ column }) => column)).not.toContain("promised_on");
        },
      ),
    );
  });

  it("are none for a heading that a person left out", () => {
    expect(
      matched("orders", ["Montan HT"], { columns: { "Montan HT": null } }).columns[0]?.suggestions,
    ).toEqual([]);
  });

  it("by content need words of codes, all known, and more than one", () => {
    const definition = tableDefinition("time_entries");
    const free = new Set(["pay_kind", "activity"]);
    const of = (...texts: string[]) =>
      suggestByContent(definition, free, [], texts).map(({ column }) => column);
    expect(of("HS 25%", "Normal")).toEqual(["pay_kind"]);
    expect(of("HS 25%", "Normal", "zzz")).toEqual([]);
    expect(of("Normal", "Normal")).toEqual([]);
    expect(suggestByContent(definition, new Set(), [], ["HS 25%", "Normal"])).toEqual([]);
    const byHeading = { column: "pay_kind", why: "word", like: "nature" } as const;
    expect(suggestByContent(definition, free, [byHeading], ["HS 25%", "Normal"])).toEqual([byHeading]);
  });
});

const how = (headings: string[], choices = {}) => matched("orders", headings, choices).columns[0]?.match;

describe("the reason of a match", () => {
  it("is the person, the saved mapping, the ledger, the program or the word", () => {
    expect(how(["x"], { columns: { x: "revenue" } })).toEqual({ how: "mapping", origin: null });
    expect(how(["x"], { columns: { x: "revenue" }, how: "remembered", origin: "Sage" })).toEqual({
      how: "remembered",
      origin: "Sage",
    });
    expect(how(["REVENUE"])).toEqual({ how: "canonical", origin: null });
    expect(how(["CA"])).toEqual({ how: "synonym", origin: null });
    const odoo = ["Référence de commande", "Date de la commande", "Client", "Date de livraison"];
    expect(how(odoo)).toEqual({ how: "erp", origin: "Odoo" });
  });
});

const columnsOf = (table: LedgerTable, headings: string[]) =>
  Object.fromEntries(
    matched(table, headings).columns.map(({ heading, column }) => [heading, column?.name ?? null]),
  );

describe("the lists of other programs", () => {
  it("are read by that program's meaning, with French and English labels mixed", () => {
    const odoo = [
      "Référence de commande",
      "Order Date",
      "Client",
      "Delivery Date",
      "Référence client",
      "Date prévue",
    ];
    expect(columnsOf("orders", odoo)).toEqual({
      "Référence de commande": "order_id",
      "Order Date": "ordered_on",
      Client: "client_id",
      "Delivery Date": "promised_on",
      "Référence client": null,
      "Date prévue": null,
    });
  });

  it("are not, where most headings are others", () => {
    const own = ["Référence de commande", "Date de la commande", "Client", "Date de livraison", "a", "b"];
    expect(columnsOf("orders", own)["Date de livraison"]).toBeNull();
    expect(columnsOf("orders", own.slice(0, 5))["Date de livraison"]).toBe("promised_on");
  });

  it("give the unit of their durations", () => {
    const odoo = [
      "Ordre de fabrication",
      "Ordre de travail",
      "Poste de travail",
      "Durée prévue",
      "Lancer",
      "Fin",
    ];
    const header = matched("operations", odoo);
    expect(header.columns[3]).toMatchObject({ unit: "minutes", match: { how: "erp", origin: "Odoo" } });
    // One column holds plans and facts: the person says which.
    expect(header.columns[4]?.column).toBeNull();
    expect(header.columns[4]?.suggestions.map(({ column }) => column)).toEqual([
      "started_at",
      "planned_start",
    ]);
  });

  it("of ERPNext and Dolibarr are told apart", () => {
    const erpnext = ["ID", "Customer", "Date", "Delivery Date", "Net Total", "Status", "% Delivered"];
    expect(columnsOf("orders", erpnext)).toMatchObject({
      ID: "order_id",
      "Delivery Date": "promised_on",
      Date: "ordered_on",
    });
    const dolibarr = [
      "Réf.",
      "Réf. commande client",
      "Tiers",
      "Date commande",
      "Date prévue de livraison",
      "Montant HT",
    ];
    expect(columnsOf("orders", dolibarr)).toEqual({
      "Réf.": "order_id",
      "Réf. commande client": null,
      Tiers: "client_id",
      "Date commande": "ordered_on",
      "Date prévue de livraison": "promised_on",
      "Montant HT": "revenue",
    });
  });
});

describe("the nearest name", () => {
  it("differs in no more than half of its letters", () => {
    expect(nearestName("name", ["nxxe", "nxxx"])).toBe("nxxe");
    expect(nearestName("name", ["nxxx"])).toBeNull();
    // Levenshtein's own measure: kitten and sitting differ by three.
    expect(nearestName("kitten", ["sitting"])).toBe("sitting");
    expect(nearestName("kitte", ["sitting"])).toBeNull();
  });
});
