/**
 * What stands behind a figure, on the right, while the page stays live: nothing is dimmed or blocked. Escape closes and
 * the focus returns to the figure that opened it.
 */
import { Dialog } from "@base-ui/react/dialog";
import type { ReactNode } from "react";
import { useSay } from "#client/i18n/language.tsx";
import { ScrollRegion } from "./ScrollRegion.tsx";
import { uiMessages } from "./ui-messages.ts";
import styles from "./Drawer.module.css";

export interface DrawerProps {
  readonly open: boolean;
  readonly onClose: () => void;
  /** Where the figure stands: `Portefeuille · Aéronord`. */
  readonly kicker: string;
  readonly title: string;
  readonly children: ReactNode;
  /** Buttons that stay at the lower edge. */
  readonly foot?: ReactNode;
}

export function Drawer(props: DrawerProps) {
  const say = useSay(uiMessages);
  return (
    <Dialog.Root
      open={props.open}
      modal={false}
      disablePointerDismissal
      onOpenChange={(open) => {
        if (!open) props.onClose();
      }}
    >
      <Dialog.Portal>
        <Dialog.Popup className={styles["drawer"]}>
          <div className={styles["head"]}>
            <div>
              <p className={styles["kicker"]}>{props.kicker}</p>
              <Dialog.Title className={styles["title"]}>{props.title}</Dialog.Title>
            </div>
            <Dialog.Close className={styles["close"]}>{say("drawer.close")}</Dialog.Close>
          </div>
          <ScrollRegion className={styles["body"] ?? ""} label={props.title}>
            {props.children}
          </ScrollRegion>
          {props.foot === undefined ? null : <div className={styles["foot"]}>{props.foot}</div>}
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

/** A titled part of a drawer. */
export function DrawerPart(props: { readonly title: ReactNode; readonly children: ReactNode }) {
  return (
    <section className={styles["part"]}>
      <h3>{props.title}</h3>
      {props.children}
    </section>
  );
}
