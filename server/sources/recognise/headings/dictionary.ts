/** All words for the columns of every table, in the form in which headings are compared with them. */
import { columnHeadings, type ColumnHeading } from "#shared/headings.ts";
import { ledgerTables, type LedgerTable } from "#shared/schema/ledger.ts";
import { plainHeading } from "../plain-heading.ts";
import type { ColumnWords, Ranks } from "./column-words.ts";
import { incidentWords, interactionWords, parameterWords, privilegeWords } from "./exchange-words.ts";
import { openingHourWords, operationWords, scheduleChangeWords } from "./making-words.ts";
import { absenceWords, surveyAnswerWords, timeEntryWords } from "./people-words.ts";
import { clientWords, employeeWords, workCentreWords } from "./who-words.ts";
import { invoiceWords, orderWords } from "./work-words.ts";

const words: { readonly [Table in LedgerTable]: ColumnWords<Table> } = {
  clients: clientWords,
  employees: employeeWords,
  work_centres: workCentreWords,
  orders: orderWords,
  operations: operationWords,
  schedule_changes: scheduleChangeWords,
  invoices: invoiceWords,
  opening_hours: openingHourWords,
  time_entries: timeEntryWords,
  absences: absenceWords,
  survey_answers: surveyAnswerWords,
  interactions: interactionWords,
  incidents: incidentWords,
  privileges: privilegeWords,
  parameters: parameterWords,
};

/** Ledger column → words that stand for it, plain, best rank first. The headings of templates are of the first rank. */
export type TableDictionary = ReadonlyMap<string, readonly (readonly string[])[]>;

function dictionaryOf(table: LedgerTable): TableDictionary {
  const own: Readonly<Record<string, Ranks | undefined>> = words[table];
  const headings: Readonly<Record<string, ColumnHeading>> = columnHeadings[table];
  return new Map(
    Object.entries(headings).map(([column, { fr, en }]) => {
      const [first = [], ...others] = own[column] ?? [];
      return [column, [[fr, en, ...first], ...others].map((rank) => [...new Set(rank.map(plainHeading))])];
    }),
  );
}

const dictionaries = new Map(ledgerTables.map((table) => [table, dictionaryOf(table)]));

export function tableDictionary(table: LedgerTable): TableDictionary {
  return dictionaries.get(table) ?? new Map();
}
