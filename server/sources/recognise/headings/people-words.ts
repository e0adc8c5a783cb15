/** Words for the columns of hours, absences and surveys. */
import type { ColumnWords } from "./column-words.ts";
import { words } from "../words.ts";

const employeeOfRow = [
  words(`
      N° matricule; Matricule salarié; Matricule employé; N° salarié; N° employé; Code salarié;
      Id salarié; Employee id; Employee no.; Employee code; Staff number; Personnel number;
      Payroll number; N° badge; Badge
    `),
  words(`
      Salarié; Employé; Employee; Collaborateur; Opérateur; Operator; Nom du salarié; Nom de l'employé;
      Employee name; Worker
    `),
] as const;

export const timeEntryWords: ColumnWords<"time_entries"> = {
  entry_id: [
    words(`
      Id pointage; N° ligne; Id saisie; N° saisie; Entry id; Entry no.; Time entry id;
      Timesheet line no.; Id
    `),
  ],
  employee_id: employeeOfRow,
  worked_on: [
    words(`
      Date; Jour; Date du pointage; Date travaillée; Travaillé le; Date de travail; Day; Work date;
      Worked on; Working day; Date worked
    `),
  ],
  hours: [
    words(`
      Nb heures; Nombre d'heures; Nb d'heures; Heures travaillées; Heures effectuées; Heures réalisées;
      Durée; Temps passé; Temps; Hours worked; Worked hours; Working hours; Duration; Time spent
    `),
  ],
  pay_kind: [
    words(`
      Nature d'heures; Type d'heures; Type d'heure; Nature heure; Code paie; Rubrique;
      Rubrique de paie; Code rubrique; Majoration; Hour type; Hours type; Pay code; Pay kind; Pay type;
      Kind of pay; Type of hours
    `),
  ],
  order_id: [
    words(`
      Commande; Réf. commande; Commande client; Id commande; Order; Order no.; Order id; Order ref;
      Sales order; N° affaire; Affaire
    `),
  ],
  client_id: [
    words(`
      N° client; Id client; Customer code; Customer id; Customer number; Customer no.
    `),
    ["Client", "Customer"],
  ],
  activity: [words(`Tâche; Type d'activité; Nature de l'activité; Activity type; Task`)],
  started_at: [
    words(`
      Début; Heure d'arrivée; Heure d'entrée; Arrivée; Entrée; Heure début; Début le; Clock in;
      Check in; In time; Start; From time; Started at; Date et heure de début
    `),
  ],
  ended_at: [
    words(`
      Fin; Heure de départ; Heure de sortie; Départ; Sortie; Heure fin; Fin le; Clock out; Check out;
      Out time; End; To time; Ended at; Date et heure de fin
    `),
  ],
  operation_id: [
    words(`
      Opération; Id opération; Code opération; Operation; Operation id; Operation no.; N° phase
    `),
  ],
};

export const absenceWords: ColumnWords<"absences"> = {
  absence_id: [
    words(`
      Id absence; Absence id; Absence no.; N° arrêt; N° demande; Leave request no.; Id
    `),
  ],
  employee_id: employeeOfRow,
  from_on: [
    words(`
      Date de début; Début; Du; Début de l'absence; Début d'absence; Date début absence;
      Date de départ; À partir du; Start date; From date; From; Start; First day of absence
    `),
  ],
  to_on: [
    words(`
      Date de fin; Fin; Fin de l'absence; Fin d'absence; Date fin absence; Jusqu'au;
      Dernier jour d'absence; End date; To date; Until; To; End; Last day of absence
    `),
  ],
  kind: [
    words(`
      Type d'absence; Type de congé; Type de congés; Nature; Nature d'absence; Code absence; Type;
      Absence type; Absence kind; Leave type; Kind; Absence code
    `),
  ],
};

export const surveyAnswerWords: ColumnWords<"survey_answers"> = {
  answer_id: [words(`Id réponse; Answer id; Response id; Response no.; Id`)],
  employee_id: [...employeeOfRow, words(`Répondant; Respondent; Respondent id; Participant`)],
  answered_on: [
    words(`
      Date de réponse; Date; Horodateur; Date de la réponse; Response date; Answer date; Submitted on;
      Submission date; Timestamp
    `),
  ],
  instrument: [words(`Enquête; Instrument; Sondage; Échelle; Survey; Scale; Survey name`)],
  question: [
    words(`
      Item; Intitulé de la question; Libellé de la question; N° question; Code question; Question text;
      Question id; Question code
    `),
  ],
  score: [words(`Réponse; Valeur; Points; Answer; Response; Value; Rating`)],
};
