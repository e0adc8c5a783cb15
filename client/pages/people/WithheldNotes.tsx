/** For each team that no published figure names: that it is not published, and the nearest figure that holds it. */
import type { TeamGroup } from "#shared/schema/people.ts";
import { useSay } from "#client/i18n/language.tsx";
import { calendarMessages } from "./calendar-messages.ts";
import { coarserName } from "./group-names.ts";
import styles from "./people.module.css";

export interface WithheldNotesProps {
  readonly teams: readonly { readonly team: string; readonly coarser: string }[];
  readonly groups: readonly TeamGroup[];
}

export function WithheldNotes(props: WithheldNotesProps) {
  const say = useSay(calendarMessages);
  if (props.teams.length === 0) return null;
  return (
    <ul className={styles["withheldNotes"]}>
      {props.teams.map(({ team, coarser }) => (
        <li key={team}>
          {say("note.withheld", {
            team,
            coarser: coarserName(coarser, props.groups, say("coarser.site")),
          })}
        </li>
      ))}
    </ul>
  );
}
