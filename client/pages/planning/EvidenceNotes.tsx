/** What the record lacks, said where the figures begin. */
import type { ComputedDelays } from "#shared/schema/delays.ts";
import { useFormat, useSay } from "#client/i18n/language.tsx";
import { Opens } from "#client/ui/Opens.tsx";
import { heroMessages } from "./hero-messages.ts";
import styles from "./planning.module.css";

/** Work centres that are named. */
const mostNamed = 5;

export function EvidenceNotes(props: { readonly delays: ComputedDelays; readonly onOpen: () => void }) {
  const say = useSay(heroMessages);
  const format = useFormat();
  const { evidence, waiting } = props.delays;
  const derived = evidence.centres.filter(({ calendarFrom }) => calendarFrom === "derived");
  const notes = [
    evidence.readyUnknown > 0 ? say("note.unknown", { count: evidence.readyUnknown }) : null,
    evidence.readyDerived > 0 ? say("note.derived", { count: evidence.readyDerived }) : null,
    evidence.startedBeforeReadyShare > evidence.startedBeforeReadyTolerance
      ? say("note.early", {
          share: format.share(evidence.startedBeforeReadyShare),
          tolerance: format.roundShare(evidence.startedBeforeReadyTolerance),
        })
      : null,
    evidence.endsPresumed > 0 ? say("note.ends", { count: evidence.endsPresumed }) : null,
    evidence.machinesFrom === "assumed" ? say("note.machines") : null,
    evidence.machinesFrom === "employees" ? say("note.employees") : null,
    derived.length > 0
      ? say("note.calendar", {
          centres: format.list([
            ...derived.slice(0, mostNamed).map(({ name }) => name),
            ...(derived.length > mostNamed
              ? [say("note.moreCentres", { count: derived.length - mostNamed })]
              : []),
          ]),
          low: format.hours(waiting.hoursRange.low),
          high: format.hours(waiting.hoursRange.high),
        })
      : null,
  ].filter((note) => note !== null);
  return (
    <p className={styles["notes"]}>
      {notes.map((note) => (
        <span key={note}>{note} </span>
      ))}
      <Opens label={say("note.open")} onOpen={props.onOpen}>
        {say("note.open")}
      </Opens>
    </p>
  );
}
