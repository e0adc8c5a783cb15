/** What the files leave open, asked once; the answers wait with the other choices until the files are read again. */
import type { ImportPreview } from "#shared/schema/imports.ts";
import type { ImportMapping } from "#shared/schema/mapping.ts";
import { useSay } from "#client/i18n/language.tsx";
import { Button } from "#client/ui/Button.tsx";
import { previewMessages } from "./preview-messages.ts";
import { QuestionChoice } from "./QuestionChoice.tsx";
import { questionsOf } from "./questions.ts";
import { Section } from "../Section.tsx";
import styles from "./Questions.module.css";

export function Questions(props: {
  readonly preview: ImportPreview;
  /** The choices that stand. */
  readonly mapping: ImportMapping;
  readonly onEdit: (mapping: ImportMapping) => void;
  readonly onRemove: (file: string) => void;
  /** Reads again without any answer; absent when there is none. */
  readonly onForget?: () => void;
}) {
  const say = useSay(previewMessages);
  const { preview, mapping, onEdit, onRemove, onForget } = props;
  const questions = questionsOf(preview);
  const forget =
    onForget === undefined ? null : (
      <Button look="quiet" onClick={onForget}>
        {say("questions.forget")}
      </Button>
    );
  if (questions.length === 0) return forget === null ? null : <p className={styles["forget"]}>{forget}</p>;
  return (
    <Section
      id="questions"
      title={say("questions.title", { questions: questions.length })}
      sub={say("questions.sub")}
      action={forget}
    >
      <ul className={styles["list"]}>
        {questions.map((question) => (
          <li key={question.key}>
            <QuestionChoice
              question={question}
              preview={preview}
              mapping={mapping}
              onEdit={onEdit}
              onRemove={() => onRemove(question.file)}
            />
          </li>
        ))}
      </ul>
    </Section>
  );
}
