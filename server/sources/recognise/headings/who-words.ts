/** Words for the columns of clients, employees and work centres. */
import type { ColumnWords } from "./column-words.ts";
import { words } from "../words.ts";

export const clientWords: ColumnWords<"clients"> = {
  client_id: [
    words(`
      N° client; Id client; Client id; Client n°; Customer code; Customer id; Customer number;
      Client number; Customer no.; Account code; Account number; Compte client; Code tiers; N° tiers;
      Code compte tiers
    `),
    ["Réf. client", "Client ref", "Customer ref"],
    ["Code", "Id"],
  ],
  name: [
    words(`
      Raison sociale; Client; Customer; Customer name; Nom client; Nom du compte; Account name;
      Intitulé du client; Dénomination; Dénomination sociale; Company name; Nom de la société
    `),
    words(`Nom; Intitulé; Libellé; Société; Company`),
  ],
  sector: [words(`Secteur; Activité; Industry; Branche; Code NAF; Secteur économique`)],
  since: [
    words(`
      Client depuis; Date de création; Créé le; Date d'entrée en relation; Première commande;
      Customer since; Created on; Creation date; Date de première commande
    `),
  ],
  status: [words(`Statut; État; Status; État du client; Customer status`)],
  lost_on: [
    words(`
      Date de perte; Client perdu le; Date lost; Lost date; Date de fin de relation
    `),
  ],
  lost_reason: [
    words(`
      Motif de la perte; Raison de perte; Cause de perte; Lost reason; Loss reason
    `),
  ],
  group: [
    words(`
      Groupe; Groupe de sociétés; Maison mère; Société mère; Parent company; Customer group; Holding;
      Group
    `),
  ],
};

export const employeeWords: ColumnWords<"employees"> = {
  employee_id: [
    words(`
      N° matricule; Matricule salarié; Matricule employé; N° salarié; N° employé; Code salarié;
      Id salarié; Employee id; Employee no.; Employee code; Staff number; Personnel number;
      Payroll number; Badge; N° badge
    `),
    words(`Salarié; Employé; Employee; Collaborateur; Opérateur`),
  ],
  team: [
    words(`
      Atelier; Service; Département; Department; Secteur; Unité; Groupe; Équipe de travail; Work team;
      Section
    `),
  ],
  job: [
    words(`
      Fonction; Poste; Intitulé du poste; Métier; Qualification; Emploi occupé; Job title; Position;
      Designation; Titre du poste
    `),
  ],
  weekly_hours: [
    words(`
      Heures hebdo; Heures hebdomadaires; Horaire hebdomadaire; Durée hebdomadaire;
      Temps de travail hebdomadaire; Heures contrat; Heures contractuelles; Hours per week;
      Contract hours; Contractual hours; H/semaine
    `),
  ],
  hourly_cost: [
    words(`
      Coût horaire; Taux horaire chargé; Coût de l'heure; Hourly cost; Cost per hour;
      Loaded hourly rate; Hourly cost loaded
    `),
  ],
  joined_on: [
    words(`
      Date d'embauche; Embauché le; Entré le; Date d'arrivée; Date d'ancienneté; Hire date;
      Date of joining; Start date; Date joined; Hired on
    `),
  ],
  left_on: [
    words(`
      Date de départ; Sorti le; Parti le; Date de fin de contrat; Leaving date; Date left;
      Termination date; Relieving date
    `),
  ],
  leaving_reason: [
    words(`
      Motif de sortie; Motif de fin de contrat; Raison du départ; Leaving reason; Reason leaving;
      Termination reason
    `),
  ],
};

export const workCentreWords: ColumnWords<"work_centres"> = {
  work_centre_id: [
    words(`
      Code poste; Code poste de charge; N° poste de charge; N° poste; Code centre de charge;
      Code ressource; Work centre id; Work center id; Work center code; Work center; Workcenter;
      Work centre; Id poste; Code section; Code atelier
    `),
    ["Code", "Id"],
  ],
  name: [
    words(`
      Nom du poste; Poste de charge; Centre de charge; Libellé du poste; Désignation du poste;
      Work center name; Workstation name; Ressource; Resource
    `),
    words(`Nom; Libellé; Désignation; Intitulé; Description; Name`),
  ],
  machines: [
    words(`
      Machines; Nb machines; Nb de machines; Nombre de postes; Capacité; Capacité parallèle;
      Machine count; Parallel capacity; Nb postes
    `),
  ],
  team: [words(`Atelier; Service; Département; Department`)],
};
