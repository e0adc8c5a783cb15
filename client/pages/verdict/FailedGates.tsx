/** Which condition of a verdict is not met, what was found, what to import, and where. */
import { Link } from "@tanstack/react-router";
import type { VerdictGate } from "#shared/schema/verdict.ts";
import { useFormat, useSay } from "#client/i18n/language.tsx";
import { orNull } from "#client/lib/computed.ts";
import { Opens } from "#client/ui/Opens.tsx";
import { classMessages } from "./class-messages.ts";
import { useReason } from "./NotComputable.tsx";
import type { VerdictFigureProps } from "./verdict-figure.ts";
import styles from "./class.module.css";

/** Gates whose value is a part of a whole. */
const shares: ReadonlySet<VerdictGate["gate"]> = new Set(["house-rule", "replay"]);

export function FailedGates({ verdict, address }: VerdictFigureProps) {
  const say = useSay(classMessages);
  const failed = verdict.gates.filter(({ holds }) => !holds);
  const missing = [...new Set(failed.flatMap((gate) => gate.missing))];
  return (
    <div className={styles["gates"]}>
      <ul>
        {failed.map((gate) => (
          <li key={gate.gate}>
            <GateSentence gate={gate} />
          </li>
        ))}
      </ul>
      <p>
        {missing.length === 0 ? null : (
          <>
            {say("gate.missing")}{" "}
            {missing.map((name) => (
              <code key={name}>{name}</code>
            ))}{" "}
          </>
        )}
        <Link to="/data">{say(missing.length === 0 ? "gate.data" : "gate.import")}</Link>
        {" · "}
        <Opens label={say("gates.open")} onOpen={() => address.openDrawer({ kind: "gates" })}>
          {say("gates.open")}
        </Opens>
      </p>
    </div>
  );
}

function GateSentence({ gate }: { readonly gate: VerdictGate }) {
  const say = useSay(classMessages);
  const found = useFound(gate);
  return (
    <>
      <b>{say(`gate.${gate.gate}`)}</b> {found}
    </>
  );
}

/** What was found and what is needed, or why nothing could be found; that one is needed where there is none goes without saying. */
function useFound({ gate, value, threshold, reason }: VerdictGate): string {
  const say = useSay(classMessages);
  const format = useFormat();
  const reasonText = useReason();
  const found = orNull(value);
  if (found === null || threshold === null) return reason === null ? "" : reasonText(reason);
  if (threshold === 1) return "";
  const written = (number: number) => (shares.has(gate) ? format.shareTo(number, 1) : format.count(number));
  return say(gate === "replay" ? "gate.valueMost" : "gate.value", {
    value: written(found),
    threshold: written(threshold),
  });
}
