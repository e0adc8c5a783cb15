/** Oracle: what Odoo's lists lack to be tables of the ledger, by hand. */
import { describe, expect, it } from "vitest";
import { withChoices } from "#server/sources/recognise/shape-of.ts";
import { choicesOfView } from "#server/sources/recognise/views/choices-of-view.ts";

const clients = ["Nom", "Conditions de paiement du client", "Ville", "Actif"];

describe("the choices that a program's list needs", () => {
  it("make a key of what identifies a row, where the list exports none", () => {
    const recipes = { client_id: { kind: "first", headings: ["Nom"] } };
    expect(choicesOfView(clients, "clients")).toEqual({ recipes });
    expect(choicesOfView([...clients, "client_id"], "clients")).toEqual({});
    const leave = ["Employee", "Type de congés", "Request Start Date", "Date de fin de la demande"];
    expect(choicesOfView(leave, "absences").recipes).toEqual({
      absence_id: {
        kind: "join",
        headings: ["Employee", "Request Start Date", "Type de congés"],
        separator: " ",
      },
    });
  });

  it("make none where a part of it is not exported", () => {
    const tracked = ["Message ID/Date", "Ancienne valeur de datetime", "Nouvelle valeur de datetime"];
    expect(choicesOfView(tracked, "schedule_changes")).toEqual({});
  });

  it("fill only the reference of an order whose lines go on below it", () => {
    const orders = ["Order Reference", "Order Date", "Customer", "Delivery Date", "Untaxed Amount"];
    expect(choicesOfView(orders, "orders")).not.toHaveProperty("fillDown");
    expect(choicesOfView([...orders, "Order Lines/Quantity"], "orders")).toMatchObject({
      fillDown: ["Order Reference"],
      lines: "sum",
    });
    expect(choicesOfView([...orders, "Tags"], "orders")).toMatchObject({ lines: "sum" });
  });

  it("leave unsaid whether a confirmed order is open", () => {
    const orders = ["Order Reference", "Order Date", "Customer", "Status"];
    expect(choicesOfView(orders, "orders").values?.["status"]).toEqual({
      "Bon de commande": "",
      "Sales Order": "",
    });
  });

  it("are none for another table, and for another list", () => {
    expect(choicesOfView(clients, "orders")).toEqual({});
    expect(choicesOfView(["client_id", "name"], "clients")).toEqual({});
  });

  it("give way to what a person chose", () => {
    const own = { table: "clients", columns: { Ville: "client_id" } } as const;
    expect(withChoices(own, choicesOfView(clients, "clients"))).toEqual(own);
  });
});
