/** One of several, behind a button. */
import { Select as Base } from "@base-ui/react/select";
import styles from "./Select.module.css";

export interface SelectProps<Value extends string> {
  readonly label: string;
  readonly value: Value;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly onChange: (value: Value) => void;
}

export function Select<Value extends string>(props: SelectProps<Value>) {
  const items = props.options.map((option) => ({ value: option.value, label: option.label }));
  return (
    <Base.Root
      items={items}
      value={props.value}
      modal={false}
      onValueChange={(value) => {
        if (value !== null) props.onChange(value);
      }}
    >
      <Base.Trigger className={styles["trigger"]} aria-label={props.label}>
        <Base.Value />
        <Base.Icon className={styles["icon"]}>▾</Base.Icon>
      </Base.Trigger>
      <Base.Portal>
        <Base.Positioner
          sideOffset={4}
          align="start"
          alignItemWithTrigger={false}
          className={styles["layer"]}
        >
          <Base.Popup className={styles["popup"]}>
            <Base.List>
              {items.map((item) => (
                <Base.Item key={item.value} value={item.value} className={styles["item"]}>
                  <Base.ItemText>{item.label}</Base.ItemText>
                </Base.Item>
              ))}
            </Base.List>
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
