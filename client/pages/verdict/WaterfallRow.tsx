/** A row of the waterfall: name, bar with its interval, amount that opens its drawer, bounds, grade, rows. */
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import type { NotComputable } from "#shared/schema/scalar.ts";
import type { ComputedVerdict, CostGrade, CostLine } from "#shared/schema/verdict.ts";
import { useFormat, useSay } from "#client/i18n/language.tsx";
import { isComputed, whyNot } from "#client/lib/computed.ts";
import { Interval } from "#client/ui/Interval.tsx";
import { Opens } from "#client/ui/Opens.tsx";
import page from "#client/ui/page.module.css";
import { Tag } from "#client/ui/Tag.tsx";
import { uiMessages } from "#client/ui/ui-messages.ts";
import { lineMessages } from "./line-messages.ts";
import { markMessages } from "./mark-messages.ts";
import { useReason } from "./NotComputable.tsx";
import type { VerdictDrawer } from "./verdict-drawer.ts";
import type { VerdictAddress } from "./use-verdict-address.ts";
import { waterfallMessages } from "./waterfall-messages.ts";
import type { WaterfallStep } from "./waterfall-steps.ts";
import { lineName, type ColumnAmounts } from "./waterfall-text.ts";
import styles from "./waterfall.module.css";

export interface RowContext {
  readonly verdict: ComputedVerdict;
  readonly address: VerdictAddress;
  readonly amounts: ColumnAmounts;
  /** Where an amount lies across the drawing, from 0 to 1. */
  readonly at: (cents: number) => number;
}

export interface PlainRowProps extends RowContext {
  readonly name: string;
  readonly strong?: boolean;
  /** Null where there is no amount. */
  readonly step: WaterfallStep | null;
  /** Why there is none. */
  readonly missing?: NotComputable | null;
  readonly amount: string;
  /** The amount before an assumption was changed. */
  readonly was?: string | null;
  readonly interval: string;
  readonly isBanded?: boolean;
  readonly grade?: CostGrade;
  readonly rows?: number;
  /** Below the bar on a narrow screen, where there is no grade. */
  readonly note?: string;
  readonly drawer?: VerdictDrawer;
  /** A hairline leads from the bar's end to the row below. */
  readonly hasLink?: boolean;
  readonly className?: string | undefined;
}

export function PlainRow(props: PlainRowProps) {
  const say = useSay(waterfallMessages);
  const sayLine = useSay(lineMessages);
  const sayMark = useSay(markMessages);
  const format = useFormat();
  const { step, grade, drawer, address, was, missing } = props;
  const isChanged = was != null && was !== props.amount;
  const gives = step?.tone === "gives" || step?.tone === "apart";
  const open = drawer === undefined ? null : () => address.openDrawer(drawer);
  const classes = [styles["row"], props.strong === true ? styles["strong"] : "", props.className ?? ""];
  return (
    <li className={classes.join(" ")}>
      <span className={styles["name"]}>
        {props.name}
        {isChanged ? <Tag state="mod">{sayMark("tag")}</Tag> : null}
      </span>
      {missing == null ? (
        <>
          <Track step={step} at={props.at} hasLink={props.hasLink === true} />
          <span className={styles["amount"]}>
            {isChanged ? <s className={page["was"]}>{was}</s> : null}{" "}
            {open === null ? (
              props.amount
            ) : (
              <Opens label={say("open.line", { line: props.name })} modified={isChanged} onOpen={open}>
                {props.amount}
              </Opens>
            )}
          </span>
          <span className={styles["interval"]}>
            {props.isBanded === true ? <Interval>{props.interval}</Interval> : props.interval}
          </span>
          <span className={styles["nature"]}>
            {grade === undefined ? null : (
              <>
                <span
                  className={`${styles["swatch"]} ${styles[gives && grade !== "expected" ? "gives" : grade]} ${gives ? styles["ofOthers"] : ""}`}
                  aria-hidden="true"
                />
                {sayLine(`grade.${grade}`)}
              </>
            )}
          </span>
          {props.note === undefined ? null : <span className={styles["note"]}>{props.note}</span>}
          <span className={styles["rows"]}>
            {props.rows === undefined ? null : (
              <>
                {format.count(props.rows)}
                <span className="visually-hidden"> {say("column.rows")}</span>
              </>
            )}
          </span>
        </>
      ) : (
        <MissingText name={props.name} why={missing} onOpen={open} />
      )}
    </li>
  );
}

export interface LineRowProps extends RowContext {
  readonly line: CostLine;
  readonly step: WaterfallStep | null;
  readonly hasLink: boolean;
  /** On a narrow screen it is a part of the rest. */
  readonly isFolded?: boolean;
}

/** A cost line; what could not be computed keeps its place. */
export function LineRow({ line, step, isFolded, ...context }: LineRowProps) {
  const say = useSay(waterfallMessages);
  const sayLine = useSay(lineMessages);
  const { amounts } = context;
  const { cents, referenceCents } = line;
  const isKnown = isComputed(cents);
  return (
    <PlainRow
      {...context}
      className={isFolded === true ? styles["folded"] : undefined}
      name={lineName(line, say, sayLine)}
      step={step}
      missing={whyNot(cents)}
      amount={isKnown ? amounts.signed(-cents.estimate) : ""}
      was={referenceCents === null ? null : amounts.signed(-referenceCents)}
      interval={isKnown && !line.counted ? amounts.ofCost(cents) : sayLine("counted")}
      grade={line.grade}
      rows={line.rows}
      drawer={{ kind: "line", line: line.line }}
    />
  );
}

interface TrackProps {
  readonly step: WaterfallStep | null;
  readonly at: (cents: number) => number;
  readonly hasLink: boolean;
}

const percent = (part: number) => `${part * 100}%`;

/** Hidden from screen readers: the numbers stand beside it. */
function Track({ step, at, hasLink }: TrackProps) {
  const span = (one: number, two: number) => ({
    left: percent(Math.min(at(one), at(two))),
    width: percent(Math.abs(at(two) - at(one))),
  });
  return (
    <span className={styles["track"]} aria-hidden="true">
      <span className={styles["zero"]} style={{ left: percent(at(0)) }} />
      {step === null ? null : (
        <>
          {step.band === null ? null : (
            <span
              className={`${styles["band"]} ${styles[`${step.tone}Band`]}`}
              style={span(step.band.low, step.band.high)}
            />
          )}
          <span className={`${styles["bar"]} ${styles[step.tone]}`} style={span(step.from, step.to)} />
          {step.ghost === null ? null : (
            <span className={styles["ghost"]} style={span(step.from, step.ghost)} />
          )}
          {hasLink ? <span className={styles["link"]} style={{ left: percent(at(step.to)) }} /> : null}
        </>
      )}
    </span>
  );
}

/** Why a line has no amount, what would allow it, and where to add that. */
function MissingText(props: {
  readonly name: string;
  readonly why: NotComputable;
  readonly onOpen: (() => void) | null;
}): ReactNode {
  const say = useSay(waterfallMessages);
  const sayUi = useSay(uiMessages);
  const reason = useReason();
  const { why, onOpen } = props;
  const { missing } = why;
  const text = say("missing", { reason: reason(why.reason) });
  return (
    <span className={styles["missing"]}>
      {text}{" "}
      {missing.length === 0 ? null : (
        <>
          {sayUi("missing.needs")}{" "}
          {missing.map((column) => (
            <code key={column}>{column}</code>
          ))}{" "}
          <Link to="/data">{sayUi("missing.add")}</Link>{" "}
        </>
      )}
      {onOpen === null ? null : (
        <button
          type="button"
          className={page["textButton"]}
          aria-label={say("open.line", { line: props.name })}
          onClick={onOpen}
        >
          {say("open.short")}
        </button>
      )}
    </span>
  );
}
