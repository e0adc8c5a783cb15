/** A formula in words, then with the numbers. */
import type { ReactNode } from "react";
import { useSay } from "#client/i18n/language.tsx";
import { DrawerPart } from "#client/ui/Drawer.tsx";
import { drawerMessages } from "./drawer-messages.ts";
import styles from "./drawers.module.css";

export function Formula(props: { readonly words: string; readonly numbers?: readonly string[] }) {
  const say = useSay(drawerMessages);
  return (
    <DrawerPart title={say("formula")}>
      <div className={styles["formula"]}>
        {props.words}
        {props.numbers?.map((line) => (
          <b key={line}>{line}</b>
        ))}
      </div>
    </DrawerPart>
  );
}

export interface MeasureLine {
  readonly name: string;
  readonly value: ReactNode;
  readonly how?: string;
}

/** Measures with how each comes about. */
export function Measures(props: { readonly lines: readonly MeasureLine[] }) {
  return (
    <dl className={styles["measures"]}>
      {props.lines.map((line) => (
        <div key={line.name}>
          <dt>{line.name}</dt>
          <dd>{line.value}</dd>
          {line.how === undefined ? null : <dd className={styles["how"]}>{line.how}</dd>}
        </div>
      ))}
    </dl>
  );
}
