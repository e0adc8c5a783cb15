/** Chapter 2, overtime and working time. */
import type { ChapterText } from "#client/method/method-text.ts";

export const workingTime: ChapterText<2> = {
  "payroll-overtime": {
    name: "Payroll overtime",
    says: "The hours paid as overtime, for a Sunday or for a holiday, each put down to one account.",
    formula: "payroll = direct + induced + planned volume + unexplained, to the minute",
    limits: "What the payroll does not mark is not in it: hours worked and not paid stay invisible.",
  },
  "direct-overtime": {
    name: "Direct hours",
    says: "Overtime worked on the client's orders, beyond what its plan asked for.",
    formula:
      "Two measures of the hours worked on its orders: in proportion to each one's hours of each week, and in proportion to deviations from the frozen plan (Shapley). The lower is kept.",
    limits:
      "Without planned dates there is only the first. Hours that name the client without an order are shown beside it and billed to nobody.",
  },
  "induced-overtime": {
    name: "Induced hours",
    says: "Hours worked on others' work because the client's had gone first.",
    formula:
      "Work that its orders made wait is caught up on in overtime. The replay takes away as many hours as it can without making anybody later, by the house rule and then with its orders first. Avoidable: the difference, never below zero.",
    limits:
      "Nothing is put down to it where the record lies nearer to the rule than to its orders served first. The longest prefix of shifts that can go is looked for by bisection: a bound that was found, not the best there is.",
  },
  "volume-overtime": {
    name: "Planned volume",
    says: "The overtime that volume alone asks for.",
    formula:
      "What is left of the hours on orders without the direct and the induced ones. A large client that plans ahead has no part in it: it is billed to nobody.",
    limits: "A volume that always exceeds capacity is a decision about capacity, not a client's fault.",
  },
  "unexplained-overtime": {
    name: "Unexplained hours",
    says: "Overtime whose cause nothing records.",
    formula: "Payroll hours that name no order. They stay visible and are put down to nobody.",
    limits: "A large part means that time recording has gaps, not that the hours were useless.",
  },
  "overtime-beside": {
    name: "Accounting share and regression",
    says: "Two other readings of the induced hours, shown beside and never billed.",
    formula:
      "accounting share: overtime of an operation × the part of its wait that the client caused; regression: coefficient of its unplanned hours × these hours, by team and week",
    limits:
      "The first is no bound in either direction. The second measures volume as soon as the client's rushes fall on full weeks.",
  },
  "overtime-premium": {
    name: "Premiums",
    says: "What overtime costs beyond the hours themselves.",
    formula:
      "first hours of the week × hourly cost × first premium + those beyond × the second; Sunday, holiday and night on top, by the company",
    limits:
      "The law sets no general rate for Sundays, holidays and nights: without a parameter of the company they count for nothing.",
  },
  "compulsory-rest": {
    name: "Compulsory rest",
    says: "The rest that hours beyond the year's quota earn.",
    formula:
      "hours of the year beyond the quota × rest per hour × hourly cost, spread over the weeks in proportion to their overtime",
    limits: "Takes the company to have more than twenty people; the rate is a parameter.",
  },
  "overtime-by-client": {
    name: "Overtime by client",
    says: "On whose orders overtime was worked, and how much of it on weekends.",
    formula: "payroll overtime on its orders ÷ all; beside it, its part of all hours on orders",
    limits:
      "Worked for, not caused by: the cause is told by the direct and the induced hours. Clients for whom too few people worked any are one row without a name.",
  },
  "overtime-calendar": {
    name: "Calendar of hours",
    says: "Where and when overtime and weekend hours build up, by published group.",
    formula: "overtime hours of the week ÷ people of the group who were there",
    limits: "A mean of a group: it tells nothing of a person. Holidays are those of the place.",
  },
  "daily-and-weekly-limits": {
    name: "Limits of the day and the week",
    says: "How many days, weeks and runs of days are near a legal limit or beyond it.",
    formula:
      "one case for each person's day, week or run of worked days; broken: beyond the limit; near: from the chosen part of the limit on",
    limits:
      "Exemptions and agreements are not known: the company enters its own as dated parameters. No name is shown.",
  },
  "rolling-averages": {
    name: "Rolling averages",
    says: "Whether the mean exceeds the limit over any run of weeks.",
    formula:
      "hours of any window of consecutive weeks ÷ its weeks that are not neutral; a week with k days of absence counts (5 − k)/5",
    limits:
      "Fixed windows hide a breach that straddles two. That sickness and leave are neutral follows article 16 of the directive, quoted without its text having been read again; for other absences it is our choice.",
  },
  "rest-limits": {
    name: "Daily and weekly rest",
    says: "How many rests between two days of work, or in a week, are shorter than the law wants.",
    formula:
      "daily rest: from the last entry of a day to the first of the next; weekly rest: the longest that touches the week",
    limits: "Without times of start and end a rest is unknown, never kept by default.",
  },
  "yearly-quota": {
    name: "Yearly quota",
    says: "How many person-years exceed the overtime quota.",
    formula:
      "hours paid as overtime in the calendar year, and those of Sundays and holidays beyond the legal week",
    limits: "A year that the ledger does not cover is a case only once it is over the quota.",
  },
};
