/** The plant replayed: what the privilege, the late changes and the volume cost the others, and how far that can be trusted. */
import { houseRules } from "#shared/schema/delays.ts";
import { csvOf } from "#client/charts/figure-table.ts";
import { Figure } from "#client/charts/Figure.tsx";
import { FigureTableView } from "#client/charts/FigureTableView.tsx";
import { useFormat, useSay } from "#client/i18n/language.tsx";
import { isComputed, orNull } from "#client/lib/computed.ts";
import { NotComputable } from "./NotComputable.tsx";
import type { PlanningFigureProps } from "./planning-figure.ts";
import { replayMessages } from "./replay-messages.ts";
import { delayParts, replayTable, type ComputedReplay } from "./replay-table.ts";
import styles from "./replay.module.css";

export function ReplayFigure(props: PlanningFigureProps) {
  const say = useSay(replayMessages);
  const format = useFormat();
  const { delays, address } = props;
  const { replay, houseRule } = delays;
  const computed = replay.status === "computed" ? replay : null;
  const title =
    computed === null
      ? say("replay.titleNone")
      : say("replay.title", {
          privilege: format.wholeDays(computed.privilegeDays),
          change: format.wholeDays(computed.changeDays),
          volume: format.wholeDays(computed.volumeDays),
        });
  const table = replayTable(delays, say, format);
  return (
    <Figure
      title={title}
      measure={say("replay.measure")}
      view={address.viewOf("replay")}
      onView={(view) => address.show("replay", view)}
      csv={() => csvOf(table)}
      fileName="replay"
      note={<Trust {...props} />}
      chapters={[3]}
      source={
        computed === null
          ? say("replay.sourceRule", { pairs: houseRule.pairs })
          : say("replay.source", {
              orders: computed.ordersCompared,
              draws: computed.draws,
              weeks: computed.blockWeeks,
              seed: String(computed.seed),
            })
      }
    >
      {replay.status === "not-computable" ? <NotComputable why={replay} /> : null}
      {address.viewOf("replay") === "table" ? (
        <FigureTableView caption={title} table={table} />
      ) : (
        <>
          {computed === null ? null : <Parts {...props} replay={computed} />}
          <Rules {...props} />
        </>
      )}
    </Figure>
  );
}

function Parts(props: PlanningFigureProps & { readonly replay: ComputedReplay }) {
  const say = useSay(replayMessages);
  const format = useFormat();
  const parts = delayParts(props.replay);
  const values = parts.flatMap(({ days, interval }) => [days, interval?.low ?? 0, interval?.high ?? 0]);
  const [least, most] = [Math.min(0, ...values), Math.max(1e-9, ...values)];
  const at = (days: number) => ((days - least) / (most - least)) * 100;
  const bar = (from: number, to: number) => ({
    left: `${at(Math.min(from, to))}%`,
    width: `${Math.abs(at(to) - at(from))}%`,
  });
  return (
    <ul className={styles["parts"]}>
      {parts.map(({ part, days, interval }) => (
        <li key={part}>
          <span>
            {say(`replay.${part}`)}
            {part === "volume" ? <small>{say("replay.volumeNote")}</small> : null}
          </span>
          <span className={styles["track"]} aria-hidden="true">
            {interval === null ? null : (
              <span className={styles["band"]} style={bar(interval.low, interval.high)} />
            )}
            <span className={styles[part]} style={bar(0, days)} />
            <span className={styles["zero"]} style={{ left: `${at(0)}%` }} />
          </span>
          <span className={styles["days"]}>
            <b>{format.wholeDays(days)}</b>
            {interval === null ? null : (
              <small>
                {say("replay.interval", {
                  low: format.count(interval.low),
                  high: format.count(interval.high),
                })}
              </small>
            )}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** How well each rule explains the starts. */
function Rules(props: PlanningFigureProps) {
  const say = useSay(replayMessages);
  const format = useFormat();
  const { houseRule } = props.delays;
  const best = orNull(houseRule.best);
  return (
    <div className={styles["rules"]}>
      <h3>
        {best === null
          ? say("replay.ruleNone", { threshold: format.roundShare(houseRule.threshold) })
          : say("replay.rule", {
              rule: say(`rule.${best}`),
              share: format.roundShare(orNull(houseRule.agreement[best]) ?? 0),
            })}
      </h3>
      <ul>
        {houseRules.map((rule) => {
          const share = orNull(houseRule.agreement[rule]);
          return (
            <li key={rule} className={rule === best ? styles["best"] : ""}>
              <span>{say(`rule.${rule}`)}</span>
              <span className={styles["share"]} aria-hidden="true">
                <span style={{ width: `${(share ?? 0) * 100}%` }} />
                <span className={styles["threshold"]} style={{ left: `${houseRule.threshold * 100}%` }} />
              </span>
              <span className="num">{share === null ? "–" : format.roundShare(share)}</span>
            </li>
          );
        })}
      </ul>
    </div>
  );
}

/** What the replay rests on, and what it does not say. */
function Trust(props: PlanningFigureProps) {
  const say = useSay(replayMessages);
  const format = useFormat();
  const { delays } = props;
  const { replay, replayGate, houseRule, client } = delays;
  const error = (value: (typeof replayGate)["requestedFirst"]) =>
    isComputed(value) ? format.share(value) : "–";
  const tested = houseRule.tested.map(({ rule, queueJumpHours }) =>
    say("replay.tested", { rule: say(`rule.${rule}`), hours: format.hours(queueJumpHours) }),
  );
  const threshold = format.roundShare(replayGate.threshold);
  if (replay.status === "not-computable")
    return (
      <>
        {say("replay.gateFailed", {
          requested: error(replayGate.requestedFirst),
          all: error(replayGate.allFirst),
          threshold,
        })}{" "}
        {tested.join(" ")}
      </>
    );
  const carried = replay.volumeWithoutCapacityDays;
  return (
    <>
      {say("replay.gate", {
        error: format.share(replay.medianErrorShare),
        threshold,
        which:
          replay.gate === "requested-first"
            ? say("replay.gate.requested", { name: client.name })
            : say("replay.gate.all", { name: client.name }),
      })}{" "}
      {carried < 0 ? say("replay.capacity", { name: client.name, days: format.wholeDays(-carried) }) : null}{" "}
      {tested.join(" ")}
    </>
  );
}
