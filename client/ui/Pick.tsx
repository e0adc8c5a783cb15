/** One of several, as the browser's own select: the least to load, and a wheel or a sheet on a phone. */
import styles from "./Pick.module.css";

interface PickOption {
  readonly value: string;
  readonly label: string;
  /** Options of the same group that follow one another stand under its name. */
  readonly group?: string;
}

export interface PickProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly PickOption[];
  readonly onChange: (value: string) => void;
  /** `warn`: the choice needs a look; `off`: it stands for nothing. Both are said in words beside it. */
  readonly tone?: "warn" | "off";
}

const optionOf = (option: PickOption) => (
  <option key={option.value} value={option.value}>
    {option.label}
  </option>
);

export function Pick(props: PickProps) {
  const groups = [...new Set(props.options.map((option) => option.group))];
  return (
    <span className={`${styles["pick"]} ${props.tone === undefined ? "" : styles[props.tone]}`}>
      <select
        aria-label={props.label}
        value={props.value}
        onChange={(event) => props.onChange(event.target.value)}
      >
        {groups.map((group) => {
          const options = props.options.filter((option) => option.group === group).map(optionOf);
          return group === undefined ? (
            options
          ) : (
            <optgroup key={group} label={group}>
              {options}
            </optgroup>
          );
        })}
      </select>
      <span className={styles["icon"]} aria-hidden="true">
        ▾
      </span>
    </span>
  );
}
