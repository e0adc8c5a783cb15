/** The fields that a heading may feed, for its select. Pure. */
import { tableDefinition } from "#shared/schema/ledger.ts";
import type { Language } from "#client/i18n/message.ts";
import { sayer } from "#client/i18n/language.tsx";
import { columnOf } from "./edit-mapping.ts";
import { memberOf } from "./mapping-place.ts";
import type { FeedView } from "./column-state.ts";
import { fieldName } from "./field-name.ts";
import { mappingMessages } from "./mapping-messages.ts";

/** `Date de commande (ordered_on)`; the ledger's name once where the field has no other. */
export function fieldLabel(table: FeedView["table"], column: string, language: Language): string {
  const name = fieldName(table, column, language);
  return name === column ? column : sayer(mappingMessages, language)("field.label", { name, column });
}

export interface FieldOption {
  readonly value: string;
  readonly label: string;
  readonly group?: string;
}

/** The value of the option that imports nothing: no column has an empty name. */
export const ignored = "";

export function fieldOptions(view: FeedView, heading: string, language: Language): FieldOption[] {
  const say = sayer(mappingMessages, language);
  const { table, choices, columns, made } = view;
  const label = (column: string): string => {
    const plain = fieldName(table, column, language);
    const other = columns.find((read) => read.heading !== heading && columnOf(choices, read) === column);
    if (other !== undefined) return say("field.taken", { label: plain, heading: other.heading });
    const isMade =
      memberOf(choices.recipes, column) !== undefined || made.some((one) => one.column === column);
    return isMade ? say("field.made", { label: plain }) : plain;
  };
  const fields = tableDefinition(table).columns.map(({ name, optional }) => ({
    value: name,
    label: label(name),
    group: say(optional ? "field.optional" : "field.required"),
    optional,
  }));
  const grouped = [
    ...fields.filter(({ optional }) => !optional),
    ...fields.filter(({ optional }) => optional),
  ];
  return [
    { value: ignored, label: say("field.ignore") },
    ...grouped.map(({ optional: _optional, ...option }) => option),
  ];
}
