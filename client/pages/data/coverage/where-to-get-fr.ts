/** How to get each table from the programs that companies have, in French. Menus of Odoo 17 and ERPNext 15. */
import type { LedgerTable } from "#shared/schema/ledger.ts";

/** `other`: Sage, SAP, Cegid, payroll and time clocks, in general words. */
export const dataSources = ["odoo", "erpnext", "dolibarr", "other"] as const;
export type DataSource = (typeof dataSources)[number];
export type WhereKey = `${LedgerTable}.${DataSource}`;

export const whereFr = {
  "clients.odoo": "Contacts, vue liste, tout cocher, Action > Exporter : Référence, Nom, Secteur d'activité.",
  "clients.erpnext": "Customer, vue liste, menu ⋯ > Export : ID, Customer Name, Industry.",
  "clients.dolibarr": "Outils > Nouvel export > Tiers : code client, nom, secteur.",
  "clients.other": "Liste des comptes clients : code, raison sociale. Dans SAP, les données de base clients.",
  "employees.odoo":
    "Employés, vue liste, Exporter : Département, Poste, Coût horaire (droits RH nécessaires).",
  "employees.erpnext": "Employee, vue liste, Export : ID, Department, Date of Joining, Relieving Date.",
  "employees.dolibarr":
    "Outils > Nouvel export > Utilisateurs : identifiant, heures par semaine, salaire horaire.",
  "employees.other":
    "Registre du personnel ou paie ; la DSN porte l'individu (S21.G00.30) et son contrat (S21.G00.40).",
  "work_centres.odoo":
    "Fabrication > Configuration > Postes de travail, Exporter : Code, Poste de travail, Capacité.",
  "work_centres.erpnext": "Workstation, vue liste, Export : ID, Workstation Name, Job Capacity.",
  "work_centres.dolibarr": "Fabrication > Postes de travail : copiez la liste dans le modèle vide.",
  "work_centres.other": "Liste des postes de charge de la GPAO : code, libellé, nombre de machines.",
  "orders.odoo":
    "Ventes > Commandes, vue liste, Exporter : Référence de commande, Client, Date de la commande, Date de livraison (c'est la promesse), Montant hors taxes.",
  "orders.erpnext": "Sales Order, vue Report, Export : ID, Customer, Date, Delivery Date, Net Total, Status.",
  "orders.dolibarr":
    "Outils > Nouvel export > Commandes clients : réf., tiers, date, date de livraison, total HT.",
  "orders.other": "Portefeuille et historique des commandes clients. Dans SAP, VA05 ; livraisons : VL06O.",
  "operations.odoo":
    "Fabrication > Opérations > Ordres de travail, Exporter : Ordre de fabrication, Poste de travail, Lancer, Fin. La lecture directe de la base donne aussi le lien avec la commande.",
  "operations.erpnext":
    "Work Order, vue Report avec la table Work Order Operation : prévu et réel (planned, actual) y sont tous deux.",
  "operations.dolibarr":
    "Dolibarr ne date pas les opérations : prenez le suivi d'atelier ou le pointage par OF.",
  "operations.other":
    "Suivi de fabrication ou MES : OF, poste, début et fin. Dans SAP, COOIS (confirmations).",
  "schedule_changes.odoo":
    "Pas d'écran : lisez la base directement (suivi des champs), ou gardez chaque semaine un export des commandes.",
  "schedule_changes.erpnext":
    "Version, vue liste (droits d'administrateur) : chaque modification d'un Sales Order.",
  "schedule_changes.dolibarr":
    "Dolibarr ne garde pas l'ancienne date : exportez les commandes chaque semaine.",
  "schedule_changes.other":
    "Journal des modifications de commande ; sinon, le tableau des reports du planning.",
  "invoices.odoo":
    "Facturation > Clients > Factures, Exporter : Numéro, Client, Date d'échéance, Montant hors taxes. La date de paiement est dans Clients > Paiements.",
  "invoices.erpnext":
    "Sales Invoice, vue Report : Posting Date, Due Date, Net Total ; paiements : Payment Entry.",
  "invoices.dolibarr": "Outils > Nouvel export > Factures clients et règlements : dates, total HT, paiement.",
  "invoices.other":
    "Échéancier ou grand livre clients avec lettrage. Dans SAP, FBL5N avec la date de rapprochement.",
  "opening_hours.odoo":
    "Employés > Configuration > Horaires de travail : l'horaire prévu ; ajoutez les équipes en plus.",
  "opening_hours.erpnext": "Workstation, table Working Hours : début et fin par poste.",
  "opening_hours.dolibarr":
    "Dolibarr ne les garde pas : remplissez le modèle vide, une ligne par équipe ouverte.",
  "opening_hours.other":
    "Calendrier d'atelier de la GPAO, ou planning des équipes. Sans lui, il est déduit des opérations.",
  "time_entries.odoo":
    "Présences, vue liste, Exporter : Employé, Arrivée, Départ, Heures travaillées, Heures supplémentaires.",
  "time_entries.erpnext": "Timesheet, vue Report avec Time Logs ; en atelier, Job Card avec ses Time Logs.",
  "time_entries.dolibarr": "Outils > Nouvel export > Projets et temps consommés : utilisateur, date, durée.",
  "time_entries.other":
    "Badgeuse ou logiciel de temps, un jour par ligne. La DSN ne donne que des totaux du mois (S21.G00.51) : utile au rapprochement.",
  "absences.odoo": "Congés > Gestion > Congés, filtre Validés, Exporter : Employé, Type de congés, dates.",
  "absences.erpnext":
    "Leave Application, filtre Approved, Export : Employee, Leave Type, From Date, To Date.",
  "absences.dolibarr": "Outils > Nouvel export > Congés : utilisateur, type, début, fin.",
  "absences.other": "Paie ou DSN : arrêts (S21.G00.60), autres suspensions (S21.G00.65). Sans motif médical.",
  "survey_answers.odoo": "Sondages, Participations, Exporter, si l'enquête y a été faite.",
  "survey_answers.erpnext": "ERPNext n'en tient pas : prenez l'export de l'outil d'enquête.",
  "survey_answers.dolibarr": "Dolibarr n'en tient pas : prenez l'export de l'outil d'enquête.",
  "survey_answers.other":
    "Export de l'outil d'enquête ou du service de santé au travail, une réponse par ligne.",
  "interactions.odoo":
    "Lisez la base directement (messages, activités, réunions) ; la liste ne s'exporte pas d'un écran.",
  "interactions.erpnext": "Communication, vue liste, Export : Date, Sent or Received, Reference.",
  "interactions.dolibarr": "Outils > Nouvel export > Agenda : date, type, tiers.",
  "interactions.other":
    "Export du CRM, ou des en-têtes de la messagerie : date, sens, client. Jamais le contenu.",
  "incidents.odoo": "Qualité > Alertes qualité, ou Assistance > Tickets, Exporter : date, client, commande.",
  "incidents.erpnext": "Issue, ou Non Conformance, vue liste, Export : dates, Customer, Status.",
  "incidents.dolibarr": "Outils > Nouvel export > Tickets : tiers, dates, état.",
  "incidents.other": "Registre des non-conformités et réclamations, souvent un tableur de la qualité.",
  "privileges.odoo": "Listes de prix par client pour les remises ; le reste se remplit dans le modèle vide.",
  "privileges.erpnext": "Pricing Rule par client pour les remises ; le reste se remplit dans le modèle vide.",
  "privileges.dolibarr": "Remises fixes et conditions par tiers ; le reste se remplit dans le modèle vide.",
  "privileges.other":
    "Personne ne les tient : une heure avec le commercial et le planning, dans le modèle vide.",
  "parameters.odoo": "Ce sont vos choix : partez du modèle vide.",
  "parameters.erpnext": "Ce sont vos choix : partez du modèle vide.",
  "parameters.dolibarr": "Ce sont vos choix : partez du modèle vide.",
  "parameters.other": "Coûts fixes : compte de résultat. Taux et primes : paie et accords d'entreprise.",
} satisfies Record<WhereKey, string>;
