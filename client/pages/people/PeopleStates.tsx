/** What is under way, and what went wrong, for each of the page's two questions. */
import { useSay } from "#client/i18n/language.tsx";
import { Announce } from "#client/ui/Announce.tsx";
import { Button } from "#client/ui/Button.tsx";
import { Fault } from "#client/ui/Fault.tsx";
import page from "#client/ui/page.module.css";
import { Progress } from "#client/ui/Progress.tsx";
import { pageMessages } from "./page-messages.ts";
import type { Followed } from "#client/lib/use-followed.ts";
import type { PeopleAddress } from "./use-people-address.ts";
import styles from "./people.module.css";

export interface PeopleStatesProps {
  readonly people: Followed<unknown>;
  readonly overtime: Followed<unknown>;
  readonly address: PeopleAddress;
}

export function PeopleStates(props: PeopleStatesProps) {
  const say = useSay(pageMessages);
  const { people, overtime, address } = props;
  // Both refuse a client that is not there: said once.
  if (people.failure === "UNKNOWN_CLIENT" || overtime.failure === "UNKNOWN_CLIENT")
    return (
      <Fault>
        {say("state.unknownClient", { client: address.search.client ?? "" })}{" "}
        <Button look="quiet" onClick={() => address.change({ client: undefined })}>
          {say("state.forgetClient")}
        </Button>
      </Fault>
    );
  const waiting =
    people.waiting && overtime.waiting && people.progress === null && overtime.progress === null;
  return (
    <>
      <State state={people} of="people" />
      <State state={overtime} of="overtime" />
      {waiting ? <p className={page["waiting"]}>{say("state.waiting")}</p> : null}
      <Announce message={people.outdated || overtime.outdated ? say("state.outdated") : ""} />
    </>
  );
}

function State(props: { readonly state: Followed<unknown>; readonly of: "people" | "overtime" }) {
  const say = useSay(pageMessages);
  const { state } = props;
  const { progress, failure } = state;
  if (state.stopped)
    return (
      <p className={page["waiting"]}>
        {say("state.stopped")} <Button onClick={state.retry}>{say("state.again")}</Button>
      </p>
    );
  if (failure !== null)
    return <Fault onRetry={state.retry}>{say(`state.failed.${props.of}`, { code: failure })}</Fault>;
  if (progress === null) return null;
  const { phase, done, total } = progress;
  const label =
    phase === "replaying" && total > 0
      ? say("state.replaying", { done, total })
      : phase === "reading"
        ? say("state.reading")
        : phase === "attributing"
          ? say("state.attributing")
          : total > 0
            ? say("state.counted", { done, total })
            : say("state.waiting");
  return (
    <div className={styles["computing"]}>
      <Progress label={label} done={done} total={total} onStop={state.stop} />
    </div>
  );
}
