/** The reasons of rejects with their counts; one of them can be looked at alone. */
import type { FindingCode } from "#shared/error-code.ts";
import type { ImportPreview } from "#shared/schema/imports.ts";
import { useSay } from "#client/i18n/language.tsx";
import { findingLabels } from "../preview/finding-labels.ts";
import { previewMessages } from "../preview/preview-messages.ts";
import styles from "./ReasonChips.module.css";

export interface Reason {
  readonly code: FindingCode;
  readonly count: number;
}

/** The reasons of rejects over all tables, the most frequent first. */
export function reasonsOf(preview: ImportPreview): Reason[] {
  const counts = new Map<FindingCode, number>();
  for (const { code, effect, count } of preview.findingCounts) {
    if (effect === "reject") counts.set(code, (counts.get(code) ?? 0) + count);
  }
  return [...counts].map(([code, count]) => ({ code, count })).sort((one, other) => other.count - one.count);
}

export function ReasonChips(props: {
  readonly reasons: readonly Reason[];
  readonly chosen: FindingCode | null;
  readonly onChoose: (code: FindingCode | null) => void;
}) {
  const say = useSay(previewMessages);
  const labels = useSay(findingLabels);
  const { reasons, chosen, onChoose } = props;
  const all = reasons.reduce((total, { count }) => total + count, 0);
  return (
    <fieldset className={styles["chips"]} aria-label={say("rejects.filter")}>
      <button type="button" aria-pressed={chosen === null} onClick={() => onChoose(null)}>
        {say("rejects.all", { count: all })}
      </button>
      {reasons.map(({ code, count }) => (
        <button key={code} type="button" aria-pressed={chosen === code} onClick={() => onChoose(code)}>
          {say("rejects.chip", { label: labels(code), count })}
        </button>
      ))}
    </fieldset>
  );
}
