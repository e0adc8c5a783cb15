/** Lines of a drawer: what it is, its value, and how it comes about. */
import type { ReactNode } from "react";
import text from "#client/ui/drawer-text.module.css";

interface Said {
  readonly value: ReactNode;
  readonly how?: ReactNode;
}
/** A name that is no text needs a key of its own. */
export type DrawerLine = Said &
  ({ readonly name: string; readonly key?: string } | { readonly name: ReactNode; readonly key: string });

function keyOf({ key, name }: DrawerLine): string | undefined {
  return key ?? (typeof name === "string" ? name : undefined);
}

export function DrawerLines(props: { readonly lines: readonly DrawerLine[] }) {
  return (
    <dl className={text["lines"]}>
      {props.lines.map((line) => (
        <div key={keyOf(line)}>
          <dt>{line.name}</dt>
          <dd>{line.value}</dd>
          {line.how === undefined ? null : <dd className={text["how"]}>{line.how}</dd>}
        </div>
      ))}
    </dl>
  );
}
