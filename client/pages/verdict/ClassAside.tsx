/** The class, its place between sane and net disruptor, why it is that one, and the rules that hold and those that do not. */
import type { ReactNode } from "react";
import type { ComputedVerdict, EvidenceAnswer } from "#shared/schema/verdict.ts";
import { verdictClasses } from "#shared/verdict-names.ts";
import { useSay } from "#client/i18n/language.tsx";
import { isComputed, whyNot } from "#client/lib/computed.ts";
import { classNames } from "#client/method/class-names.ts";
import { Opens } from "#client/ui/Opens.tsx";
import { classMessages } from "./class-messages.ts";
import { FailedGates } from "./FailedGates.tsx";
import { headline } from "./headline.ts";
import { ruleMessages } from "./rule-messages.ts";
import { useRuleText } from "./use-rule-text.ts";
import { useWhy } from "./use-why.ts";
import type { VerdictFigureProps } from "./verdict-figure.ts";
import styles from "./class.module.css";

export function ClassAside({ verdict, address }: VerdictFigureProps) {
  const say = useSay(classMessages);
  const sayClass = useSay(classNames);
  const sayRule = useSay(ruleMessages);
  const why = useWhy(verdict);
  const { title } = headline(verdict);
  return (
    <section className={styles["aside"]} aria-labelledby="verdict-class">
      <p className={styles["label"]}>{say("heading")}</p>
      <h2 id="verdict-class" className={styles["class"]}>
        {sayClass(title)}
      </h2>
      <ClassScale verdict={verdict} />
      <p className={styles["why"]}>{why}</p>
      {verdict.class === "insufficient-data" ? <FailedGates verdict={verdict} address={address} /> : null}
      <ul className={styles["rules"]} aria-label={sayRule("heading")}>
        {verdict.evidence.map((answer, place) => (
          <RuleRow
            key={answer.rule}
            answer={answer}
            isSaidAbove={isSameReason(answer, verdict.evidence[place - 1])}
            verdict={verdict}
            address={address}
          />
        ))}
      </ul>
    </section>
  );
}

/** Seven steps; where the data is not enough none of them is taken. */
function ClassScale({ verdict }: { readonly verdict: ComputedVerdict }): ReactNode {
  const say = useSay(classMessages);
  const isOutside = verdict.class === "insufficient-data";
  const step = verdictClasses.indexOf(verdict.class) + 1;
  const label = isOutside ? say("scale.outside") : say("scale.place", { step, steps: verdictClasses.length });
  return (
    <div className={styles["scale"]}>
      <p className="visually-hidden">{label}</p>
      <div className={styles["steps"]} aria-hidden="true">
        {verdictClasses.map((each) => (
          <span
            key={each}
            className={each !== verdict.class ? "" : isOutside ? styles["outside"] : styles["taken"]}
          />
        ))}
      </div>
      <div className={styles["ends"]} aria-hidden="true">
        <span>{say("scale.sane")}</span>
        <span>{say("scale.net")}</span>
      </div>
    </div>
  );
}

const shortNames = {
  E1: "short.E1",
  E2: "name.E2",
  E3: "short.E3",
  E4: "short.E4",
  E5: "name.E5",
  E6: "short.E6",
} as const;

/** A reason that the row above gives already need not be read again. */
function isSameReason({ holds }: EvidenceAnswer, above: EvidenceAnswer | undefined): boolean {
  return whyNot(holds) !== null && whyNot(holds)?.reason === whyNot(above?.holds)?.reason;
}

interface RuleRowProps extends VerdictFigureProps {
  readonly answer: EvidenceAnswer;
  readonly isSaidAbove: boolean;
}

function RuleRow({ answer, isSaidAbove, verdict, address }: RuleRowProps) {
  const say = useSay(ruleMessages);
  const text = useRuleText(verdict)(answer);
  const { rule, holds } = answer;
  const state = !isComputed(holds) ? "notEvaluated" : holds ? "holds" : "holdsNot";
  return (
    <li className={`${styles["rule"]} ${state === "notEvaluated" ? styles["quiet"] : ""}`}>
      <span className={`${styles["mark"]} ${styles[state]}`} aria-hidden="true" />
      <b className={styles["code"]}>{rule}</b>
      <span className={styles["name"]}>
        <span className={styles["long"]}>{say(`name.${rule}`)}</span>
        <span className={styles["short"]}>{say(shortNames[rule])}</span>
        <span className="visually-hidden">, {say(state)}</span>
      </span>
      <span className={styles["value"]}>
        <Opens label={say("open", { rule })} onOpen={() => address.openDrawer({ kind: "rule", rule })}>
          {text.value ?? say("notEvaluated")}
        </Opens>
      </span>
      {isSaidAbove ? null : <span className={styles["against"]}>{text.against}</span>}
    </li>
  );
}
