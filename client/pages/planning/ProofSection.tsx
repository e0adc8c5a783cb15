/** One wait told in words: who was ready when, who went ahead, what the rule would have given, and what was asked for. */
import type { OperationPair, OperationWait } from "#shared/schema/planning.ts";
import { useFormat, useSay } from "#client/i18n/language.tsx";
import { ganttMessages } from "./gantt-messages.ts";
import type { PlanningFigureProps } from "./planning-figure.ts";
import { replayMessages } from "./replay-messages.ts";
import { useToldWait } from "./use-told-wait.ts";
import page from "#client/ui/page.module.css";
import styles from "./planning.module.css";

/** Takers that are told one by one. */
const mostTold = 2;

/** The pairs of the examined client that went ahead out of turn, most hours first; else all that went ahead. */
function toldTakers(wait: OperationWait, examined: string): readonly OperationPair[] {
  const ahead = wait.takers.filter(
    ({ cause, aheadOfRule }) => cause === "prioritisation" && aheadOfRule !== false,
  );
  const own = ahead.filter(({ taker }) => taker.clientId === examined);
  return (own.length > 0 ? own : ahead).toSorted((left, right) => right.hours - left.hours);
}

export function ProofSection(props: PlanningFigureProps) {
  const say = useSay(ganttMessages);
  const { wait, isMissing } = useToldWait(props);
  return (
    <div className={styles["proof"]} aria-live="polite">
      <p className={page["kicker"]}>
        {wait === null
          ? say("proof.kickerEmpty")
          : say("proof.kicker", {
              operation: wait.operation.operationId,
              centre: wait.workCentreName,
            })}
      </p>
      {wait === null ? (
        <p className={page["lead"]}>{say(isMissing ? "proof.missing" : "proof.choose")}</p>
      ) : (
        <Told {...props} wait={wait} />
      )}
    </div>
  );
}

/** An identifier on one line. */
const idOf = (operationId: string) => <span className={styles["keep"]}>{operationId}</span>;

function Told(props: PlanningFigureProps & { readonly wait: OperationWait }) {
  const say = useSay(ganttMessages);
  const sayRule = useSay(replayMessages);
  const format = useFormat();
  const { wait, names, delays } = props;
  const { operation } = wait;
  const examined = delays.client.clientId;
  const takers = toldTakers(wait, examined);
  const clientOf = (clientId: string) =>
    clientId === examined ? (
      <b className={styles["examined"]}>{names.client(clientId)}</b>
    ) : (
      names.client(clientId)
    );
  const moment = (civil: string | null) => (civil === null ? "–" : format.moment(civil));
  const waited = format.hours(operation.waitedHours ?? 0);
  const total = (
    <b>
      {say("proof.total", {
        waited,
        taken: format.hours(operation.takenHours ?? 0),
        name: delays.client.name,
      })}
    </b>
  );
  return (
    <>
      <p className={styles["told"]}>
        {say.rich("proof.ready", {
          when: upperFirst(moment(operation.readyAt)),
          operation: idOf(operation.operationId),
          client: clientOf(operation.clientId),
          centre: wait.workCentreName,
        })}{" "}
        {takers.slice(0, mostTold).map(({ taker }) => (
          <span key={taker.operationId}>
            {say.rich("proof.taker", {
              operation: idOf(taker.operationId),
              client: clientOf(taker.clientId),
              when: moment(taker.readyAt),
              start: moment(taker.startedAt),
            })}{" "}
          </span>
        ))}
        {takers.length > mostTold ? `${say("proof.more", { count: takers.length - mostTold })} ` : null}
        {takers.length === 0
          ? say("proof.inTurn", { waited })
          : operation.startedAt === null
            ? say.rich("proof.still", { operation: idOf(operation.operationId), total })
            : say.rich("proof.started", {
                operation: idOf(operation.operationId),
                start: moment(operation.startedAt),
                total,
              })}{" "}
        {operation.ruleStartsAt === null || wait.rule === null
          ? null
          : say("proof.rule", {
              rule: sayRule(`rule.${wait.rule}`),
              when: moment(operation.ruleStartsAt),
            })}
      </p>
      {takers.length === 0 ? null : (
        <p className={styles["requests"]}>
          {say("proof.requests", {
            list: format.list(
              takers
                .slice(0, 5)
                .map(({ taker, request }) =>
                  say(`proof.request.${request}`, { operation: taker.operationId }),
                ),
            ),
          })}
        </p>
      )}
    </>
  );
}

/** The sentence begins with it in French, after a word in English, where days are capitals already. */
function upperFirst(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
