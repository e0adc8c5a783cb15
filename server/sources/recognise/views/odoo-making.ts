/**
 * Odoo 17's lists of what is made and changed, with the labels of its French and English exports. Durations are minutes.
 * Start (`Lancer`) and end of a work order are its plan until it begins and the fact afterwards, in one column: whether a
 * file holds plans or facts is asked.
 */
import type { AnyView } from "./erp-view.ts";
import { words } from "../words.ts";

const manufacturingOrder = ["Ordre de fabrication", "Manufacturing Order"];
const workOrder = ["Ordre de travail", "Work Order"];
const workCentre = ["Poste de travail", "Work Center"];
const start = ["Lancer", "Start"];
const end = ["Fin", "End"];
const messageDate = ["Message ID/Date"];
const messageRecord = ["Message ID/Nom de l'enregistrement du message", "Message ID/Message Record Name"];
const field = ["Champ", "Field"];

export const odooMakingViews: readonly AnyView[] = [
  {
    table: "work_centres",
    files: ["mrp.workcenter", "Poste de travail", "Work Center"],
    signs: [
      workCentre,
      words(`
      Efficacité temporelle; Time Efficiency; Objectif TRS; OEE Target; Temps de configuration;
      Setup Time
    `),
    ],
    // Work orders name their centre: the name is the key that other lists know.
    columns: { work_centre_id: [workCentre] },
    others: words(`
      Code; Heures de travail; Working Hours; Coût horaire; Cost per hour; Efficacité temporelle;
      Time Efficiency; Capacité; Capacity; Temps de configuration; Setup Time; Temps de nettoyage;
      Cleanup Time; Objectif TRS; OEE Target; Statut du poste de travail; Workcenter Status
    `),
    recipes: { name: { kind: "first", of: [workCentre] } },
  },
  {
    table: "operations",
    files: ["mrp.workorder", "Ordre de travail", "Work Order"],
    signs: [manufacturingOrder, workOrder, workCentre],
    columns: {
      order_id: [["Ordre de fabrication/Source", "Manufacturing Order/Source"]],
      work_centre_id: [workCentre],
      standard_hours: [["Durée prévue", "Expected Duration"]],
    },
    asks: { started_at: start, planned_start: start, ended_at: end, planned_end: end },
    others: [
      ...manufacturingOrder,
      ...workOrder,
      ...words(`
      Produit; Product; Quantité originale à produire; Original Production Quantity; Durée réelle; Real Duration; Statut; Status; Coût horaire; Cost per hour;
      Déviation de durée (%); Duration Deviation (%)
    `),
    ],
    units: { standard_hours: "minutes" },
    recipes: {
      operation_id: { kind: "join", of: [manufacturingOrder, workOrder, workCentre] },
      sequence: { kind: "row" },
    },
  },
  {
    table: "schedule_changes",
    files: ["mail.tracking.value", "Valeur de suivi", "Mail Tracking Value"],
    signs: [
      messageDate,
      ["Ancienne valeur de datetime", "Old Value DateTime"],
      ["Nouvelle valeur de datetime", "New Value Datetime"],
    ],
    columns: {
      changed_at: [messageDate],
      order_id: [messageRecord],
      old_date: [["Ancienne valeur de datetime", "Old Value DateTime"]],
      new_date: [["Nouvelle valeur de datetime", "New Value Datetime"]],
      changed_by: [["Message ID/Auteur", "Message ID/Author"]],
      reason: [field],
    },
    others: words(`
      Message ID/Modèle de document associé; Message ID/Related Document Model;
      Message ID/ID du document associé; Message ID/Related Document ID; Champ/Nom de champ;
      Field/Field Name; Ancienne valeur texte; Old Value Char; Nouvelle valeur texte; New Value Char;
      Ancienne valeur entier; Old Value Integer; Nouvelle valeur entier; New Value Integer;
      Ancienne valeur du nombre flottant; Old Value Float; Nouvelle valeur du nombre flottant;
      New Value Float
    `),
    recipes: { change_id: { kind: "join", of: [messageDate, messageRecord, field] } },
  },
];
