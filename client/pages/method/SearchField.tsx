/** The words that are searched in the method, kept in the address so that a link finds the same entries. */
import { useId } from "react";
import { useSay } from "#client/i18n/language.tsx";
import { Button } from "#client/ui/Button.tsx";
import { methodPageMessages } from "./page-messages.ts";
import styles from "./method.module.css";

export interface SearchFieldProps {
  readonly words: string;
  readonly found: number;
  readonly all: number;
  readonly onWords: (words: string) => void;
}

export function SearchField({ words, found, all, onWords }: SearchFieldProps) {
  const say = useSay(methodPageMessages);
  const id = useId();
  return (
    <search className={styles["search"]}>
      <label htmlFor={id}>{say("search")}</label>
      <input
        id={id}
        type="search"
        value={words}
        placeholder={say("search.hint")}
        autoComplete="off"
        spellCheck={false}
        maxLength={200}
        onChange={(event) => onWords(event.target.value)}
      />
      <output htmlFor={id}>{words === "" ? "" : say("search.found", { found, all })}</output>
      {words === "" ? null : (
        <Button look="quiet" onClick={() => onWords("")}>
          {say("search.clear")}
        </Button>
      )}
    </search>
  );
}
