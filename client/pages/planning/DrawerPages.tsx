/** Moves through the rows of a drawer a page at a time, in real counts. */
import { useSay } from "#client/i18n/language.tsx";
import { Button } from "#client/ui/Button.tsx";
import { drawerMessages } from "./drawer-messages.ts";
import styles from "./drawers.module.css";

/** Rows of a page. */
export const pageRows = 50;

export interface DrawerPagesProps {
  readonly offset: number;
  readonly total: number;
  readonly onOffset: (offset: number) => void;
}

export function DrawerPages(props: DrawerPagesProps) {
  const say = useSay(drawerMessages);
  const { offset, total } = props;
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
