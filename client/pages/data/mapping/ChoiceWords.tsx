/** The words of a column of codes: each is told once how it is read, for all its rows. */
import type { ChoiceValue } from "#shared/schema/imports.ts";
import type { LedgerColumn } from "#shared/schema/ledger.ts";
import { useFormat, useSay } from "#client/i18n/language.tsx";
import { Pick } from "#client/ui/Pick.tsx";
import { chooseValue, type FeedChoices } from "./edit-mapping.ts";
import { codeNames, isNamedCode } from "./code-names.ts";
import { codeOf } from "./column-state.ts";
import { mappingMessages } from "./mapping-messages.ts";
import styles from "./ChoiceWords.module.css";

// No code is written with a sign.
const open = "?";
const empty = "";
const flags = ["true", "false"] as const;

function useCodeOptions(column: LedgerColumn) {
  const say = useSay(mappingMessages);
  const names = useSay(codeNames);
  const codes = column.kind === "flag" ? flags : (column.values ?? []);
  const label = (code: string) =>
    isNamedCode(code) ? say("words.code.label", { name: names(code), code }) : code;
  return [
    { value: open, label: say("words.choose") },
    ...codes.map((code) => ({ value: code, label: label(code) })),
    ...(column.optional ? [{ value: empty, label: say("words.empty") }] : []),
  ];
}

export function ChoiceWords(props: {
  readonly heading: string;
  readonly column: LedgerColumn;
  readonly words: readonly ChoiceValue[];
  readonly choices: FeedChoices;
  readonly onChange: (choices: FeedChoices) => void;
}) {
  const say = useSay(mappingMessages);
  const format = useFormat();
  const { heading, column, words, choices, onChange } = props;
  const options = useCodeOptions(column);
  const rows = (list: readonly ChoiceValue[]) => (
    <table className={styles["words"]}>
      <thead>
        <tr>
          <th scope="col">{say("words.word")}</th>
          <th scope="col" className="num">
            {say("words.rows")}
          </th>
          <th scope="col">{say("words.code")}</th>
        </tr>
      </thead>
      <tbody>
        {list.map((word) => {
          const code = codeOf(choices, column.name, word);
          return (
            <tr key={word.text}>
              <th scope="row">
                <code>{word.text === "" ? say("words.blank") : word.text}</code>
              </th>
              <td className="num">{format.count(word.rows)}</td>
              <td>
                <Pick
                  label={say("words.pick", { word: word.text })}
                  value={code ?? open}
                  options={options}
                  {...(code === null ? { tone: "warn" as const } : {})}
                  onChange={(chosen) =>
                    onChange(
                      chooseValue(choices, column.name, word.text, chosen === open ? undefined : chosen),
                    )
                  }
                />
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
  // A word keeps its place while it is being answered: only the importer moves it to those that are understood.
  const unknown = words.filter(({ code }) => code === null);
  const known = words.filter(({ code }) => code !== null);
  return (
    <div>
      <p className={styles["title"]}>{say("words.title", { heading })}</p>
      {unknown.length === 0 ? null : (
        <>
          <p className={styles["sub"]}>{say("words.sub")}</p>
          {rows(unknown)}
        </>
      )}
      {known.length === 0 ? null : (
        <details className={styles["known"]}>
          <summary>{say("words.known", { words: known.length })}</summary>
          {rows(known)}
        </details>
      )}
    </div>
  );
}
