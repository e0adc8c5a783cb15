/** A ledger without orders: what to do, and the way to the demonstration. */
import { Link } from "@tanstack/react-router";
import { useSay } from "#client/i18n/language.tsx";
import { client } from "#client/lib/api.ts";
import { useRecordJob } from "#client/lib/use-record-job.ts";
import { Button, buttonClass } from "#client/ui/Button.tsx";
import { Fault } from "#client/ui/Fault.tsx";
import { contextMessages } from "./context-messages.ts";
import page from "#client/ui/page.module.css";

export function EmptyPortfolio() {
  const say = useSay(contextMessages);
  const { start, state, failure } = useRecordJob(() => client.demo.enter.mutate());
  const running = state === "running";
  return (
    <div className={page["empty"]}>
      <h1 className={page["sentence"]}>{say("empty.title")}</h1>
      <p className={page["lead"]}>{say("empty.lead")}</p>
      <div className={page["emptyActions"]}>
        <Link to="/data" className={buttonClass("primary")}>
          {say("empty.import")}
        </Link>
        <Button disabled={running} onClick={start}>
          {running ? say("empty.demoOpening") : say("empty.demo")}
        </Button>
      </div>
      {failure === null ? null : (
        <Fault onRetry={start}>{say("empty.demoFailed", { code: failure.code })}</Fault>
      )}
    </div>
  );
}
