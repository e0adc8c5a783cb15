/** The required fields that nothing feeds yet: each takes a column of the file, one value for all rows, or the row number. */
import { useState } from "react";
import type { ReadColumn } from "#shared/schema/imports.ts";
import { tableDefinition, type LedgerColumn } from "#shared/schema/ledger.ts";
import { useSay, useSpoken } from "#client/i18n/language.tsx";
import { Pick } from "#client/ui/Pick.tsx";
import { chooseColumn, chooseRecipe, columnOf, type FeedChoices } from "./edit-mapping.ts";
import { useFieldContent } from "../coverage/TableColumns.tsx";
import { missingColumns, type FeedView } from "./column-state.ts";
import { ConstantField } from "./ConstantField.tsx";
import { fieldName } from "./field-name.ts";
import { fieldLabel } from "./field-options.ts";
import { mappingMessages } from "./mapping-messages.ts";
import styles from "./MissingFields.module.css";

const undecided = "choose";
const constant = "constant";
const rowNumber = "row";
const headingPrefix = "heading:";

function MissingField(props: {
  readonly view: FeedView;
  readonly column: LedgerColumn;
  readonly content: string;
  readonly onChange: (choices: FeedChoices) => void;
}) {
  const say = useSay(mappingMessages);
  const { language } = useSpoken();
  const [isConstant, setConstant] = useState(false);
  const { view, column, content, onChange } = props;
  const { name, kind } = column;
  const field = fieldName(view.table, name, language);
  const isSuggested = ({ suggestions }: ReadColumn) => suggestions.some((one) => one.column === name);
  const likeliestFirst = [
    ...view.columns.filter((read) => isSuggested(read)),
    ...view.columns.filter((read) => !isSuggested(read)),
  ];
  const headings = likeliestFirst.map((read) => {
    const { heading } = read;
    const used = columnOf(view.choices, read);
    return {
      value: `${headingPrefix}${heading}`,
      label:
        used === null
          ? heading
          : say("missing.used", { heading, field: fieldName(view.table, used, language) }),
      group: say("missing.headings"),
    };
  });
  const otherwise = [
    { value: constant, label: say("missing.constant"), group: say("missing.otherwise") },
    // A number tells rows apart; it says nothing about clients or orders that other tables name.
    ...(kind === "identifier" && column.references === undefined
      ? [{ value: rowNumber, label: say("missing.row"), group: say("missing.otherwise") }]
      : []),
  ];
  const choose = (chosen: string) => {
    setConstant(chosen === constant);
    if (chosen.startsWith(headingPrefix))
      onChange(chooseColumn(view.choices, view, chosen.slice(headingPrefix.length), name));
    if (chosen === rowNumber) onChange(chooseRecipe(view.choices, view, name, { kind: "row" }));
  };
  return (
    <li>
      <span className={styles["field"]}>
        <b>{fieldLabel(view.table, name, language)}</b>
        <span className={styles["content"]}>{content}</span>
      </span>
      <span className={styles["ways"]}>
        <Pick
          label={say("missing.pick", { field })}
          tone="warn"
          value={isConstant ? constant : undecided}
          options={[{ value: undecided, label: say("missing.choose") }, ...headings, ...otherwise]}
          onChange={choose}
        />
        {isConstant ? (
          <ConstantField
            label={say("missing.value", { field })}
            column={column}
            onChoose={(value) =>
              onChange(chooseRecipe(view.choices, view, name, { kind: "constant", value }))
            }
          />
        ) : null}
      </span>
    </li>
  );
}

export function MissingFields(props: {
  readonly view: FeedView;
  readonly onChange: (choices: FeedChoices) => void;
}) {
  const say = useSay(mappingMessages);
  const { view, onChange } = props;
  const content = useFieldContent(tableDefinition(view.table));
  const missing = missingColumns(view);
  if (missing.length === 0) return null;
  return (
    <div className={styles["missing"]}>
      <p className={styles["title"]}>{say("missing.title", { fields: missing.length })}</p>
      <ul>
        {missing.map((column) => (
          <MissingField
            key={column.name}
            view={view}
            column={column}
            content={content(column)}
            onChange={onChange}
          />
        ))}
      </ul>
    </div>
  );
}
