/** Moves through long lists a page at a time, in real counts. */
import { useSay } from "#client/i18n/language.tsx";
import { Button } from "#client/ui/Button.tsx";
import { previewMessages } from "../preview/preview-messages.ts";
import styles from "./Pager.module.css";

export function Pager(props: {
  readonly offset: number;
  readonly size: number;
  readonly total: number;
  readonly onMove: (offset: number) => void;
}) {
  const say = useSay(previewMessages);
  const { offset, size, total, onMove } = props;
  const to = Math.min(total, offset + size);
  return (
    <div className={styles["pager"]}>
      <output>{say("rejects.shown", { from: offset + 1, to, total })}</output>
      <Button disabled={offset === 0} onClick={() => onMove(Math.max(0, offset - size))}>
        {say("rejects.before")}
      </Button>
      <Button disabled={to >= total} onClick={() => onMove(offset + size)}>
        {say("rejects.after")}
      </Button>
    </div>
  );
}
