/**
 * How the drawn nets are spread around zero: the interval a light band, what lies below zero the deeper tone. Hidden from
 * screen readers: a table of the same numbers stands beside it.
 */
import { useId } from "react";
import type { VerdictNet } from "#shared/schema/verdict.ts";
import { evenScale } from "#client/charts/interval-scale.ts";
import { niceTicks } from "#client/charts/nice-ticks.ts";
import { useFormat, useSay } from "#client/i18n/language.tsx";
import { densityPath, densityPoints } from "./density-shape.ts";
import { heroMessages } from "./hero-messages.ts";
import type { NetAmounts } from "./net-amounts.ts";
import { hundredths } from "./spoken-amounts.ts";
import styles from "./density.module.css";

/** The drawing's own units; it is stretched to the room there is. */
const [width, height] = [1000, 100];
const perScale = { unit: 100, thousand: 100_000, million: 100_000_000 } as const;

export interface DensityCurveProps {
  readonly net: VerdictNet;
  readonly amounts: NetAmounts;
}

export function DensityCurve({ net, amounts }: DensityCurveProps) {
  const format = useFormat();
  const clip = useId();
  const { cents, density, referenceCents } = net;
  const points = densityPoints(density);
  const ends = [...points.map((point) => point.cents), cents.low, cents.high, 0];
  const unit = perScale[amounts.scale];
  const [least, most] = [Math.min(...ends), Math.max(...ends)];
  const room = Math.max(1, most - least) * 0.02;
  const ticks = niceTicks([least / unit, most / unit], 8).map((tick) => tick * unit);
  const scale = evenScale(
    least - room,
    most + room,
    ticks.filter((tick) => tick >= least - room && tick <= most + room),
  );
  const across = (value: number) => scale.at(value) * width;
  const line = densityPath(points, across, (part) => height * (1 - part));
  const below = format.roundShare(hundredths(net.probabilityNegative) / 100);
  const above = format.roundShare(1 - hundredths(net.probabilityNegative) / 100);
  const percent = (value: number) => `${scale.at(value) * 100}%`;
  const tickOption = { signed: true, scale: amounts.scale, digits: tickDigits(scale.ticks, unit) };
  const lastTick = scale.ticks.at(-1);
  // The last tick says the unit for all.
  const tickText = (tick: number) =>
    tick === lastTick ? format.money(tick, tickOption) : format.scaled(tick, amounts.scale, tickOption);
  return (
    <div className={styles["curve"]} aria-hidden="true">
      <div className={styles["drawing"]}>
        <svg viewBox={`0 0 ${width} ${height}`} preserveAspectRatio="none">
          <clipPath id={clip}>
            <rect
              x={across(cents.low)}
              y="0"
              width={across(cents.high) - across(cents.low)}
              height={height}
            />
          </clipPath>
          <clipPath id={`${clip}-below`}>
            <rect
              x={across(cents.low)}
              y="0"
              width={Math.max(0, across(Math.min(0, cents.high)) - across(cents.low))}
              height={height}
            />
          </clipPath>
          <path d={line} className={styles["band"]} clipPath={`url(#${clip})`} />
          <path d={line} className={styles["below"]} clipPath={`url(#${clip}-below)`} />
          <path d={line} className={styles["line"]} vectorEffect="non-scaling-stroke" />
        </svg>
        <span
          className={styles["interval"]}
          style={{
            left: percent(cents.low),
            width: `${(scale.at(cents.high) - scale.at(cents.low)) * 100}%`,
          }}
        />
        {referenceCents === null ? null : (
          <span className={styles["reference"]} style={{ left: percent(referenceCents.estimate) }} />
        )}
        <span className={styles["estimate"]} style={{ left: percent(cents.estimate) }} />
        <span className={styles["zero"]} style={{ left: percent(0) }} />
        <Labels {...{ net, amounts, at: scale.at, below, above }} />
      </div>
      <div className={styles["ticks"]}>
        {scale.ticks.map((tick) => (
          <span key={tick} className={tick === 0 ? styles["zeroTick"] : ""} style={{ left: percent(tick) }}>
            {tickText(tick)}
          </span>
        ))}
      </div>
    </div>
  );
}

interface LabelsProps extends DensityCurveProps {
  readonly at: (cents: number) => number;
  readonly below: string;
  readonly above: string;
}

/** Beside the marks that they name, and within the drawing where a mark stands at its edge. */
function Labels({ net, amounts, at, below, above }: LabelsProps) {
  const say = useSay(heroMessages);
  const { cents, referenceCents } = net;
  const zero = at(0);
  const share = hundredths(net.probabilityNegative);
  const isReferenceAbove = referenceCents !== null && referenceCents.estimate >= 0;
  return (
    <>
      {share === 0 ? null : (
        <span
          className={styles["belowLabel"]}
          style={zero < 0.2 ? { left: 0 } : { right: `${(1 - zero) * 100}%` }}
        >
          {say("curve.below", { share: below })}
        </span>
      )}
      {share === 100 ? null : (
        <span
          className={`${styles["aboveLabel"]} ${isReferenceAbove || zero > 0.8 ? styles["secondRow"] : ""}`}
          style={zero > 0.8 ? { right: 0 } : { left: `${Math.max(zero, at(cents.high * 0.7)) * 100}%` }}
        >
          {say("curve.above", { share: above })}
        </span>
      )}
      {referenceCents === null ? null : (
        <span
          className={`${styles["referenceLabel"]} ${isReferenceAbove ? "" : styles["secondRow"]}`}
          style={
            isReferenceAbove
              ? { left: `${at(referenceCents.estimate) * 100}%` }
              : { right: `${(1 - at(referenceCents.estimate)) * 100}%` }
          }
        >
          {say("curve.reference", { net: amounts.signed(referenceCents.estimate) })}
        </span>
      )}
    </>
  );
}

/** As many decimals as the ticks need to differ. */
function tickDigits(ticks: readonly number[], unit: number): number {
  const step = Math.abs((ticks[1] ?? 0) - (ticks[0] ?? 0)) / unit;
  return step >= 1 || step === 0 ? 0 : 2;
}
