/** One total: a sentence, and the ledger's months, in which a missing one shows. */
import { useState } from "react";
import type { Reconciliation } from "#shared/schema/coverage.ts";
import { useFormat, useSay } from "#client/i18n/language.tsx";
import { Button } from "#client/ui/Button.tsx";
import { Tag } from "#client/ui/Tag.tsx";
import { useDoneBy } from "../use-doer.ts";
import { reconciliationMessages } from "./reconciliation-messages.ts";
import { reconciledSentence, totalText } from "./stated-total.ts";
import styles from "./Reconciliations.module.css";

const stateTag = { agrees: "ok", differs: "warn", "not-computable": "neutral" } as const;
const barWidth = 160;

function Months(props: { readonly reconciled: Reconciliation; readonly caption: string }) {
  const say = useSay(reconciliationMessages);
  const format = useFormat();
  const { kind, months } = props.reconciled;
  const largest = Math.max(0, ...months.map(({ total }) => total));
  return (
    <table className={styles["months"]}>
      <caption className="visually-hidden">{props.caption}</caption>
      <thead>
        <tr>
          <th scope="col">{say("month")}</th>
          <th scope="col" className="num">
            {say("ledger")}
          </th>
        </tr>
      </thead>
      <tbody>
        {months.map(({ month, total }) => (
          <tr key={month}>
            <th scope="row">{format.month(month)}</th>
            <td className={`num ${styles["total"]} ${total === 0 ? styles["gap"] : ""}`}>
              <span className={styles["bar"]} aria-hidden="true">
                <svg width={barWidth} height="6" viewBox={`0 0 ${barWidth} 6`}>
                  <rect
                    width={largest > 0 ? (barWidth * Math.max(0, total)) / largest : 0}
                    height="6"
                    fill="var(--bar)"
                  />
                </svg>
              </span>
              <span>{total === 0 ? say("month.empty") : totalText(kind, total, format)}</span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

export function ReconciledTotal(props: {
  readonly reconciled: Reconciliation;
  readonly timeZone: string;
  readonly onWithdraw: () => void;
}) {
  const say = useSay(reconciliationMessages);
  const doneBy = useDoneBy();
  const format = useFormat();
  const { reconciled } = props;
  const { kind: kindCode, period: days, status, by, source, months, enteredAt } = reconciled;
  // Open where something is wrong: that is where the month is looked for.
  const [open, setOpen] = useState(status === "differs");
  const kind = say(kindCode);
  const period = format.period(days.from, days.to);
  return (
    <li>
      <div className={styles["head"]}>
        <h3>{say("heading", { kind, period })}</h3>
        <Tag state={stateTag[status]}>{say(status)}</Tag>
        <Button look="quiet" aria-label={say("withdraw.of", { kind, period })} onClick={props.onWithdraw}>
          {say("withdraw")}
        </Button>
      </div>
      <p className={styles["sentence"]}>{reconciledSentence(reconciled, format)}</p>
      <p className={styles["source"]}>
        {say("provenance", {
          source,
          when: format.instant(enteredAt, props.timeZone),
          by: doneBy(by),
        })}
      </p>
      {months.length === 0 ? null : (
        <details open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
          <summary>
            {say("months")}
            <span className="visually-hidden">{` (${kind}, ${period})`}</span>
          </summary>
          {open ? <Months reconciled={reconciled} caption={say("months.of", { kind, period })} /> : null}
        </details>
      )}
    </li>
  );
}
