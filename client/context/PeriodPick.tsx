/** The period: what the ledger covers offers presets, two date fields take any other. */
import { useState } from "react";
import type { Period } from "#shared/schema/scalar.ts";
import { useFormat, useSay } from "#client/i18n/language.tsx";
import { isDay, plusDays } from "#client/lib/day.ts";
import { Pick } from "#client/ui/Pick.tsx";
import { contextMessages } from "./context-messages.ts";
import { periodPresets, presetKey, presetOf, type PeriodPreset } from "./period-presets.ts";
import styles from "./context.module.css";

export interface PeriodPickProps {
  readonly covered: Period;
  readonly period: Period;
  /** Null for all that the ledger covers. */
  readonly onChange: (period: Period | null) => void;
}

const own = "own";

export function PeriodPick(props: PeriodPickProps) {
  const say = useSay(contextMessages);
  const format = useFormat();
  const { covered, period, onChange } = props;
  const presets = periodPresets(covered);
  const preset = presetOf(presets, period);
  const [typing, setTyping] = useState(false);
  const label = (one: PeriodPreset) => {
    const written = format.period(one.period.from, one.period.to);
    if (one.kind === "all") return say("period.all", { period: written });
    if (one.kind === "last-year") return say("period.lastYear", { period: written });
    return one.kind === "year" ? one.year : format.quarter(one.quarter);
  };
  const groupOf = (one: PeriodPreset) =>
    one.kind === "year"
      ? { group: say("period.yearGroup") }
      : one.kind === "quarter"
        ? { group: say("period.quarterGroup") }
        : {};
  const free = typing || preset === null;
  return (
    <>
      <Pick
        label={say("context.period")}
        value={free ? own : presetKey(preset)}
        options={[
          ...presets.map((one) => ({ value: presetKey(one), label: label(one), ...groupOf(one) })),
          { value: own, label: say("period.own") },
        ]}
        onChange={(value) => {
          setTyping(value === own);
          const chosen = presets.find((one) => presetKey(one) === value);
          if (chosen !== undefined) onChange(chosen.kind === "all" ? null : chosen.period);
        }}
      />
      {free ? (
        <DateFields
          key={`${period.from}:${period.to}`}
          period={period}
          onChange={(next) => {
            setTyping(true);
            onChange(next);
          }}
        />
      ) : null}
    </>
  );
}

/** First and last day, both in the period. A period without a day in it is not taken over. */
function DateFields(props: { readonly period: Period; readonly onChange: (period: Period) => void }) {
  const say = useSay(contextMessages);
  const [from, setFrom] = useState(props.period.from);
  const [last, setLast] = useState(plusDays(props.period.to, -1));
  const take = () => {
    if (!isDay(from) || !isDay(last) || last < from) return;
    const to = plusDays(last, 1);
    if (from !== props.period.from || to !== props.period.to) props.onChange({ from, to });
  };
  const field = (value: string, set: (day: string) => void) => ({
    type: "date",
    value,
    required: true,
    onChange: (event: { readonly target: { readonly value: string } }) => set(event.target.value),
    onBlur: take,
    onKeyDown: (event: { readonly key: string }) => {
      if (event.key === "Enter") take();
    },
  });
  return (
    <span className={styles["dates"]}>
      <label>
        {say("period.from")} <input {...field(from, setFrom)} max={last} />
      </label>
      <label>
        {say("period.last")} <input {...field(last, setLast)} min={from} />
      </label>
    </span>
  );
}
