/** Offers to add the clients that rows name and no list holds. */
import { useMemo } from "react";
import type { Finding, ImportPreview } from "#shared/schema/imports.ts";
import { useFormat, useSay } from "#client/i18n/language.tsx";
import { Button } from "#client/ui/Button.tsx";
import type { FoundFile } from "../wizard/collect-files.ts";
import { newClientsFile, unknownClients } from "./new-clients.ts";
import { rejectsMessages } from "./rejects-messages.ts";
import styles from "./Rejects.module.css";

const namedClients = 5;

export function CreateClients(props: {
  readonly findings: readonly Finding[];
  readonly preview: ImportPreview;
  readonly onGive: (file: FoundFile) => void;
}) {
  const say = useSay(rejectsMessages);
  const format = useFormat();
  const { findings, preview, onGive } = props;
  const keys = useMemo(() => unknownClients(findings), [findings]);
  if (keys.length === 0) return null;
  const shown = keys.slice(0, namedClients);
  return (
    <div className={styles["accept"]}>
      <Button onClick={() => onGive(newClientsFile(keys, preview, say("create.folder")))}>
        {say("create", { clients: keys.length })}
      </Button>
      <span>
        {keys.length > shown.length
          ? say("create.more", { keys: shown.join(", "), more: keys.length - shown.length })
          : say("create.note", { keys: format.list(shown) })}
      </span>
    </div>
  );
}
