/** Long work in real counts, and a way to stop it. */
import { useSay } from "#client/i18n/language.tsx";
import { Button } from "./Button.tsx";
import { uiMessages } from "./ui-messages.ts";
import styles from "./Progress.module.css";

export interface ProgressProps {
  /** A sentence with the counts: `Lecture : 41 000 lignes sur 62 000`. */
  readonly label: string;
  readonly done: number;
  /** 0 where the total is not known yet. */
  readonly total: number;
  readonly onStop?: () => void;
}

export function Progress(props: ProgressProps) {
  const say = useSay(uiMessages);
  const known = props.total > 0;
  return (
    <div className={styles["progress"]}>
      <span className={styles["label"]}>{props.label}</span>
      <progress aria-label={props.label} {...(known ? { value: props.done, max: props.total } : {})} />
      {props.onStop === undefined ? null : (
        <Button look="quiet" onClick={props.onStop}>
          {say("progress.stop")}
        </Button>
      )}
    </div>
  );
}
