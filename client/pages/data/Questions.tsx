/** What the files leave open, asked once; the answers are given together and the files are read again with them. */
import { useState } from "react";
import type { ImportPreview } from "#shared/schema/imports.ts";
import type { ImportMapping } from "#shared/schema/mapping.ts";
import { useSay } from "#client/i18n/language.tsx";
import { Button } from "#client/ui/Button.tsx";
import { previewMessages } from "./preview-messages.ts";
import { QuestionChoice } from "./QuestionChoice.tsx";
import { answered, answerTo, questionsOf } from "./questions.ts";
import { Section } from "./Section.tsx";
import styles from "./Questions.module.css";

export function Questions(props: {
  readonly preview: ImportPreview;
  /** The answers with which the files were read. */
  readonly mapping: ImportMapping;
  readonly onAnswer: (mapping: ImportMapping) => void;
  readonly onRemove: (file: string) => void;
  /** Reads again without any answer; absent when there is none. */
  readonly onForget?: () => void;
}) {
  const say = useSay(previewMessages);
  const [draft, setDraft] = useState(props.mapping);
  const questions = questionsOf(props.preview);
  const answers = questions.filter((question) => answerTo(question, draft) !== null).length;
  const forget =
    props.onForget === undefined ? null : (
      <Button look="quiet" onClick={props.onForget}>
        {say("questions.forget")}
      </Button>
    );
  if (questions.length === 0) return forget === null ? null : <p className={styles["forget"]}>{forget}</p>;
  return (
    <Section
      title={say("questions.title", { questions: questions.length })}
      sub={say("questions.sub")}
      action={forget}
    >
      <ul className={styles["list"]}>
        {questions.map((question) => (
          <li key={question.key}>
            <QuestionChoice
              question={question}
              answer={answerTo(question, draft)}
              onAnswer={(answer) => setDraft(answered(draft, question, answer))}
              onRemove={() => props.onRemove(question.file)}
            />
          </li>
        ))}
      </ul>
      <div className={styles["foot"]}>
        <Button look="primary" disabled={answers === 0} onClick={() => props.onAnswer(draft)}>
          {say("questions.read", { answers: Math.max(1, answers) })}
        </Button>
        {answers === 0 ? <span className={styles["note"]}>{say("questions.first")}</span> : null}
      </div>
    </Section>
  );
}
