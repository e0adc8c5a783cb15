/** Reading a database directly: its address, what it holds, then its tables as if they had been given as files. */
import { useMutation } from "@tanstack/react-query";
import { useId, useState } from "react";
import { useSay, useSpoken } from "#client/i18n/language.tsx";
import { client, failureCode } from "#client/lib/api.ts";
import { Button } from "#client/ui/Button.tsx";
import { Fault } from "#client/ui/Fault.tsx";
import { Progress } from "#client/ui/Progress.tsx";
import { databaseMessages } from "./database-messages.ts";
import { DatabaseOutline } from "./DatabaseOutline.tsx";
import { failureSentence } from "../wizard/failure-sentence.ts";
import type { ImportWizard } from "../wizard/import-wizard.ts";
import { tableNames } from "../table-names.ts";
import { useDatabaseJob } from "./use-database-job.ts";
import styles from "./ReadDatabase.module.css";

/** The address as a password is typed: hidden unless it is asked for, and offered to no password keeper. */
function AddressField(props: { readonly value: string; readonly onChange: (value: string) => void }) {
  const say = useSay(databaseMessages);
  const id = useId();
  const [shown, setShown] = useState(false);
  return (
    <div className={styles["address"]}>
      <label htmlFor={id}>{say("connection")}</label>
      <input
        id={id}
        type={shown ? "text" : "password"}
        value={props.value}
        placeholder={say("example")}
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        onChange={(event) => props.onChange(event.target.value)}
      />
      <Button look="quiet" aria-label={say(shown ? "hide.of" : "show.of")} onClick={() => setShown(!shown)}>
        {say(shown ? "hide" : "show")}
      </Button>
    </div>
  );
}

export function ReadDatabase(props: { readonly wizard: ImportWizard }) {
  const say = useSay(databaseMessages);
  const names = useSay(tableNames);
  const { language, format } = useSpoken();
  const [connection, setConnection] = useState("");
  const [empty, setEmpty] = useState(false);
  const outline = useMutation({
    gcTime: 0,
    mutationFn: (address: string) => client.databases.outline.mutate({ connection: address }),
  });
  const job = useDatabaseJob(({ uploads, mapping }) => {
    setConnection("");
    outline.reset();
    setEmpty(uploads.length === 0);
    props.wizard.giveUploads(uploads, mapping);
  });
  const failure =
    job.failure ?? (outline.isError ? { code: failureCode(outline.error), details: {}, file: null } : null);
  const { progress } = job;
  return (
    <details className={styles["database"]}>
      <summary>{say("open")}</summary>
      <p className={styles["how"]}>{say("how")}</p>
      {failure === null ? null : <Fault>{failureSentence(failure, language, format)}</Fault>}
      {empty ? <p>{say("empty")}</p> : null}
      {job.running ? (
        <Progress
          label={
            progress?.file === undefined || progress.file === null
              ? say("reading")
              : say("reading.of", { table: progress.file })
          }
          done={progress?.done ?? 0}
          total={progress?.total ?? 0}
          onStop={job.stop}
        />
      ) : outline.data === undefined ? (
        <form
          className={styles["form"]}
          autoComplete="off"
          onSubmit={(event) => {
            event.preventDefault();
            setEmpty(false);
            outline.mutate(connection.trim());
          }}
        >
          <AddressField value={connection} onChange={setConnection} />
          <Button type="submit" disabled={connection.trim() === "" || outline.isPending}>
            {say(outline.isPending ? "looking" : "look")}
          </Button>
        </form>
      ) : (
        <DatabaseOutline
          outline={outline.data}
          nameOf={names}
          onRead={(kind) => job.start({ connection: connection.trim(), kind })}
          onBack={outline.reset}
        />
      )}
    </details>
  );
}
