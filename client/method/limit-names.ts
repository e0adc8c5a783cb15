/** The limits of working time with their values: `44 h sur 12 semaines`. */
import { catalogue } from "#client/i18n/message.ts";

export const limitNames = catalogue(
  {
    "limit.dailyHours": "{value} h par jour",
    "limit.weeklyHours": "{value} h par semaine",
    "limit.twelveWeekAverage": "{value} h sur 12 semaines",
    "limit.referenceAverage": "{value} h sur la période de référence",
    "limit.dailyRest": "{value} h de repos quotidien",
    "limit.weeklyRest": "{value} h de repos hebdomadaire",
    "limit.daysInARow": "{value} jours d'affilée",
    "limit.yearlyQuota": "Contingent de {value} h par an",
  },
  {
    "limit.dailyHours": "{value} h a day",
    "limit.weeklyHours": "{value} h a week",
    "limit.twelveWeekAverage": "{value} h over 12 weeks",
    "limit.referenceAverage": "{value} h over the reference period",
    "limit.dailyRest": "{value} h of daily rest",
    "limit.weeklyRest": "{value} h of weekly rest",
    "limit.daysInARow": "{value} days in a row",
    "limit.yearlyQuota": "Quota of {value} h a year",
  },
);
