/** One cell put right: Enter keeps the new value, Escape changes nothing. */
import { useEffect, useId, useRef, useState } from "react";
import type { Finding } from "#shared/schema/imports.ts";
import { tableDefinition } from "#shared/schema/ledger.ts";
import { useFormat, useSay } from "#client/i18n/language.tsx";
import { Button } from "#client/ui/Button.tsx";
import { rejectsMessages } from "./rejects-messages.ts";
import styles from "./RejectEdit.module.css";

/** The codes that the finding's column admits; none for other columns. */
function admittedIn({ table, column }: Finding): readonly string[] {
  if (table === null) return [];
  return tableDefinition(table).columns.find(({ name }) => name === column)?.values ?? [];
}

export function RejectEdit(props: {
  readonly finding: Finding;
  readonly heading: string;
  readonly text: string;
  readonly onSave: (text: string) => void;
  readonly onCancel: () => void;
}) {
  const say = useSay(rejectsMessages);
  const format = useFormat();
  const { finding, heading, onSave, onCancel } = props;
  const [text, setText] = useState(props.text);
  const hintId = useId();
  const input = useRef<HTMLInputElement>(null);
  // The button that opened this is gone.
  useEffect(() => input.current?.select(), []);
  const admitted = admittedIn(finding);
  return (
    <form
      className={styles["edit"]}
      onSubmit={(event) => {
        event.preventDefault();
        onSave(text.trim());
      }}
    >
      <input
        ref={input}
        type="text"
        value={text}
        spellCheck={false}
        autoComplete="off"
        aria-label={say("edit.label", { row: finding.row ?? 0, column: heading })}
        {...(admitted.length === 0 ? {} : { "aria-describedby": hintId })}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== "Escape") return;
          event.stopPropagation();
          onCancel();
        }}
      />
      <Button type="submit">{say("edit.save")}</Button>
      <Button look="quiet" onClick={onCancel}>
        {say("edit.cancel")}
      </Button>
      {admitted.length === 0 ? null : (
        <p id={hintId} className={styles["hint"]}>
          {say("edit.admitted", { values: format.list(admitted) })}
        </p>
      )}
    </form>
  );
}
