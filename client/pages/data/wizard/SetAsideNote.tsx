/** Files that were given and not sent, by reason: none is left out unsaid. */
import { useSay } from "#client/i18n/language.tsx";
import { importMessages } from "./import-messages.ts";
import type { SetAside } from "./wizard-state.ts";
import styles from "./SetAsideNote.module.css";

const mostNames = 5;
const reasons = ["format", "too-many", "system"] as const;

export function SetAsideNote(props: { readonly setAside: readonly SetAside[] }) {
  const say = useSay(importMessages);
  const namesOf = (files: readonly SetAside[]) => {
    const names = files.slice(0, mostNames).map(({ path }) => path);
    const more = files.length - names.length;
    return more === 0 ? names.join(", ") : say("aside.more", { names: names.join(", "), more });
  };
  return reasons.map((why) => {
    const files = props.setAside.filter((one) => one.why === why);
    return files.length === 0 ? null : (
      <p key={why} className={why === "system" ? styles["quiet"] : styles["aside"]}>
        {say(`aside.${why}`, { files: files.length, names: namesOf(files) })}
      </p>
    );
  });
}
