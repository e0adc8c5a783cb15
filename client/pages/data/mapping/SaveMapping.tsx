/** Keeps how these files are read, under a name, for the next ones. */
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useSay } from "#client/i18n/language.tsx";
import { api, queryClient } from "#client/lib/api.ts";
import { Button } from "#client/ui/Button.tsx";
import type { Staged } from "../wizard/wizard-state.ts";
import { mappingName } from "./mapping-name.ts";
import { memoryMessages } from "./memory-messages.ts";
import { NameForm } from "./NameForm.tsx";
import styles from "./SaveMapping.module.css";

export function SaveMapping(props: { readonly staged: Staged }) {
  const say = useSay(memoryMessages);
  const [isOpen, setOpen] = useState(false);
  const { stagedId, preview } = props.staged;
  const saving = useMutation({
    ...api.mappings.saveFromStaged.mutationOptions(),
    onSuccess: () => {
      setOpen(false);
      void queryClient.invalidateQueries(api.mappings.list.pathFilter());
    },
  });
  if (preview.files.every(({ table }) => table === null)) return null;
  const [remembered] = preview.files.flatMap((file) => file.remembered ?? []);
  return (
    <div className={styles["save"]}>
      {isOpen ? (
        <>
          <NameForm
            initial={remembered ?? mappingName(preview)}
            isBusy={saving.isPending}
            onSave={(name) => saving.mutate({ stagedId, name })}
            onClose={() => setOpen(false)}
          />
          <p className={styles["note"]}>{say("save.why")}</p>
        </>
      ) : (
        <Button
          look="quiet"
          onClick={() => {
            saving.reset();
            setOpen(true);
          }}
        >
          {say("save")}
        </Button>
      )}
      <output className={saving.isError ? styles["failed"] : styles["note"]}>
        {saving.isError
          ? say("save.failed")
          : saving.data === undefined
            ? ""
            : say(saving.data.replaced ? "save.replaced" : "save.done", { name: saving.data.mapping.name })}
      </output>
    </div>
  );
}
