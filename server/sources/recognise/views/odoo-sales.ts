/**
 * Odoo 17's lists of clients, sales and invoices, with the labels of its French and English exports.
 * A sale order's delivery date is the promise; its reference of the customer is the order's name in the customer's books; the
 * expected date is computed anew at every export. Clients are keyed by name: it is what every other list says of them, while
 * their reference is often empty and rarely exported beside it.
 */
import type { AnyView } from "./erp-view.ts";
import { words } from "../words.ts";

const customer = ["Client", "Customer"];
const partner = ["Partenaire", "Partner"];
const orderReference = ["Référence de commande", "Order Reference"];
const orderDate = ["Date de la commande", "Order Date"];
const promise = ["Date de livraison", "Delivery Date"];
const tags = ["Étiquettes", "Tags"];
const clientName = ["Nom", "Name"];

export const odooSalesViews: readonly AnyView[] = [
  {
    table: "clients",
    files: words(`res.partner; Contact; Clients; Customers`),
    signs: [
      clientName,
      words(`
      Conditions de paiement du client; Customer Payment Terms; Total facturé; Total Invoiced;
      Total du compte client; Total Receivable; Nombre de bons de commande; Sale Order Count
    `),
    ],
    columns: {
      name: [clientName],
      sector: [["Secteur d'activité", "Industry"]],
      since: [["Créé le", "Created on"]],
    },
    others: words(`
      Référence; Reference; Ville; City; Code postal; Zip; Pays; Country; Étiquettes; Tags; Vendeur; Salesperson;
      Conditions de paiement du client; Customer Payment Terms; Téléphone; Phone; E-mail; Email;
      Langue; Language; Actif; Active; Total facturé; Total Invoiced; Total du compte client;
      Total Receivable; Nombre de bons de commande; Sale Order Count
    `),
    recipes: { client_id: { kind: "first", of: [clientName] } },
  },
  {
    table: "orders",
    files: words(`sale.order; Bon de commande; Sales Order; Sale Orders`),
    signs: [orderReference, orderDate],
    columns: {
      order_id: [orderReference],
      client_id: [customer],
      ordered_on: [orderDate],
      promised_on: [promise],
      revenue: [["Montant hors taxes", "Untaxed Amount"]],
      status: [["Statut", "Status"]],
      quantity: [["Lignes de commande/Quantité", "Order Lines/Quantity"]],
      delivered_quantity: [["Lignes de commande/Quantité de livraison", "Order Lines/Delivery Quantity"]],
    },
    others: words(`
      Date de création; Creation Date; Client/Référence; Customer/Reference; Référence client; Customer Reference; Vendeur; Salesperson;
      Équipe commerciale; Sales Team; Date prévue; Expected Date; Date effective; Effective Date;
      Statut de livraison; Delivery Status; Taxes; Total; Marge; Margin; Marge (%); Margin (%); Devise;
      Currency; Étiquettes; Tags; Statut de la facture; Invoice Status;
      Conditions de paiement; Payment Terms; Lignes de commande/Produit; Order Lines/Product;
      Lignes de commande/Prix unitaire; Order Lines/Unit Price; Lignes de commande/Remise (%);
      Order Lines/Discount (%); Lignes de commande/Sous-total; Order Lines/Subtotal
    `),
    // A confirmed order may be open or delivered: the state leaves it unsaid. A quotation is no order, and no code.
    values: { status: { "Bon de commande": "", "Sales Order": "" } },
    // Only what no record leaves blank is filled: an order without a promise must not take the one above it.
    lines: {
      within: ["Lignes de commande/", "Order Lines/", ...tags],
      fill: [orderReference],
    },
  },
  {
    // One row a line: its sums can complete the orders of another file, or be the orders where a date is added.
    table: "orders",
    files: ["sale.order.line", "Ligne de bon de commande", "Sales Order Line"],
    signs: [orderReference, ["Prix unitaire", "Unit Price"], ["Sous-total", "Subtotal"]],
    columns: {
      order_id: [orderReference],
      client_id: [customer],
      ordered_on: [orderDate],
      revenue: [["Sous-total", "Subtotal"]],
      quantity: [["Quantité", "Quantity"]],
      delivered_quantity: [["Quantité de livraison", "Delivery Quantity"]],
    },
    others: words(`
      Produit; Product; Description; Unité de mesure; Unit of Measure; Quantité facturée;
      Invoiced Quantity; Prix unitaire; Unit Price; Remise (%); Discount (%); Coût; Cost; Marge;
      Margin; Délai; Lead Time; Date planifiée; Scheduled Date
    `),
  },
  {
    // The last transfer of an order tells when it was delivered.
    table: "orders",
    files: ["stock.picking", "Transfert", "Transfer"],
    signs: [
      ["Date du transfert", "Date of Transfer"],
      words(`Bon de commande; Sales Order; Document d'origine; Source Document`),
    ],
    columns: {
      order_id: [
        ["Bon de commande", "Sales Order"],
        ["Document d'origine", "Source Document"],
      ],
      delivered_on: [["Date du transfert", "Date of Transfer"]],
    },
    others: words(`
      Référence; Reference; Contact; Date planifiée; Scheduled Date; Date limite; Deadline; Priorité;
      Priority; Statut; Status; Reliquat de; Back Order of; Créé le; Created on
    `),
  },
  {
    // The origin names one order or several in one cell: it feeds the order only where a person says so.
    table: "invoices",
    files: words(`account.move; Pièce comptable; Journal Entry; Factures; Invoices`),
    signs: [
      ["Numéro", "Number"],
      ["Date de facturation", "Invoice/Bill Date"],
    ],
    columns: {
      invoice_id: [["Numéro", "Number"]],
      client_id: [partner, ["Nom d'affichage du partenaire de la facture", "Invoice Partner Display Name"]],
      issued_on: [["Date de facturation", "Invoice/Bill Date"]],
      due_on: [["Date d'échéance", "Due Date"]],
      amount: [["Montant HT Signé", "Untaxed Amount Signed"]],
    },
    asks: { order_id: ["Origine", "Origin"] },
    others: words(`
      Type; Référence; Reference; Total signé; Total Signed; Montant dû signé;
      Amount Due Signed; Statut du paiement; Payment Status; Statut; Status; Devise; Currency;
      Référence du paiement; Payment Reference
    `),
  },
];
