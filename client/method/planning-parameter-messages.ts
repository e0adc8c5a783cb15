/** What the thresholds and horizons of the planning figures are called. */
import { catalogue } from "#client/i18n/message.ts";

export const planningParameterMessages = catalogue(
  {
    frozen_horizon_days: "Horizon figé",
    house_rule_minimum_agreement: "Accord minimal pour retenir une règle",
    replay_gate_error: "Écart médian admis du rejeu",
    eligibility_minimum_operations: "Opérations avant de conclure sur les machines d'un client",
    queue_jump_tolerance: "Tolérance d'heures hors tour",
    disorder_work_ratio: "Part des heures prises, sur la part du travail, qui reste du désordre",
    started_before_ready_tolerance: "Tolérance de débuts avant l'heure prête",
  },
  {
    frozen_horizon_days: "Frozen horizon",
    house_rule_minimum_agreement: "Least agreement to accept a rule",
    replay_gate_error: "Accepted median error of the replay",
    eligibility_minimum_operations: "Operations before a client's machines are concluded on",
    queue_jump_tolerance: "Tolerance of hours out of turn",
    disorder_work_ratio: "Part of the hours taken, over the part of the work, that is still disorder",
    started_before_ready_tolerance: "Tolerance of starts before ready",
  },
);
