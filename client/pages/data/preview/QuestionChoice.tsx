/** One question with its answers, each with what it would make of the value in the file. */
import { useId } from "react";
import type { ImportPreview } from "#shared/schema/imports.ts";
import type { ImportMapping } from "#shared/schema/mapping.ts";
import { useSay, useSpoken } from "#client/i18n/language.tsx";
import { Button } from "#client/ui/Button.tsx";
import { Pick } from "#client/ui/Pick.tsx";
import { findingAdvice } from "./finding-advice.ts";
import { findingSentence } from "./finding-sentence.ts";
import { mappingMessages } from "../mapping/mapping-messages.ts";
import { SheetTables } from "../mapping/SheetTables.tsx";
import { TablePick } from "../mapping/TablePick.tsx";
import { previewMessages } from "./preview-messages.ts";
import { answered, answerTo, encodings, mayBeDenied, meaningsOf, type Question } from "./questions.ts";
import styles from "./QuestionChoice.module.css";

interface Choice {
  readonly answer: string;
  readonly label: string;
}

/** The questions whose yes has words of its own. */
const acceptedCodes = ["PREAMBLE", "TOTAL_ROW", "KEY_NEARLY_SAME", "SHRINK", "DUPLICATE_FILE"] as const;
const unchosen = "unchosen";

/** The questions whose no has words of its own. */
const deniedCodes = ["TOTAL_ROW", "SERIAL_DATE", "KEY_NEARLY_SAME"] as const;

/** The no, where it is an answer too. */
function useDenial(question: Question): readonly Choice[] {
  const say = useSay(mappingMessages);
  if (!mayBeDenied(question)) return [];
  const known = deniedCodes.find((code) => code === question.code);
  return [{ answer: "no", label: say(known === undefined ? "deny.other" : `deny.${known}`) }];
}

/** The answers of which one is ticked; none where a list is chosen from instead. */
function useChoices(question: Question): readonly Choice[] {
  const say = useSay(previewMessages);
  const advice = useSay(findingAdvice);
  const denial = useDenial(question);
  const { format } = useSpoken();
  const value = question.value ?? "";
  const [first, second] = meaningsOf(question);
  const number = (text: string) =>
    format.decimal(Number(text), text.split(".")[1]?.replace(/0+$/u, "").length ?? 0);
  switch (question.kind) {
    case "table":
    case "sheets":
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
        ...denial,
      ];
    default: {
      const known = acceptedCodes.find((code) => code === question.code);
      return [
        { answer: "yes", label: say(known === undefined ? "accept.other" : `accept.${known}`) },
        ...denial,
      ];
    }
  }
}

function usePrompt(question: Question): string | null {
  const say = useSay(previewMessages);
  const map = useSay(mappingMessages);
  switch (question.kind) {
    case "sheets":
      return question.code === "SHEET" ? map("sheets.ask") : say("ask.table");
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

/** Which of the encodings a text is written in. */
function EncodingPick(props: {
  readonly answer: string | null;
  readonly onAnswer: (answer: string | null) => void;
}) {
  const say = useSay(previewMessages);
  const label = say("ask.encoding.choose");
  return (
    <Pick
      label={label}
      value={props.answer ?? unchosen}
      options={[
        { value: unchosen, label },
        ...encodings.map((encoding) => ({ value: encoding, label: say(`encoding.${encoding}`) })),
      ]}
      onChange={(value) => {
        if (value !== unchosen) props.onAnswer(value);
      }}
    />
  );
}

export function QuestionChoice(props: {
  readonly question: Question;
  readonly preview: ImportPreview;
  readonly mapping: ImportMapping;
  readonly onEdit: (mapping: ImportMapping) => void;
  readonly onRemove: () => void;
}) {
  const say = useSay(previewMessages);
  const map = useSay(mappingMessages);
  const { language } = useSpoken();
  const name = useId();
  const { question, preview, mapping, onEdit, onRemove } = props;
  const answer = answerTo(question, mapping, preview);
  const onAnswer = (next: string | null) => onEdit(answered(mapping, question, next));
  const choices = useChoices(question);
  const prompt = usePrompt(question);
  const { kind, heading } = question;
  const found = findingSentence(question, language);
  const file =
    question.sheet === null
      ? question.file
      : map("sheets.sheet", { file: question.file, sheet: question.sheet });
  const asked = preview.files.find((one) => one.name === question.file && one.sheet === question.sheet);
  return (
    <fieldset className={styles["question"]}>
      <legend className={styles["legend"]}>
        <span className={styles["where"]}>
          {heading === null ? file : say("question.where", { file, column: heading })}
          {question.cases > 1 && kind !== "sheets"
            ? ` · ${say("question.cases", { cases: question.cases })}`
            : null}
        </span>
        <span className={styles["found"]}>{found.endsWith("?") ? found : `${found}.`}</span>
        {prompt === null ? null : <span className={styles["prompt"]}>{prompt}</span>}
      </legend>
      {kind === "accept" && question.value !== null ? (
        <p>
          <code className={styles["value"]}>{question.value}</code>
        </p>
      ) : null}
      {kind === "table" && asked !== undefined ? (
        <TablePick
          file={asked}
          mapping={mapping}
          onEdit={onEdit}
          label={say("ask.table.choose")}
          placeholder={say("ask.table.choose")}
        />
      ) : null}
      {kind === "sheets" ? (
        <SheetTables file={question.file} preview={preview} mapping={mapping} onEdit={onEdit} />
      ) : null}
      {kind === "encoding" ? <EncodingPick answer={answer} onAnswer={onAnswer} /> : null}
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
      {kind === "accept" && choices.length === 1 ? (
        <Button look="quiet" className={styles["remove"] ?? ""} onClick={onRemove}>
          {say("accept.no")}
        </Button>
      ) : null}
    </fieldset>
  );
}
