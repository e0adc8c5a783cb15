/** Says on every page that the figures are generated, and leads out in one click. */
import { useSay } from "#client/i18n/language.tsx";
import { client } from "#client/lib/api.ts";
import { useRecordJob } from "#client/lib/use-record-job.ts";
import { Fault } from "#client/ui/Fault.tsx";
import { shellMessages } from "./shell-messages.ts";
import styles from "./Shell.module.css";

export function DemoStrip(props: { readonly name: string | null }) {
  const say = useSay(shellMessages);
  const { start, state, failure } = useRecordJob(() => client.demo.leave.mutate());
  const running = state === "running";
  return (
    <>
      <aside aria-label={say("demo.short")} className={styles["demo"]}>
        <p>
          <span className={styles["demoLong"]}>
            {say("demo", { name: props.name ?? say("demo.unnamed") })}
          </span>
          <span className={styles["demoShort"]}>{say("demo.short")}</span>
          <button type="button" disabled={running} onClick={start}>
            {running ? say("demo.leaving") : say("demo.leave")}
          </button>
        </p>
      </aside>
      {failure === null ? null : <Fault onRetry={start}>{say("demo.failed", { code: failure.code })}</Fault>}
    </>
  );
}
