/** How a column was recognised and is read, or what of it needs a look, in a few words. */
import type { ColumnMatch } from "#shared/schema/imports.ts";
import { useSay, useSpoken } from "#client/i18n/language.tsx";
import { Button } from "#client/ui/Button.tsx";
import { findingLabels } from "../preview/finding-labels.ts";
import { previewMessages } from "../preview/preview-messages.ts";
import { needsLook, type ColumnState, type FeedView } from "./column-state.ts";
import { fieldName } from "./field-name.ts";
import { mappingMessages } from "./mapping-messages.ts";
import styles from "./ColumnNote.module.css";

const formats = ["iso", "day-first", "month-first", "point", "comma"] as const;

function useMatchWords() {
  const say = useSay(mappingMessages);
  return (match: ColumnMatch | null): string | null => {
    if (match === null || match.how === "canonical") return null;
    const { how, origin } = match;
    if (how === "erp") return origin === null ? say("match.erpPlain") : say("match.erp", { origin });
    if (how === "remembered") return origin === null ? null : say("match.remembered", { origin });
    return say(`match.${how}`);
  };
}

function useTroubles(state: ColumnState): string[] {
  const say = useSay(mappingMessages);
  const labels = useSay(findingLabels);
  const { openWords, isAsked, rejects } = state;
  const rows = openWords.reduce((sum, word) => sum + word.rows, 0);
  const troubles = [
    openWords.length === 0 ? null : say("words.open", { words: openWords.length, rows }),
    isAsked ? say("asked.open") : null,
    // Unknown words are rejected one by one; their count is said already.
    rejects === null || openWords.length > 0
      ? null
      : say(rejects.isMore ? "rejects.more" : "rejects.some", {
          label: labels(rejects.code),
          count: rejects.count,
        }),
  ];
  return troubles.filter((trouble) => trouble !== null);
}

export function ColumnNote(props: {
  readonly view: FeedView;
  readonly state: ColumnState;
  readonly onAccept: (column: string) => void;
}) {
  const say = useSay(mappingMessages);
  const read = useSay(previewMessages);
  const { language } = useSpoken();
  const matchWords = useMatchWords();
  const { view, state, onAccept } = props;
  const { suggestion, column, isPending } = state;
  const troubles = useTroubles(state);
  if (suggestion !== null) {
    const { why, like } = suggestion;
    return (
      <span className={styles["note"]}>
        <span className={styles["warn"]}>
          {why === "content" || like === null
            ? say(why === "content" ? "suggest.content" : "suggest.plain")
            : say(`suggest.${why}`, { like })}
        </span>
        <Button look="quiet" className={styles["accept"] ?? ""} onClick={() => onAccept(suggestion.column)}>
          {say("suggest.accept", { field: fieldName(view.table, suggestion.column, language) })}
        </Button>
      </span>
    );
  }
  if (isPending && troubles.length === 0)
    return <span className={styles["note"]}>{say("match.reread")}</span>;
  if (column === null) return null;
  const format = formats.find((one) => one === state.read.format);
  const parts = [
    format === undefined ? state.read.format : read(`format.${format}`),
    state.read.unit === null ? null : say(`unit.${state.read.unit}`),
    matchWords(state.read.match),
  ];
  return (
    <span className={styles["note"]}>
      {needsLook(state) ? <span className={styles["warn"]}>{troubles.join(" · ")}</span> : null}
      <span>{parts.filter((part) => part !== null).join(" · ")}</span>
    </span>
  );
}
