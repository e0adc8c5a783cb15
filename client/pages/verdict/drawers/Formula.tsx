/** A formula in words, then with its numbers. */
import { useSay } from "#client/i18n/language.tsx";
import { DrawerPart } from "#client/ui/Drawer.tsx";
import text from "#client/ui/drawer-text.module.css";
import { drawerMessages } from "./drawer-messages.ts";
import styles from "./drawers.module.css";

export interface FormulaProps {
  readonly words: string;
  readonly numbers?: readonly (string | null)[];
}

export function Formula({ words, numbers }: FormulaProps) {
  const say = useSay(drawerMessages);
  return (
    <DrawerPart title={say("formula")}>
      <div className={text["formula"]}>
        {words}
        {numbers?.map((line) =>
          line === null ? null : (
            <b key={line} className={styles["numbers"]}>
              {line}
            </b>
          ),
        )}
      </div>
    </DrawerPart>
  );
}
