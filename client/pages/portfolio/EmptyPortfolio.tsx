/** A ledger without orders: what to do, and the way to the demonstration. */
import { useMutation } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useSay } from "#client/i18n/language.tsx";
import { useJob } from "#client/app/use-job.ts";
import { api, failureCode } from "#client/lib/api.ts";
import { Button, buttonClass } from "#client/ui/Button.tsx";
import { Fault } from "#client/ui/Fault.tsx";
import { contextMessages } from "./context-messages.ts";
import styles from "./portfolio.module.css";

export function EmptyPortfolio() {
  const say = useSay(contextMessages);
  const [jobId, setJobId] = useState<string | null>(null);
  const enter = useMutation(
    api.demo.enter.mutationOptions({ onSuccess: (started) => setJobId(started.jobId) }),
  );
  const job = useJob(jobId);
  const running =
    enter.isPending || (jobId !== null && (job.event === null || job.event.state === "running"));
  const code = enter.isError
    ? failureCode(enter.error)
    : job.event?.state === "failed"
      ? job.event.code
      : job.failure;
  return (
    <div className={styles["empty"]}>
      <h1 className={styles["sentence"]}>{say("empty.title")}</h1>
      <p className={styles["lead"]}>{say("empty.lead")}</p>
      <div className={styles["emptyActions"]}>
        <Link to="/data" className={buttonClass("primary")}>
          {say("empty.import")}
        </Link>
        <Button disabled={running} onClick={() => enter.mutate()}>
          {running ? say("empty.demoOpening") : say("empty.demo")}
        </Button>
      </div>
      {code === null ? null : (
        <Fault onRetry={() => enter.mutate()}>{say("empty.demoFailed", { code })}</Fault>
      )}
    </div>
  );
}
