/** Words for the columns of what was sold and paid. */
import type { ColumnWords } from "./column-words.ts";
import { words } from "../words.ts";

const clientOfRow = [
  words(`
      N° client; Id client; Client n°; Customer code; Customer id; Customer number; Client number;
      Customer no.; Account code; Account number; Compte client; Code tiers; N° tiers;
      Code donneur d'ordre
    `),
  words(`Client; Customer; Réf. client; Tiers; Account; Donneur d'ordre`),
  words(`
      Nom client; Nom du client; Raison sociale; Customer name; Client name; Account name;
      Company name
    `),
] as const;

const orderOfRow = [
  words(`
      Commande; Réf. commande; Commande client; Id commande; Code commande; Order; Order no.; Order id;
      Order ref; Order code; Sales order; Sales order no.; SO number; SO no.; N° commande client;
      N° affaire; Affaire
    `),
] as const;

export const orderWords: ColumnWords<"orders"> = {
  order_id: orderOfRow,
  client_id: clientOfRow,
  ordered_on: [
    words(`
      Commandé le; Date d'enregistrement; Date de saisie de la commande; Ordered on; Date ordered;
      Order placed; Order placed on; Order entry date; Sales order date; Date d'entrée de la commande;
      Date de passage de commande; Reçue le
    `),
  ],
  promised_on: [
    words(`
      Promis le; Date promise au client; Date de livraison promise; Date de livraison prévue;
      Date de livraison demandée; Date de livraison souhaitée; Date de livraison confirmée;
      Livraison prévue; Livraison prévue le; Livraison promise; Délai promis; Délai confirmé;
      Date de livraison contractuelle; Date accusée; Date AR; Promised delivery date; Promise date;
      Promised on; Requested delivery date; Planned delivery date; Expected delivery date;
      Required date; Due date; Confirmed delivery date
    `),
  ],
  revised_promise_on: [
    words(`
      Date promise révisée; Date de livraison révisée; Délai révisé; Nouvelle date promise;
      Date replanifiée; Date de livraison replanifiée; Revised promise date; Revised promised date;
      Revised delivery date; Rescheduled date; New promised date
    `),
  ],
  delivered_on: [
    words(`
      Livré le; Livrée le; Date de livraison effective; Livraison réelle; Livraison effective;
      Date d'expédition; Expédié le; Expédiée le; Date BL; Date du bon de livraison; Delivered on;
      Date delivered; Shipped date; Ship date; Shipped on; Shipping date; Effective delivery date
    `),
  ],
  revenue: [
    words(`
      CA HT; CA; Chiffre d'affaires; Chiffre d'affaires HT; Montant total HT; Total HT; Montant net HT;
      Net HT; Prix de vente HT; Montant de la commande HT; Valeur HT; Montant hors taxes;
      Total hors taxes; Untaxed amount; Net amount; Net total; Net value; Revenue; Sales; Sales amount;
      Amount excl. VAT; Amount excl. tax; Total excl. VAT; Total excl. tax; Turnover
    `),
  ],
  variable_cost: [
    words(`
      Coûts variables; Coût matière; Coût matières; Coût direct; Coût des matières et sous-traitance;
      Variable costs; Material cost; Direct cost
    `),
  ],
  list_price: [
    words(`
      Prix tarif; Prix catalogue; Tarif; Tarif HT; Montant tarif; Prix public; Montant brut HT;
      Brut HT; List price; Catalogue price; Gross amount excl. VAT
    `),
  ],
  expedite_cost: [
    words(`
      Surcoût urgence; Coût d'express; Frais d'express; Transport express; Frais d'urgence;
      Expedite cost; Expedite costs; Rush cost; Express freight
    `),
  ],
  penalty_paid: [
    words(`
      Pénalités; Pénalité; Pénalités de retard; Pénalités de retard payées; Penalty; Penalties;
      Late penalties; Late delivery penalty
    `),
  ],
  priority: [words(`Niveau de priorité; Urgence; Order priority; Urgency`)],
  status: [
    words(`
      Statut; État; État de la commande; Status; État de commande; Order state; Situation
    `),
  ],
  quantity: [
    words(`
      Quantité; Quantity; Qté cde; Qté commandées; Ordered quantity; Order quantity; Ordered qty
    `),
  ],
  delivered_quantity: [
    words(`
      Qté livrées; Quantité expédiée; Delivered quantity; Qty shipped; Shipped quantity; Delivered qty
    `),
  ],
};

export const invoiceWords: ColumnWords<"invoices"> = {
  invoice_id: [
    words(`
      Facture; Réf. facture; Id facture; Facture n°; N° pièce; Pièce; Invoice; Invoice no.; Invoice id;
      Invoice ref; Document no.
    `),
  ],
  client_id: clientOfRow,
  order_id: orderOfRow,
  issued_on: [
    words(`
      Date facturation; Facturé le; Facturée le; Émise le; Date d'émission; Date de la pièce;
      Date pièce; Issued on; Issue date; Billing date; Date invoiced
    `),
  ],
  due_on: [
    words(`
      Échéance; Échéance le; À payer le; Date limite de règlement; Date limite de paiement; Due on;
      Payment due date; Due
    `),
  ],
  paid_on: [
    words(`
      Payée le; Payé le; Réglée le; Réglé le; Date de règlement; Date d'encaissement; Encaissé le;
      Paid on; Paid date; Date paid; Settled on
    `),
  ],
  amount: [
    words(`
      Total HT; Montant total HT; Net HT; Montant net HT; Montant hors taxes; Total hors taxes;
      Untaxed amount; Net amount; Net total; Amount excl. VAT; Amount excl. tax; Total excl. VAT;
      Total excl. tax
    `),
  ],
  blocked_on: [
    words(`
      Date de blocage; Bloqué le; Date de litige; Litige ouvert le; Block date; Disputed on;
      Dispute date
    `),
  ],
  block_reason: [
    words(`
      Raison du blocage; Motif de litige; Litige; Block reason; Blocking reason; Dispute reason
    `),
  ],
};
