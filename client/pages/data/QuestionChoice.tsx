/** One question with its answers, each with what it would make of the value in the file. */
import { useId } from "react";
import { ledgerTables } from "#shared/schema/ledger.ts";
import { useSay, useSpoken } from "#client/i18n/language.tsx";
import { Button } from "#client/ui/Button.tsx";
import { Pick } from "#client/ui/Pick.tsx";
import { findingAdvice } from "./finding-advice.ts";
import { findingSentence } from "./finding-sentence.ts";
import { previewMessages } from "./preview-messages.ts";
import { encodings, meaningsOf, type Question } from "./questions.ts";
import { tableNames } from "./table-names.ts";
import styles from "./QuestionChoice.module.css";

interface Choice {
  readonly answer: string;
  readonly label: string;
}

/** The questions whose yes has words of its own. */
const acceptedCodes = ["PREAMBLE", "TOTAL_ROW", "KEY_NEARLY_SAME", "SHRINK", "DUPLICATE_FILE"] as const;
const unchosen = "unchosen";

/** The answers of which one is ticked; none where a list is chosen from instead. */
function useChoices(question: Question): readonly Choice[] {
  const say = useSay(previewMessages);
  const advice = useSay(findingAdvice);
  const { format } = useSpoken();
  const value = question.value ?? "";
  const [first, second] = meaningsOf(question);
  const number = (text: string) =>
    format.decimal(Number(text), text.split(".")[1]?.replace(/0+$/u, "").length ?? 0);
  switch (question.kind) {
    case "table":
    case "encoding":
      return [];
    case "dates":
      return first === undefined || second === undefined
        ? [
            { answer: "day-first", label: say("format.day-first") },
            { answer: "month-first", label: say("format.month-first") },
          ]
        : [
            { answer: "day-first", label: say("dates.day-first", { value, day: format.day(first) }) },
            { answer: "month-first", label: say("dates.month-first", { value, day: format.day(second) }) },
          ];
    case "decimals":
      return first === undefined || second === undefined
        ? [
            { answer: "comma", label: say("format.comma") },
            { answer: "point", label: say("format.point") },
          ]
        : [
            { answer: "comma", label: say("decimals.comma", { value, number: number(first) }) },
            { answer: "point", label: say("decimals.point", { value, number: number(second) }) },
          ];
    case "serial-dates":
      return [
        {
          answer: "yes",
          label:
            first === undefined
              ? advice(question.code)
              : say("serial.yes", { value, day: format.day(first) }),
        },
      ];
    default: {
      const known = acceptedCodes.find((code) => code === question.code);
      return [{ answer: "yes", label: say(known === undefined ? "accept.other" : `accept.${known}`) }];
    }
  }
}

function usePrompt(question: Question): string | null {
  const say = useSay(previewMessages);
  switch (question.kind) {
    case "table":
    case "encoding":
    case "dates":
    case "decimals":
      return say(`ask.${question.kind}`);
    case "serial-dates":
      return say("ask.serial");
    default:
      return null;
  }
}

export function QuestionChoice(props: {
  readonly question: Question;
  readonly answer: string | null;
  readonly onAnswer: (answer: string | null) => void;
  readonly onRemove: () => void;
}) {
  const say = useSay(previewMessages);
  const tables = useSay(tableNames);
  const { language } = useSpoken();
  const name = useId();
  const { question, answer, onAnswer } = props;
  const choices = useChoices(question);
  const prompt = usePrompt(question);
  const { file, heading } = question;
  const select = (label: string, options: readonly Choice[]) => (
    <Pick
      label={label}
      value={answer ?? unchosen}
      options={[
        { value: unchosen, label },
        ...options.map((option) => ({ value: option.answer, label: option.label })),
      ]}
      onChange={(value) => {
        if (value !== unchosen) onAnswer(value);
      }}
    />
  );
  return (
    <fieldset className={styles["question"]}>
      <legend className={styles["legend"]}>
        <span className={styles["where"]}>
          {heading === null ? file : say("question.where", { file, column: heading })}
          {question.cases > 1 ? ` · ${say("question.cases", { cases: question.cases })}` : null}
        </span>
        <span className={styles["found"]}>{findingSentence(question, language)}.</span>
        {prompt === null ? null : <span className={styles["prompt"]}>{prompt}</span>}
      </legend>
      {question.kind === "accept" && question.value !== null ? (
        <p>
          <code className={styles["value"]}>{question.value}</code>
        </p>
      ) : null}
      {question.kind === "table"
        ? select(
            say("ask.table.choose"),
            ledgerTables.map((table) => ({ answer: table, label: `${tables(table)} (${table})` })),
          )
        : null}
      {question.kind === "encoding"
        ? select(
            say("ask.encoding.choose"),
            encodings.map((encoding) => ({ answer: encoding, label: say(`encoding.${encoding}`) })),
          )
        : null}
      {choices.map((choice) => (
        <label key={choice.answer} className={styles["choice"]}>
          <input
            type={choices.length === 1 ? "checkbox" : "radio"}
            name={name}
            checked={answer === choice.answer}
            onChange={(event) => onAnswer(event.target.checked ? choice.answer : null)}
          />
          <span>{choice.label}</span>
        </label>
      ))}
      {question.kind === "accept" || question.kind === "serial-dates" ? (
        <Button look="quiet" className={styles["remove"] ?? ""} onClick={props.onRemove}>
          {say("accept.no")}
        </Button>
      ) : null}
    </fieldset>
  );
}
