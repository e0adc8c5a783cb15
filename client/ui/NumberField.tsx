/**
 * A number to type, in the language's writing. What is typed takes effect after a short pause, at once with Enter or on
 * leaving the field; a text that is no allowed number is said to be so and changes nothing.
 */
import { useEffect, useId, useState } from "react";
import { useSay, useSpoken } from "#client/i18n/language.tsx";
import { readNumber } from "#client/lib/read-number.ts";
import { uiMessages } from "./ui-messages.ts";
import styles from "./NumberField.module.css";

const usualPauseMilliseconds = 500;

export interface NumberFieldProps {
  /** Said to a screen reader; shown as well unless `labelHidden`. */
  readonly label: string;
  readonly labelHidden?: boolean;
  /** What stands after the number: `%`, `€`. */
  readonly unit: string;
  /** The number as text, as client/lib/format.ts writes it; empty for none. */
  readonly value: string;
  readonly modified?: boolean;
  readonly lowest: number;
  readonly highest: number;
  /** How long typing has to rest before it takes effect; shorter where the answer is instant. */
  readonly pauseMilliseconds?: number;
  readonly onChange: (value: number) => void;
}

export function NumberField(props: NumberFieldProps) {
  const say = useSay(uiMessages);
  const { language } = useSpoken();
  const id = useId();
  // Null while the field shows the value it was given.
  const [typed, setTyped] = useState<string | null>(null);
  const number = typed === null ? null : readNumber(typed, language);
  const allowed = number !== null && number >= props.lowest && number <= props.highest;
  const wrong = typed !== null && typed.trim() !== "" && !allowed;
  const { onChange, pauseMilliseconds = usualPauseMilliseconds } = props;
  const settle = () => {
    if (allowed) onChange(number);
    if (!wrong) setTyped(null);
  };
  useEffect(() => {
    if (!allowed) return undefined;
    const timer = setTimeout(() => onChange(number), pauseMilliseconds);
    return () => clearTimeout(timer);
    // Only what was typed starts the pause: the handler is new on every drawing.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [typed]);
  return (
    <span className={styles["field"]}>
      <label htmlFor={id} className={props.labelHidden === true ? "visually-hidden" : ""}>
        {props.label}
      </label>
      <span className={`${styles["box"]} ${props.modified === true ? styles["modified"] : ""}`}>
        <input
          id={id}
          type="text"
          inputMode="decimal"
          autoComplete="off"
          value={typed ?? props.value}
          aria-invalid={wrong}
          aria-describedby={wrong ? `${id}-wrong` : undefined}
          onChange={(event) => setTyped(event.target.value)}
          onBlur={settle}
          onKeyDown={(event) => {
            if (event.key === "Enter") settle();
          }}
        />
        <span aria-hidden="true">{props.unit}</span>
      </span>
      {wrong ? (
        <span id={`${id}-wrong`} role="alert" className={styles["wrong"]}>
          {say("number.wrong")}
        </span>
      ) : null}
    </span>
  );
}
