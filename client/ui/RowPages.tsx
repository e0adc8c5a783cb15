/** Moves through rows a page at a time, in real counts. */
import { useSay } from "#client/i18n/language.tsx";
import { Button } from "./Button.tsx";
import { uiMessages } from "./ui-messages.ts";
import styles from "./RowPages.module.css";

export interface RowPagesProps {
  readonly offset: number;
  readonly total: number;
  /** Rows of a page; where all are on one, nothing is drawn. */
  readonly pageRows: number;
  readonly onOffset: (offset: number) => void;
}

export function RowPages(props: RowPagesProps) {
  const say = useSay(uiMessages);
  const { offset, total, pageRows } = props;
  if (total <= pageRows) return null;
  return (
    <div className={styles["pages"]}>
      <Button
        look="quiet"
        disabled={offset === 0}
        onClick={() => props.onOffset(Math.max(0, offset - pageRows))}
      >
        {say("pages.earlier")}
      </Button>
      <span aria-live="polite">
        {say("pages.shown", { from: offset + 1, to: Math.min(total, offset + pageRows), total })}
      </span>
      <Button
        look="quiet"
        disabled={offset + pageRows >= total}
        onClick={() => props.onOffset(offset + pageRows)}
      >
        {say("pages.later")}
      </Button>
    </div>
  );
}
