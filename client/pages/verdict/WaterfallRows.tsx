/** The waterfall drawn: revenue and what it is spent on, then on a magnified scale the contribution, every cost, and the net. */
import { useFormat, useSay } from "#client/i18n/language.tsx";
import { evenScale } from "#client/charts/interval-scale.ts";
import { orNull, whyNot } from "#client/lib/computed.ts";
import { lineMessages } from "./line-messages.ts";
import { LineRow, PlainRow } from "./WaterfallRow.tsx";
import { RevenueRow } from "./RevenueRow.tsx";
import { waterfallMessages } from "./waterfall-messages.ts";
import { linesApart, waterfall, type LineStep, type WaterfallStep } from "./waterfall-steps.ts";
import { columnAmounts, lineName } from "./waterfall-text.ts";
import type { VerdictFigureProps } from "./verdict-figure.ts";
import styles from "./waterfall.module.css";

export function WaterfallRows(props: VerdictFigureProps & { readonly name: string }) {
  const say = useSay(waterfallMessages);
  const sayLine = useSay(lineMessages);
  const format = useFormat();
  const { verdict, address } = props;
  const amounts = columnAmounts(verdict, say, format);
  const drawn = waterfall(verdict);
  const { at } = evenScale(drawn.low, drawn.high === drawn.low ? drawn.low + 1 : drawn.high, []);
  const net = orNull(verdict.net);
  const { contribution, rest, clientsAtRisk } = drawn;
  const line = { verdict, address, amounts, at };
  return (
    <div className={styles["figure"]}>
      <div className={styles["head"]} aria-hidden="true">
        <span />
        <span />
        <span>{amounts.unit}</span>
        <span>{say("column.interval")}</span>
        <span className={styles["natureHead"]}>{say("column.grade")}</span>
        <span>{say("column.rows")}</span>
      </div>
      <ul aria-label={props.name}>
        <RevenueRow {...line} drawn={drawn} />
        <PlainRow
          {...line}
          name={sayLine("contribution")}
          strong
          step={contribution}
          missing={whyNot(verdict.contributionAfterLabourCents)}
          amount={contribution === null ? "" : amounts.plain(contribution.to)}
          interval={sayLine("counted")}
          note={say("line.invoiced", { revenue: amounts.plain(verdict.revenueCents) })}
          drawer={{ kind: "line", line: "contribution" }}
          hasLink={isDrawnBelow(drawn.lines, -1, null)}
        />
        {drawn.lines.map(({ line: cost, step }, place) => (
          <LineRow
            key={cost.line}
            {...line}
            line={cost}
            step={step}
            hasLink={isDrawnBelow(drawn.lines, place, drawn.bookedAndAttributed ?? drawn.expected[0]?.step)}
            isFolded={rest !== null && place >= linesApart && step !== null}
          />
        ))}
        {rest === null ? null : (
          <PlainRow
            {...line}
            className={styles["rest"]}
            name={say("line.rest", { count: rest.lines.length })}
            step={rest.step}
            amount={amounts.signed(-rest.cents)}
            interval=""
            note={format.list(rest.lines.map((cost) => lineName(cost, say, sayLine).toLowerCase()))}
          />
        )}
        {drawn.bookedAndAttributed === null || net === null ? null : (
          <PlainRow
            {...line}
            className={styles["booked"]}
            name={say("line.booked")}
            strong
            step={drawn.bookedAndAttributed}
            amount={amounts.signed(net.bookedAndAttributed.estimate)}
            interval={amounts.range(net.bookedAndAttributed.low, net.bookedAndAttributed.high)}
            hasLink={drawn.expected.some(({ step }) => step !== null)}
          />
        )}
        {drawn.expected.map(({ line: cost, step }, place) => (
          <LineRow
            key={cost.line}
            {...line}
            line={cost}
            step={step}
            hasLink={isDrawnBelow(drawn.expected, place, drawn.net)}
          />
        ))}
        <PlainRow
          {...line}
          className={styles["net"]}
          name={say("line.net", { name: verdict.client.name })}
          strong
          step={drawn.net}
          missing={whyNot(verdict.net)}
          amount={net === null ? "" : amounts.signed(net.cents.estimate)}
          was={net?.referenceCents == null ? null : amounts.signed(net.referenceCents.estimate)}
          interval={net === null ? "" : amounts.range(net.cents.low, net.cents.high)}
          isBanded
          drawer={{ kind: "net" }}
        />
        {clientsAtRisk === null ? null : (
          <PlainRow
            {...line}
            className={styles["apart"]}
            name={say("line.at-risk")}
            step={clientsAtRisk.step}
            missing={whyNot(clientsAtRisk.memo.cents)}
            amount={clientsAtRisk.step === null ? "" : amounts.signed(clientsAtRisk.step.to)}
            interval={
              clientsAtRisk.step?.band == null
                ? sayLine("counted")
                : amounts.range(clientsAtRisk.step.band.low, clientsAtRisk.step.band.high)
            }
            grade={clientsAtRisk.memo.grade}
            rows={clientsAtRisk.memo.rows}
            drawer={{ kind: "line", line: "clients-at-risk" }}
          />
        )}
      </ul>
    </div>
  );
}

/** Whether there is a bar right below a row, to which a hairline leads; `last` is the one below them all. */
function isDrawnBelow(
  lines: readonly LineStep[],
  place: number,
  last: WaterfallStep | null | undefined,
): boolean {
  const below = lines[place + 1];
  return below === undefined ? last != null : below.step !== null;
}
