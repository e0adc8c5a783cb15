/** Says on every page that the figures are generated, and leads out in one click. */
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useSay } from "#client/i18n/language.tsx";
import { api, failureCode } from "#client/lib/api.ts";
import { Fault } from "#client/ui/Fault.tsx";
import { shellMessages } from "./shell-messages.ts";
import { useJob } from "./use-job.ts";
import styles from "./Shell.module.css";

export function DemoStrip(props: { readonly name: string | null }) {
  const say = useSay(shellMessages);
  const [jobId, setJobId] = useState<string | null>(null);
  const leave = useMutation(
    api.demo.leave.mutationOptions({ onSuccess: (started) => setJobId(started.jobId) }),
  );
  const job = useJob(jobId);
  const running =
    leave.isPending || (jobId !== null && (job.event === null || job.event.state === "running"));
  const code = leave.isError
    ? failureCode(leave.error)
    : job.event?.state === "failed"
      ? job.event.code
      : job.failure;
  return (
    <>
      <aside aria-label={say("demo.short")} className={styles["demo"]}>
        <p>
          <span className={styles["demoLong"]}>
            {say("demo", { name: props.name ?? say("demo.unnamed") })}
          </span>
          <span className={styles["demoShort"]}>{say("demo.short")}</span>
          <button type="button" disabled={running} onClick={() => leave.mutate()}>
            {running ? say("demo.leaving") : say("demo.leave")}
          </button>
        </p>
      </aside>
      {code === null ? null : <Fault onRetry={() => leave.mutate()}>{say("demo.failed", { code })}</Fault>}
    </>
  );
}
