/** Words for the columns of what was made and when: operations, schedule changes, opening hours. */
import type { ColumnWords } from "./column-words.ts";
import { words } from "../words.ts";

const orderOfRow = [
  words(`
      Commande; Réf. commande; Commande client; Id commande; Order; Order no.; Order id; Order ref;
      Sales order; Sales order no.; SO number; N° commande client; N° affaire; Affaire
    `),
] as const;

const workCentreOfRow = [
  words(`
      Code poste; Code poste de charge; N° poste de charge; N° poste; Code centre de charge;
      Work centre id; Work center id; Work center code
    `),
  words(`
      Poste de charge; Centre de charge; Poste de travail; Poste; Work centre; Work center; Workcenter;
      Workstation; Ressource; Resource; Îlot
    `),
] as const;

export const operationWords: ColumnWords<"operations"> = {
  operation_id: [
    words(`
      Id opération; Code opération; Operation id; Operation no.; Id phase; Identifiant de phase;
      Work order no.; Job card no.
    `),
  ],
  order_id: orderOfRow,
  sequence: [
    words(`
      Séquence; Rang; N° phase; Phase; N° séquence; Ordre dans la gamme; Sequence; Sequence no.; Seq;
      Seq no.; Step; Operation sequence; N° d'étape
    `),
  ],
  work_centre_id: workCentreOfRow,
  ready_at: [
    words(`
      Disponible le; Date de disponibilité; Prêt le; Disponible à partir du; Au plus tôt;
      Date au plus tôt; Available from; Ready date; Earliest start; Release date
    `),
  ],
  planned_start: [
    words(`
      Début planifié; Date de début prévue; Date de début planifiée; Lancement prévu;
      Début prévisionnel; Planned start date; Planned start time; Scheduled start;
      Scheduled start date; Start planned
    `),
  ],
  planned_end: [
    words(`
      Fin planifiée; Date de fin prévue; Date de fin planifiée; Fin prévisionnelle; Planned end date;
      Planned end time; Planned finish; Scheduled end; Scheduled end date; Scheduled finish;
      End planned
    `),
  ],
  started_at: [
    words(`
      Début effectif; Date de début réelle; Date de début effective; Commencé le; Commencée le;
      Démarré le; Démarrée le; Lancé le; Actual start date; Actual start time; Started at; Started on;
      Start actual
    `),
  ],
  ended_at: [
    words(`
      Fin effective; Date de fin réelle; Date de fin effective; Terminé le; Terminée le; Fini le;
      Finie le; Actual end date; Actual end time; Actual finish; Ended at; Finished at; Finished on;
      Completed at; End actual
    `),
  ],
  standard_hours: [
    words(`
      Temps prévu; Temps standard; Temps alloué; Temps gamme; Durée prévue; Durée standard;
      Heures allouées; Heures gamme; Heures standard; Charge prévue; Planned hours; Allocated hours;
      Standard time; Planned time; Expected duration; Planned duration; Standard duration
    `),
  ],
  machine_id: [
    words(`
      Code machine; N° machine; Id machine; Machine id; Machine code; Machine no.; Equipment;
      Équipement
    `),
  ],
  batch_id: [
    words(`
      Lot; Code lot; Lot de fabrication; Batch; Batch id; Batch no.; Lot number; Lot no.; Série
    `),
  ],
};

export const scheduleChangeWords: ColumnWords<"schedule_changes"> = {
  change_id: [
    words(`
      Id changement; N° modification; Id modification; Change id; Change no.; Id
    `),
  ],
  changed_at: [
    words(`
      Modifié le; Date de modification; Date du changement; Changé à; Replanifié le;
      Date de replanification; Changed on; Change date; Modified at; Modified on; Rescheduled on
    `),
  ],
  order_id: orderOfRow,
  old_date: [
    words(`
      Date avant; Date précédente; Date initiale; Avant; Ancien délai; Ancienne date promise;
      Previous date; From date; Original date; Old promise date
    `),
  ],
  new_date: [
    words(`
      Date après; Date replanifiée; Date reportée; Après; Nouveau délai; Nouvelle date promise;
      Reporté au; To date; Rescheduled date; Revised date; New promise date
    `),
  ],
  cause_order_id: [
    words(`
      Commande passée devant; Commande prioritaire; Commande en cause; Commande cause; Cause order;
      Cause order id; Order that took the place; Overtaking order
    `),
  ],
  reason: [
    words(`
      Motif; Raison; Cause; Motif du report; Motif de modification; Reason; Change reason; Comment;
      Commentaire
    `),
  ],
  changed_by: [
    words(`
      Modifié par; Auteur; Utilisateur; Par; Modified by; Author; User; Planificateur; Planner
    `),
  ],
};

export const openingHourWords: ColumnWords<"opening_hours"> = {
  work_centre_id: workCentreOfRow,
  opens_at: [
    words(`
      Début; Début de poste; Début d'équipe; Ouvre à; Date et heure de début; Heure d'ouverture;
      Shift start; Opening; Opening time; Start; From
    `),
  ],
  closes_at: [
    words(`
      Fin; Fin de poste; Fin d'équipe; Ferme à; Date et heure de fin; Heure de fermeture; Shift end;
      Closing; Closing time; End; To
    `),
  ],
  kind: [
    words(`
      Type; Type d'heures; Nature; Nature d'heures; Type de poste; Kind; Shift kind; Shift type;
      Hour type
    `),
  ],
};
