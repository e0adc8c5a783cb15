/** A column of the file and the field that it feeds; what else there is to it opens below. */
import { useId, useState } from "react";
import type { ImportPreview, ReadColumn } from "#shared/schema/imports.ts";
import { tableDefinition } from "#shared/schema/ledger.ts";
import { useFormat, useSay, useSpoken } from "#client/i18n/language.tsx";
import { Button } from "#client/ui/Button.tsx";
import { Pick } from "#client/ui/Pick.tsx";
import { chooseColumn, type FeedChoices } from "./edit-mapping.ts";
import { FilledShare } from "../preview/FilledShare.tsx";
import { previewMessages } from "../preview/preview-messages.ts";
import { ColumnNote } from "./ColumnNote.tsx";
import { ColumnSettings } from "./ColumnSettings.tsx";
import { columnState, needsLook, type FeedView } from "./column-state.ts";
import { fieldOptions, ignored } from "./field-options.ts";
import { mappingMessages } from "./mapping-messages.ts";
import styles from "../preview/ReadColumns.module.css";

export function ColumnRow(props: {
  readonly view: FeedView;
  readonly read: ReadColumn;
  readonly preview: ImportPreview;
  readonly onChange: (choices: FeedChoices) => void;
}) {
  const say = useSay(mappingMessages);
  const said = useSay(previewMessages);
  const format = useFormat();
  const { language } = useSpoken();
  const panel = useId();
  const { view, read, preview, onChange } = props;
  const { heading, examples, filledShare } = read;
  const state = columnState(view, read, preview);
  // Words that nobody knows are what a person has come to this row for.
  const [opened, setOpened] = useState<boolean | null>(null);
  const isOpen = opened ?? read.values.some(({ code }) => code === null);
  const choose = (column: string | null) => onChange(chooseColumn(view.choices, view, heading, column));
  const { column } = state;
  const isHidden = tableDefinition(view.table).aboutPeople && examples.length === 0;
  const tone = needsLook(state) ? "warn" : column === null ? "off" : undefined;
  return (
    <>
      <tr className={styles["row"]}>
        <th scope="row" className={styles["heading"]}>
          {heading}
        </th>
        <td className={styles["examples"]}>
          {isHidden && filledShare > 0 ? (
            <span className={styles["hidden"]}>{said("column.hidden")}</span>
          ) : (
            <code>{examples.slice(0, 2).join(" · ")}</code>
          )}
        </td>
        <td className={styles["field"]}>
          <span className={styles["arrow"]} aria-hidden="true">
            →
          </span>
          <span className={styles["pick"]}>
            <Pick
              label={say("field.of", { heading })}
              value={column?.name ?? ignored}
              options={fieldOptions(view, heading, language)}
              onChange={(chosen) => choose(chosen === ignored ? null : chosen)}
              {...(tone === undefined ? {} : { tone })}
            />
            {column === null ? null : (
              <code className={styles["name"]}>{`${view.table}.${column.name}`}</code>
            )}
          </span>
        </td>
        <td className={styles["reading"]}>
          <ColumnNote view={view} state={state} onAccept={choose} />
        </td>
        <td className={styles["filled"]}>
          {view.isRead ? <FilledShare share={filledShare} label={format.share(filledShare)} /> : null}
        </td>
        <td className={styles["adjust"]}>
          <Button
            look="quiet"
            aria-expanded={isOpen}
            aria-controls={panel}
            aria-label={say("field.adjustOf", { heading })}
            onClick={() => setOpened(!isOpen)}
          >
            {say("field.adjust")}
          </Button>
        </td>
      </tr>
      <tr id={panel} hidden={!isOpen} className={styles["panel"]}>
        <td colSpan={6}>
          {isOpen ? <ColumnSettings view={view} state={state} onChange={onChange} /> : null}
        </td>
      </tr>
    </>
  );
}
