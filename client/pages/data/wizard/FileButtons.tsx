/** Choosing files or a folder by keyboard and mouse; files dropped anywhere on the page are taken as well. */
import { useRef, useState } from "react";
import { useSay } from "#client/i18n/language.tsx";
import { Button, type ButtonLook } from "#client/ui/Button.tsx";
import { Fault } from "#client/ui/Fault.tsx";
import { filesOfList, readableExtensions, sortFiles, type FoundFile } from "./collect-files.ts";
import type { ImportWizard } from "./import-wizard.ts";
import { importMessages } from "./import-messages.ts";
import { usePageDrop } from "./use-page-drop.ts";
import styles from "./FileButtons.module.css";

type Problem = "unreadable" | "nothing";

export function FileButtons(props: {
  readonly wizard: ImportWizard;
  readonly disabled: boolean;
  /** `add` beside an import that is looked at, else the first thing to do. */
  readonly use: "start" | "add";
}) {
  const say = useSay(importMessages);
  const { wizard, disabled, use } = props;
  const [problem, setProblem] = useState<Problem | null>(null);
  const files = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);

  const give = (found: readonly FoundFile[] | null) => {
    if (disabled) return;
    const { kept, setAside } = sortFiles(found ?? []);
    setProblem(found === null ? "unreadable" : kept.length === 0 ? "nothing" : null);
    wizard.give(kept, setAside);
  };
  const over = usePageDrop(give);
  const chosen = (input: HTMLInputElement) => {
    if (input.files !== null && input.files.length > 0) give(filesOfList(input.files));
    // The same file can be chosen again once it was put right.
    input.value = "";
  };
  const look: ButtonLook = use === "start" ? "primary" : "plain";

  return (
    <div className={styles["give"]}>
      {over && !disabled ? (
        <div className={styles["over"]} aria-hidden="true">
          <p>{say("drop.now")}</p>
        </div>
      ) : null}
      <div className={styles["buttons"]}>
        <Button look={look} disabled={disabled} onClick={() => files.current?.click()}>
          {say(use === "start" ? "drop.files" : "drop.add")}
        </Button>
        <Button disabled={disabled} onClick={() => folder.current?.click()}>
          {say(use === "start" ? "drop.folder" : "drop.addFolder")}
        </Button>
        <input
          ref={files}
          type="file"
          multiple
          hidden
          accept={readableExtensions.map((extension) => `.${extension}`).join(",")}
          aria-label={say("drop.files")}
          onChange={(event) => chosen(event.currentTarget)}
        />
        <input
          ref={(input) => {
            // Known to every browser, not to React's types.
            input?.setAttribute("webkitdirectory", "");
            folder.current = input;
          }}
          type="file"
          multiple
          hidden
          aria-label={say("drop.folder")}
          onChange={(event) => chosen(event.currentTarget)}
        />
      </div>
      {problem === null ? null : <Fault>{say(`drop.${problem}`)}</Fault>}
    </div>
  );
}
