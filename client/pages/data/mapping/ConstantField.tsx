/** One value for all rows, as it would stand in a cell; a code is chosen from those that the field takes. */
import { useState } from "react";
import type { LedgerColumn } from "#shared/schema/ledger.ts";
import { useSay } from "#client/i18n/language.tsx";
import { Button } from "#client/ui/Button.tsx";
import { Pick } from "#client/ui/Pick.tsx";
import { codeNames, isNamedCode } from "./code-names.ts";
import { mappingMessages } from "./mapping-messages.ts";
import styles from "./ConstantField.module.css";

const undecided = "";

export function ConstantField(props: {
  readonly label: string;
  readonly column: LedgerColumn;
  readonly onChoose: (value: string) => void;
}) {
  const say = useSay(mappingMessages);
  const names = useSay(codeNames);
  const [typed, setTyped] = useState("");
  const { label, column, onChoose } = props;
  if (column.values !== undefined) {
    return (
      <Pick
        label={label}
        tone="warn"
        value={undecided}
        options={[
          { value: undecided, label: say("words.choose") },
          ...column.values.map((code) => ({
            value: code,
            label: isNamedCode(code) ? say("words.code.label", { name: names(code), code }) : code,
          })),
        ]}
        onChange={(code) => {
          if (code !== undecided) onChoose(code);
        }}
      />
    );
  }
  return (
    <form
      className={styles["form"]}
      onSubmit={(event) => {
        event.preventDefault();
        if (typed.trim() !== "") onChoose(typed.trim());
      }}
    >
      <input
        className={styles["input"]}
        type="text"
        aria-label={label}
        autoComplete="off"
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
      <Button type="submit" disabled={typed.trim() === ""}>
        {say("missing.use")}
      </Button>
    </form>
  );
}
