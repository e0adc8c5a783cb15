/** What is under way with a way to stop it, and what went wrong with a way to try again. */
import type { Verdict } from "#shared/schema/verdict.ts";
import { useSay } from "#client/i18n/language.tsx";
import type { Followed } from "#client/lib/use-followed.ts";
import { Announce } from "#client/ui/Announce.tsx";
import { Button } from "#client/ui/Button.tsx";
import { Fault } from "#client/ui/Fault.tsx";
import page from "#client/ui/page.module.css";
import { Progress } from "#client/ui/Progress.tsx";
import { pageMessages } from "./page-messages.ts";
import type { VerdictAddress } from "./use-verdict-address.ts";
import styles from "./verdict.module.css";

export interface VerdictStatesProps {
  readonly state: Followed<Verdict>;
  readonly address: VerdictAddress;
}

export function VerdictStates({ state, address }: VerdictStatesProps) {
  const say = useSay(pageMessages);
  const { progress, failure } = state;
  const isKept = state.value !== null;
  if (failure === "UNKNOWN_CLIENT")
    return (
      <Fault>
        {say("state.unknownClient", { client: address.search.client ?? "" })}{" "}
        <Button look="quiet" onClick={() => address.change({ client: undefined, open: undefined })}>
          {say("state.forgetClient")}
        </Button>
      </Fault>
    );
  if (failure !== null)
    return (
      <Fault onRetry={state.retry}>
        {say(isKept ? "state.failedKept" : "state.failed", { code: failure })}
      </Fault>
    );
  if (state.stopped)
    return (
      <p className={page["waiting"]}>
        {say(isKept ? "state.stoppedKept" : "state.stopped")}{" "}
        <Button onClick={state.retry}>{say("state.again")}</Button>
      </p>
    );
  return (
    <>
      {progress === null ? null : (
        <div className={styles["computing"]}>
          <Progress
            label={progressLabel(progress, say)}
            done={progress.done}
            total={progress.total}
            onStop={state.stop}
          />
        </div>
      )}
      {state.waiting && progress === null ? <p className={page["waiting"]}>{say("state.waiting")}</p> : null}
      <Announce message={state.outdated ? say("state.outdated") : ""} />
    </>
  );
}

function progressLabel(
  { phase, done, total }: NonNullable<Followed<Verdict>["progress"]>,
  say: ReturnType<typeof useSay<(typeof pageMessages)["fr"]>>,
): string {
  if (phase === "reading") return say("state.reading");
  if (phase === "attributing") return say("state.attributing");
  if (total === 0) return say("state.waiting");
  if (phase === "replaying") return say("state.replaying", { done, total });
  if (phase === "testing") return say("state.testing", { done, total });
  return say("state.counted", { done, total });
}
