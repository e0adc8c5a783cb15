/** The correspondences that are kept: renamed, deleted, downloaded, or taken in from a file. */
import { useMutation, useQuery } from "@tanstack/react-query";
import { useRef } from "react";
import { importMappingSchema } from "#shared/schema/mapping.ts";
import { useSay } from "#client/i18n/language.tsx";
import { api, queryClient } from "#client/lib/api.ts";
import { Button } from "#client/ui/Button.tsx";
import { Fault } from "#client/ui/Fault.tsx";
import { Section } from "../Section.tsx";
import { memoryMessages } from "./memory-messages.ts";
import { SavedMappingRow } from "./SavedMappingRow.tsx";
import styles from "./SavedMappings.module.css";

/** A name for a document that has none: that of its file. */
function fileTitle(file: string): string {
  return file.replace(/\.[^.]*$/u, "");
}

/** Reads a correspondence file. @throws an error when it is none */
async function readDocument(file: File) {
  const document = importMappingSchema.parse(JSON.parse(await file.text()));
  return { document, ...(document.name === undefined ? { name: fileTitle(file.name) } : {}) };
}

function TakeIn() {
  const say = useSay(memoryMessages);
  const chooser = useRef<HTMLInputElement>(null);
  const sending = useMutation(api.mappings.import.mutationOptions());
  const reading = useMutation({
    mutationFn: async (file: File) => sending.mutateAsync(await readDocument(file)),
    onSuccess: () => queryClient.invalidateQueries(api.mappings.list.pathFilter()),
  });
  return (
    <div className={styles["takeIn"]}>
      <Button onClick={() => chooser.current?.click()}>{say("list.import")}</Button>
      <input
        ref={chooser}
        type="file"
        hidden
        accept=".json,application/json"
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          // The same file can be chosen again after it was put right.
          event.target.value = "";
          if (file !== undefined) reading.mutate(file);
        }}
      />
      <output className={reading.isError ? styles["failed"] : styles["done"]}>
        {reading.isError
          ? say("list.importFailed")
          : reading.data === undefined
            ? ""
            : say("list.imported", { name: reading.data.mapping.name })}
      </output>
    </div>
  );
}

export function SavedMappings(props: { readonly timeZone: string }) {
  const say = useSay(memoryMessages);
  const saved = useQuery(api.mappings.list.queryOptions());
  const mappings = saved.data ?? [];
  return (
    <Section
      id="mappings"
      title={mappings.length === 0 ? say("list.none") : say("list.title", { mappings: mappings.length })}
      sub={say(mappings.length === 0 ? "list.subNone" : "list.sub")}
      action={<TakeIn />}
    >
      {saved.isError ? <Fault onRetry={() => void saved.refetch()}>{say("list.failed")}</Fault> : null}
      <ul className={styles["list"]}>
        {mappings.map((mapping) => (
          <SavedMappingRow key={mapping.mappingId} mapping={mapping} timeZone={props.timeZone} />
        ))}
      </ul>
    </Section>
  );
}
