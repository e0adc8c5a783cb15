/** Files that cannot be read at all: why, what to do, and a way to go on without them. */
import type { ImportPreview } from "#shared/schema/imports.ts";
import { useSay, useSpoken } from "#client/i18n/language.tsx";
import { Button } from "#client/ui/Button.tsx";
import { findingAdvice } from "./finding-advice.ts";
import { findingPlace, findingSentence } from "./finding-sentence.ts";
import { previewMessages } from "./preview-messages.ts";
import { refusedFiles } from "./refused-files.ts";
import { Section } from "../Section.tsx";
import styles from "./RefusedFiles.module.css";

export function RefusedFiles(props: {
  readonly preview: ImportPreview;
  readonly onRemove: (file: string) => void;
}) {
  const say = useSay(previewMessages);
  const advice = useSay(findingAdvice);
  const { language } = useSpoken();
  const files = refusedFiles(props.preview);
  if (files.length === 0) return null;
  return (
    <Section title={say("refused.title", { files: files.length })} sub={say("refused.sub")}>
      <ul className={styles["list"]}>
        {files.map(({ name, findings }) => (
          <li key={name}>
            <div>
              {findings.map((finding) => (
                <p key={`${finding.code} ${finding.row} ${finding.column}`}>
                  <span className={styles["where"]}>{findingPlace(finding, language)}</span>
                  <strong>{findingSentence(finding, language)}.</strong> {advice(finding.code)}
                  {finding.value === null ? null : <code>{finding.value}</code>}
                </p>
              ))}
            </div>
            <Button
              look="quiet"
              onClick={() => props.onRemove(name)}
              aria-label={say("file.remove", { file: name })}
            >
              {say("file.removeShort")}
            </Button>
          </li>
        ))}
      </ul>
    </Section>
  );
}
