/** The one number without which nothing can be said of the result: typed where it is missed. */
import { useFormat, useSay } from "#client/i18n/language.tsx";
import { NumberField } from "#client/ui/NumberField.tsx";
import { figuresMessages } from "./figures-messages.ts";
import styles from "./portfolio.module.css";

/** Euros, well within a safe whole number of cents. */
const highest = 1e12;

export function FixedCostField(props: { readonly onAssume: (name: string, value: number | null) => void }) {
  const say = useSay(figuresMessages);
  const format = useFormat();
  const unit = format.unit("unit");
  return (
    <div className={styles["inputRow"]}>
      <NumberField
        label={say("loss.typeFixedCost", { unit })}
        unit={unit}
        value=""
        lowest={0}
        highest={highest}
        onChange={(typed) => props.onAssume("yearly_fixed_cost", Math.round(typed * 100))}
      />
      <p className={styles["absent"]}>{say("loss.typeHint")}</p>
    </div>
  );
}
