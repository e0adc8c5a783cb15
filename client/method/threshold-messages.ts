/** What the customary thresholds of dependency and those of the front page's alerts are called. */
import { catalogue } from "#client/i18n/message.ts";

export const thresholdMessages = catalogue(
  {
    "cr1-alert": "Alerte, premier client",
    "cr5-alert": "Alerte, cinq premiers clients",
    "major-client-disclosure": "Mention aux comptes",
    "french-worry": "Inquiétude, pratique française",
    "french-alert": "Alerte, pratique française",
    alert_share_rise: "Alerte, hausse de la part d'un client",
    alert_on_time_fall: "Alerte, baisse du service des autres",
    alert_overtime_share_rise: "Alerte, hausse de sa part des heures supplémentaires",
    alert_noise_alpha: "Alerte, chances admises par hasard",
    alert_minimum_changes: "Alerte, changements avant de juger un préavis",
  },
  {
    "cr1-alert": "Alert, largest client",
    "cr5-alert": "Alert, five largest clients",
    "major-client-disclosure": "Disclosure in accounts",
    "french-worry": "Worry, French practice",
    "french-alert": "Alert, French practice",
    alert_share_rise: "Alert, rise of a client's share",
    alert_on_time_fall: "Alert, fall of the others' service",
    alert_overtime_share_rise: "Alert, rise of its part of overtime",
    alert_noise_alpha: "Alert, chances allowed to luck",
    alert_minimum_changes: "Alert, changes before notice is judged",
  },
);
