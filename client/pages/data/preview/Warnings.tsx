/** What was accepted and deserves a look, a line for each kind with one example. */
import type { FindingCode } from "#shared/error-code.ts";
import type { Finding, ImportPreview } from "#shared/schema/imports.ts";
import { useFormat, useSay, useSpoken } from "#client/i18n/language.tsx";
import { findingAdvice } from "./finding-advice.ts";
import { findingLabels } from "./finding-labels.ts";
import { findingPlace, findingSentence } from "./finding-sentence.ts";
import { previewMessages } from "./preview-messages.ts";
import { Section } from "../Section.tsx";
import styles from "./Warnings.module.css";

interface Warning {
  readonly code: FindingCode;
  readonly count: number;
  readonly example: Finding | null;
}

function warningsOf(preview: ImportPreview): Warning[] {
  const counts = new Map<FindingCode, number>();
  for (const { code, effect, count } of preview.findingCounts) {
    if (effect === "warn") counts.set(code, (counts.get(code) ?? 0) + count);
  }
  return [...counts].map(([code, count]) => ({
    code,
    count,
    example: preview.findings.find((finding) => finding.code === code && finding.effect === "warn") ?? null,
  }));
}

export function Warnings(props: { readonly preview: ImportPreview }) {
  const say = useSay(previewMessages);
  const labels = useSay(findingLabels);
  const advice = useSay(findingAdvice);
  const format = useFormat();
  const { language } = useSpoken();
  const warnings = warningsOf(props.preview);
  if (warnings.length === 0) return null;
  const count = warnings.reduce((total, warning) => total + warning.count, 0);
  const example = (finding: Finding) => {
    const where = findingPlace(finding, language);
    return finding.value === null || finding.value === ""
      ? say("warnings.example", { where })
      : say.rich("warnings.exampleValue", { where, value: <code>{finding.value}</code> });
  };
  return (
    <Section title={say("warnings.title", { count })} sub={say("warnings.sub")}>
      <ul className={styles["list"]}>
        {warnings.map((warning) => (
          <li key={warning.code}>
            <span className={styles["label"]}>
              {labels(warning.code)} <span className={styles["count"]}>{format.count(warning.count)}</span>
            </span>
            <span>
              {findingSentence({ code: warning.code, hint: null }, language)}. {advice(warning.code)}
            </span>
            <span className={styles["example"]}>
              {warning.example === null ? null : example(warning.example)}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
