/** A name to type and to keep, with a way out. */
import { useEffect, useId, useRef, useState } from "react";
import { useSay } from "#client/i18n/language.tsx";
import { Button } from "#client/ui/Button.tsx";
import { memoryMessages } from "./memory-messages.ts";
import styles from "./NameForm.module.css";

const longestName = 120;

export function NameForm(props: {
  readonly initial: string;
  readonly isBusy: boolean;
  readonly onSave: (name: string) => void;
  readonly onClose: () => void;
}) {
  const say = useSay(memoryMessages);
  const id = useId();
  const [name, setName] = useState(props.initial);
  const input = useRef<HTMLInputElement>(null);
  // What opened this is gone; the name is there to be typed over.
  useEffect(() => input.current?.select(), []);
  return (
    <form
      className={styles["form"]}
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim() !== "") props.onSave(name.trim());
      }}
    >
      <label htmlFor={id}>{say("save.name")}</label>
      <input
        ref={input}
        id={id}
        className={styles["input"]}
        type="text"
        autoComplete="off"
        maxLength={longestName}
        value={name}
        onChange={(event) => setName(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === "Escape") props.onClose();
        }}
      />
      <Button type="submit" disabled={props.isBusy || name.trim() === ""}>
        {say("save.do")}
      </Button>
      <Button look="quiet" onClick={props.onClose}>
        {say("save.cancel")}
      </Button>
    </form>
  );
}
