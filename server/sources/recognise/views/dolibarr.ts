/**
 * Dolibarr's lists and exports, with the labels of its French and English language files. The planned delivery date of an
 * order is the promise; the customer's reference is the order's name in the customer's books.
 */
import type { AnyView } from "./erp-view.ts";
import { words } from "../words.ts";

const thirdParty = words(`
      Tiers; Third party; Third-party; Third-party name; Nom du tiers; Raison sociale; Company name;
      Nom tiers
    `);
const customerCode = ["Code client", "Customer code", "Customer Code"];
const reference = words(`Réf.; Ref.; Réf; Ref; Réf. commande; Order ref.; Ref. order`);
const taxExclusive = words(`
      Montant HT; Total HT; Amount (excl. tax); Total (excl. tax); Total (net of tax);
      Amount (net of tax); Montant total HT
    `);
const addresses = words(`
      Id société; Id tiers; Company ID; Third party ID; Adresse; Address; Code postal; Zip; Zip Code;
      Ville; City; Town; Pays; Country; Code pays; Country code; Téléphone; Phone; SIREN; SIRET;
      Prof Id 1; Prof Id 2; Montant TTC; Total TTC; Amount (inc. tax); Total (inc. tax); Montant TVA;
      Total TVA; Amount of VAT; Créé par (id); Créé par (identifiant); Créé par; Auteur; Author;
      Statut; État; Status; Note; Note (publique); Note (privée); Note (public); Note (private);
      Projet; Project; Réf. projet; Project ref.
    `);

export const dolibarrViews: readonly AnyView[] = [
  {
    table: "clients",
    files: words(`societe; Tiers; Third parties; societe_1`),
    signs: [
      customerCode,
      words(`
      Code compta client; Customer accounting code; Prospect / Client; Customer / Prospect;
      Nature du tiers; Nature of Third party; Nom alternatif (commercial, marque, ...);
      Alias name (commercial, trademark, ...); Id tiers; Third party ID; Code fournisseur; Vendor code;
      Supplier code
    `),
    ],
    columns: {
      client_id: [customerCode],
      name: [[...thirdParty, "Nom", "Name"]],
      since: [words(`Date création; Date de création; Date creation; Creation date`)],
      group: [["Maison mère", "Parent company"]],
    },
    others: [
      ...addresses,
      ...words(`
      Code fournisseur; Vendor code; Supplier code; Code compta client; Customer accounting code;
      Prospect / Client; Customer / Prospect; Nature du tiers; Nature of Third party;
      Nom alternatif (commercial, marque, ...); Alias name (commercial, trademark, ...); Type du tiers;
      Third-party type; Effectif; Workforce; Fax; Web; Email; Capital; Numéro de TVA; VAT ID
    `),
    ],
  },
  {
    table: "orders",
    files: words(`commande; Commandes clients; Sales Orders; commande_1`),
    signs: [
      reference,
      thirdParty,
      words(`
      Date prévue de livraison; Date de livraison prévue; Planned date of delivery; Delivery date;
      Date livraison; Date de livraison
    `),
      words(`
      Réf. commande client; Réf. com. client; Réf. client; Ref. order for customer; Ref. customer;
      Customer ref.; Facturé; Billed
    `),
    ],
    columns: {
      order_id: [reference],
      client_id: [customerCode, thirdParty],
      ordered_on: [["Date commande", "Date de commande", "Order date"]],
      promised_on: [
        words(`
      Date prévue de livraison; Date de livraison prévue; Planned date of delivery; Delivery date;
      Date livraison; Date de livraison
    `),
      ],
      revenue: [taxExclusive],
    },
    others: [
      ...addresses,
      ...words(`
      Réf. commande client; Réf. com. client; Réf. client; Ref. order for customer; Ref. customer;
      Customer ref.; Facturé; Billed; Date création; Date creation; Id; Remise fixe; Absolute discount
    `),
    ],
  },
  {
    table: "invoices",
    files: words(`facture; Factures clients; Customer invoices; facture_1; facture_2`),
    signs: [
      words(`Réf. facture; Ref. facture; Réf facture; Invoice ref.; Réf.; Ref.`),
      ["Date facturation", "Invoice date"],
      words(`
      Date échéance; Date limite règlement; Date d'échéance; Due date; Payment due on
    `),
    ],
    columns: {
      invoice_id: [words(`Réf. facture; Ref. facture; Réf facture; Invoice ref.; Réf.; Ref.`)],
      client_id: [customerCode, thirdParty],
      issued_on: [["Date facturation", "Invoice date"]],
      due_on: [
        words(`
      Date échéance; Date limite règlement; Date d'échéance; Due date; Payment due on
    `),
      ],
      paid_on: [["Date paiement", "Payment date"]],
      amount: [taxExclusive],
    },
    others: [
      ...addresses,
      ...words(`
      Id facture; Invoice id; Réf. client; Ref. customer; Type; Mode règlement; Payment method;
      Mode de paiement; Date création facture; Invoice creation date; Statut facture; Invoice status;
      Facture payée; Invoice paid; Montant règlement; Payment amount; Numéro paiement; Payment number;
      Conditions de règlement; Payment Terms; Réglé; Paid
    `),
    ],
  },
  {
    table: "absences",
    files: ["holiday", "Congés", "Leave requests"],
    signs: [
      ["Réf.", "Ref."],
      ["Salarié", "Employee"],
      ["Date début", "Start date"],
      ["Date fin", "End date"],
      ["Type"],
    ],
    columns: {
      absence_id: [["Réf.", "Ref."]],
      employee_id: [["Salarié", "Employee"]],
      from_on: [["Date début", "Start date"]],
      to_on: [["Date fin", "End date"]],
      kind: [["Type"]],
    },
    others: words(`
      Approbateur; Approver; Validateur; Durée; Duration; Jours consommés; Days consumed; Statut; État;
      Status; Date création; Creation date
    `),
  },
];
