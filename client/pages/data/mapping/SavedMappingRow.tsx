/** One correspondence that is kept: its name, when and by whom, what it reads, and what can be done with it. */
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import type { SavedMapping } from "#shared/schema/mapping.ts";
import { useFormat, useSay } from "#client/i18n/language.tsx";
import { api, failureCode, queryClient } from "#client/lib/api.ts";
import { Button } from "#client/ui/Button.tsx";
import { tableNames } from "../table-names.ts";
import { useDoer } from "../use-doer.ts";
import { memoryMessages } from "./memory-messages.ts";
import { NameForm } from "./NameForm.tsx";
import styles from "./SavedMappings.module.css";

export function SavedMappingRow(props: { readonly mapping: SavedMapping; readonly timeZone: string }) {
  const say = useSay(memoryMessages);
  const names = useSay(tableNames);
  const format = useFormat();
  const doer = useDoer();
  const [doing, setDoing] = useState<"rename" | "remove" | null>(null);
  const { mapping, timeZone } = props;
  const { mappingId, name, savedAt, by, shapes } = mapping;
  const settled = {
    onSuccess: () => setDoing(null),
    onSettled: () => queryClient.invalidateQueries(api.mappings.list.pathFilter()),
  };
  const renaming = useMutation({ ...api.mappings.rename.mutationOptions(), ...settled });
  const removing = useMutation({ ...api.mappings.remove.mutationOptions(), ...settled });
  const nameTaken = renaming.isError && failureCode(renaming.error) === "MAPPING_NAME_TAKEN";
  const tables = [...new Set(shapes.flatMap(({ source }) => source.table ?? []))];
  const begin = (what: "rename" | "remove") => {
    renaming.reset();
    removing.reset();
    setDoing(what);
  };
  return (
    <li>
      <div className={styles["what"]}>
        {doing === "rename" ? (
          <NameForm
            initial={name}
            isBusy={renaming.isPending}
            onSave={(next) => renaming.mutate({ mappingId, name: next })}
            onClose={() => setDoing(null)}
          />
        ) : (
          <span className={styles["name"]}>{name}</span>
        )}
        <p className={styles["facts"]}>
          {say("list.facts", {
            when: format.instant(savedAt, timeZone),
            by: doer(by),
            tables: format.list(tables.map((table) => names(table))),
            columns: shapes.reduce((sum, { headings }) => sum + headings.length, 0),
          })}
        </p>
        <p role="alert" className={styles["failed"]}>
          {nameTaken
            ? say("list.nameTaken")
            : renaming.isError || removing.isError
              ? say("list.changeFailed")
              : ""}
        </p>
      </div>
      {doing === "remove" ? (
        <div className={styles["buttons"]}>
          <span>{say("list.confirm", { name })}</span>
          <Button onClick={() => removing.mutate({ mappingId })} disabled={removing.isPending}>
            {say("list.remove")}
          </Button>
          <Button look="quiet" onClick={() => setDoing(null)}>
            {say("list.keep")}
          </Button>
        </div>
      ) : (
        <div className={styles["buttons"]}>
          <Button look="quiet" aria-label={say("list.renameOf", { name })} onClick={() => begin("rename")}>
            {say("list.rename")}
          </Button>
          <a href={`/api/mappings/${mappingId}.json`} download aria-label={say("list.exportOf", { name })}>
            {say("list.export")}
          </a>
          <Button look="quiet" aria-label={say("list.removeOf", { name })} onClick={() => begin("remove")}>
            {say("list.remove")}
          </Button>
        </div>
      )}
    </li>
  );
}
