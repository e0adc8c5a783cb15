/**
 * Odoo 17's lists about people, with the labels of its French and English exports. Other lists name an employee by name, so
 * that the name is the key. A timesheet's quantity is hours; time sheets hold leave too, under a leave request.
 */
import type { AnyView } from "./erp-view.ts";
import { words } from "../words.ts";

const employee = ["Employé", "Employee"];
const department = ["Département", "Department"];
const arrival = ["Arrivée", "Check In"];
const day = ["Jour", "Day"];
const requestedFrom = ["Date de début de la demande", "Request Start Date"];
const requestedTo = ["Date de fin de la demande", "Request End Date"];
const from = ["Date de début", "Start Date"];
const to = ["Date de fin", "End Date"];

/** What the program calls its working calendars, and French companies theirs. */
const calendarNames = (hours: string): string[] => [
  `Standard ${hours} hours/week`,
  `Standard ${hours} Hours/Week`,
  `${hours} hours/week`,
  `${hours} h/semaine`,
  `${hours} heures/semaine`,
];

const shortestWeek = 20;
const longestWeek = 48;

/** The hours a week of the calendars whose names say them. */
function hoursOfCalendars(): Readonly<Record<string, string>> {
  const weeks = Array.from({ length: longestWeek - shortestWeek + 1 }, (_, at) => String(shortestWeek + at));
  return Object.fromEntries(weeks.flatMap((hours) => calendarNames(hours).map((name) => [name, hours])));
}

export const odooPeopleViews: readonly AnyView[] = [
  {
    table: "employees",
    files: ["hr.employee", "Employé", "Employee"],
    signs: [
      ["Nom de l'employé", "Employee Name"],
      words(`
      Manager; Titre du poste; Job Title; ID du badge; Badge ID; Première date de contrat;
      First Contract Date
    `),
    ],
    columns: {
      employee_id: [["Nom de l'employé", "Employee Name"]],
      team: [department],
      job: [
        ["Titre du poste", "Job Title"],
        ["Poste", "Job Position"],
      ],
      weekly_hours: [["Heures de travail", "Working Hours"]],
      hourly_cost: [["Coût horaire", "Hourly Cost"]],
      joined_on: [["Première date de contrat", "First Contract Date"]],
    },
    values: { weekly_hours: hoursOfCalendars() },
    others: words(`
      Département/Département parent; Department/Parent Department; Manager;
      Adresse e-mail professionnelle; Work Email; Contrat en cours; Current Contract; Actif; Active;
      ID du badge; Badge ID; Utilisateur; User
    `),
  },
  {
    table: "time_entries",
    files: words(`hr.attendance; Présences; Attendance; Attendances`),
    signs: [employee, arrival, ["Départ", "Check Out"]],
    columns: {
      employee_id: [employee],
      hours: [["Heures travaillées", "Worked Hours"]],
      started_at: [arrival],
      ended_at: [["Départ", "Check Out"]],
    },
    others: [...department, ...words(`Heures supplémentaires; Over Time; Mode; Mode départ; Out Mode`)],
    recipes: {
      entry_id: { kind: "join", of: [employee, arrival] },
      worked_on: { kind: "first", of: [arrival] },
    },
  },
  {
    table: "time_entries",
    files: ["hr.attendance.overtime", "Heures supplémentaires", "Attendance Overtime"],
    signs: [employee, day, ["Heures supplémentaires (réelles)", "Extra Hours (Real)"]],
    columns: {
      employee_id: [employee],
      worked_on: [day],
      hours: [["Heures supplémentaires", "Extra Hours"]],
    },
    others: words(`
      Heures supplémentaires (réelles); Extra Hours (Real); Ajustement; Adjustment
    `),
    // The list counts minutes of early badging as overtime: what it is, a person has to say.
    recipes: { entry_id: { kind: "join", of: [employee, day] } },
  },
  {
    table: "time_entries",
    files: ["account.analytic.line", "Feuilles de temps", "Timesheets"],
    signs: [employee, ["Projet", "Project"], ["Tâche", "Task"], ["Quantité", "Quantity"]],
    columns: {
      employee_id: [employee],
      worked_on: [["Date"]],
      hours: [["Quantité", "Quantity"]],
      client_id: [["Partenaire", "Partner"]],
    },
    others: [
      ...department,
      ...words(`
      Projet; Project; Tâche; Task; Description; Montant; Amount; Article du bon de commande;
      Sales Order Item; Type de facturation; Billable Type; Demande de congés; Time Off Request
    `),
    ],
  },
  {
    table: "absences",
    files: ["hr.leave", "Congés", "Time Off"],
    signs: [employee, ["Type de congés", "Time Off Type"]],
    columns: {
      employee_id: [employee],
      from_on: [requestedFrom, from],
      to_on: [requestedTo, to],
      kind: [["Type de congés", "Time Off Type"]],
    },
    others: [
      ...department,
      ...words(`
      Durée (jours); Duration (Days); Durée (Heures); Duration (Hours); Demandé (Jours/Heures);
      Requested (Days/Hours); Statut; Status; Description; Créé le; Created on
    `),
    ],
    recipes: {
      absence_id: {
        kind: "join",
        of: [employee, [...requestedFrom, ...from], ["Type de congés", "Time Off Type"]],
      },
    },
  },
];
