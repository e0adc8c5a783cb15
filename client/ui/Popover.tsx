/** Controls that need room, behind a button. */
import { Popover as Base } from "@base-ui/react/popover";
import { useState, type ReactNode } from "react";
import select from "./Select.module.css";
import styles from "./Popover.module.css";

export interface PopoverProps {
  /** What the button shows. */
  readonly shows: ReactNode;
  /** What the button opens, for a screen reader. */
  readonly label: string;
  /** The controls; `close` closes and returns the focus. */
  readonly children: (close: () => void) => ReactNode;
}

export function Popover(props: PopoverProps) {
  const [open, setOpen] = useState(false);
  return (
    <Base.Root open={open} onOpenChange={setOpen}>
      <Base.Trigger className={select["trigger"]}>
        <span className="visually-hidden">{props.label} </span>
        <span className={styles["shows"]}>{props.shows}</span>
        <span className={select["icon"]} aria-hidden="true">
          ▾
        </span>
      </Base.Trigger>
      <Base.Portal>
        <Base.Positioner sideOffset={4} align="start" className={select["layer"]}>
          <Base.Popup className={styles["popup"]} aria-label={props.label}>
            {props.children(() => setOpen(false))}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
