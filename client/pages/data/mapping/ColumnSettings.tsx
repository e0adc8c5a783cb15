/** What a column's field takes, with an example, and how its cells are read: date order, decimal mark, unit, words. */
import { tableDefinition, type ColumnKind } from "#shared/schema/ledger.ts";
import type { Unit } from "#shared/schema/mapping.ts";
import { useSay, useSpoken } from "#client/i18n/language.tsx";
import { Pick } from "#client/ui/Pick.tsx";
import { chooseDates, chooseDecimals, chooseUnit, type FeedChoices } from "./edit-mapping.ts";
import { memberOf } from "./mapping-place.ts";
import { previewMessages } from "../preview/preview-messages.ts";
import { useFieldContent } from "../coverage/TableColumns.tsx";
import { ChoiceWords } from "./ChoiceWords.tsx";
import type { ColumnState, FeedView } from "./column-state.ts";
import { fieldLabel } from "./field-options.ts";
import { mappingMessages } from "./mapping-messages.ts";
import styles from "./ColumnSettings.module.css";

const dated: ReadonlySet<ColumnKind> = new Set(["date", "timestamp"]);
const numeric: ReadonlySet<ColumnKind> = new Set(["amount", "hours", "number"]);
const unitsOf: Partial<Record<ColumnKind, readonly Unit[]>> = {
  hours: ["minutes", "seconds", "days-of-7-hours"],
  amount: ["thousands", "cents"],
};
const asFound = "";

export function ColumnSettings(props: {
  readonly view: FeedView;
  readonly state: ColumnState;
  readonly onChange: (choices: FeedChoices) => void;
}) {
  const say = useSay(mappingMessages);
  const read = useSay(previewMessages);
  const { language } = useSpoken();
  const { view, state, onChange } = props;
  const definition = tableDefinition(view.table);
  const content = useFieldContent(definition);
  const { column } = state;
  const { heading, values } = state.read;
  if (column === null) return <p>{say("field.ignored")}</p>;
  const { choices } = view;
  const { name, kind } = column;
  const found = { value: asFound, label: say("reading.asFound") };
  const orders = ["day-first", "month-first"] as const;
  const marks = ["comma", "point"] as const;
  const units = unitsOf[kind] ?? [];
  const chosenUnit = memberOf(choices.units, name);
  // A unit that the heading told has to be denied; where none was told there is nothing to say.
  const ownUnit = state.read.unit !== null || chosenUnit === "as-is" ? "as-is" : undefined;
  return (
    <div className={styles["settings"]}>
      <p>
        {say("field.expects", { field: fieldLabel(view.table, name, language), content: content(column) })}
      </p>
      <div className={styles["picks"]}>
        {dated.has(kind) ? (
          <span className={styles["pick"]}>
            <span aria-hidden="true">{say("reading.dates.short")}</span>
            <Pick
              label={say("reading.dates", { heading })}
              value={memberOf(choices.dates, name) ?? asFound}
              options={[found, ...orders.map((order) => ({ value: order, label: read(`format.${order}`) }))]}
              onChange={(chosen) =>
                onChange(
                  chooseDates(
                    choices,
                    name,
                    orders.find((order) => order === chosen),
                  ),
                )
              }
            />
          </span>
        ) : null}
        {numeric.has(kind) ? (
          <span className={styles["pick"]}>
            <span aria-hidden="true">{say("reading.decimals.short")}</span>
            <Pick
              label={say("reading.decimals", { heading })}
              value={memberOf(choices.decimals, name) ?? asFound}
              options={[found, ...marks.map((mark) => ({ value: mark, label: read(`format.${mark}`) }))]}
              onChange={(chosen) =>
                onChange(
                  chooseDecimals(
                    choices,
                    name,
                    marks.find((mark) => mark === chosen),
                  ),
                )
              }
            />
          </span>
        ) : null}
        {kind === "hours" || kind === "amount" ? (
          <span className={styles["pick"]}>
            <span aria-hidden="true">{say("reading.unit.short")}</span>
            <Pick
              label={say("reading.unit", { heading })}
              value={chosenUnit === "as-is" ? asFound : (chosenUnit ?? state.read.unit ?? asFound)}
              options={[
                { value: asFound, label: say(`reading.ledgerUnit.${kind}`) },
                ...units.map((unit) => ({ value: unit, label: say(`unit.${unit}`) })),
              ]}
              onChange={(chosen) =>
                onChange(chooseUnit(choices, name, units.find((unit) => unit === chosen) ?? ownUnit))
              }
            />
          </span>
        ) : null}
      </div>
      {values.length === 0 || state.isChanged ? null : (
        <ChoiceWords heading={heading} column={column} words={values} choices={choices} onChange={onChange} />
      )}
    </div>
  );
}
