/** Revenue and what it is spent on, on its own scale; below it, by how much the scale of the rest is magnified. */
import { useFormat, useSay } from "#client/i18n/language.tsx";
import { Opens } from "#client/ui/Opens.tsx";
import { lineMessages } from "./line-messages.ts";
import { waterfallMessages } from "./waterfall-messages.ts";
import { magnification, revenueParts, type Waterfall } from "./waterfall-steps.ts";
import type { RowContext } from "./WaterfallRow.tsx";
import styles from "./waterfall.module.css";

/** A name needs so much of the bar's width. */
const roomForName = { materials: 0.3, labour: 0.21 } as const;

export function RevenueRow(props: RowContext & { readonly drawn: Waterfall }) {
  const say = useSay(waterfallMessages);
  const sayLine = useSay(lineMessages);
  const format = useFormat();
  const { verdict, address, amounts, drawn, at } = props;
  const parts = revenueParts(verdict);
  const [variable, labour, left] = [parts.variable ?? 0, parts.labour ?? 0, parts.left ?? 0];
  const part = (cents: number) => Math.max(0, cents) / parts.full;
  const factor = magnification(drawn, parts);
  const orders = verdict.gates.find(({ gate }) => gate === "client-orders")?.value;
  const segment = (name: "materials" | "labour", cents: number) =>
    part(cents) < roomForName[name] ? null : say(`segment.${name}`, { amount: amounts.plain(cents) });
  return (
    <>
      <li className={`${styles["row"]} ${styles["strong"]} ${styles["revenue"]}`}>
        <span className={styles["name"]}>{sayLine("revenue")}</span>
        <span className={styles["track"]} aria-hidden="true">
          <span className={styles["spent"]}>
            {variable > 0 ? (
              <span className={styles["materials"]} style={{ width: `${part(variable) * 100}%` }}>
                {segment("materials", variable)}
              </span>
            ) : null}
            {labour > 0 ? (
              <span className={styles["labour"]} style={{ width: `${part(labour) * 100}%` }}>
                {segment("labour", labour)}
              </span>
            ) : null}
            <span
              className={parts.left === null ? styles["undivided"] : styles["left"]}
              style={{
                width: `${part(parts.left === null ? verdict.revenueCents - variable - labour : left) * 100}%`,
              }}
            />
          </span>
        </span>
        <span className={styles["amount"]}>
          <Opens
            label={say("open.line", { line: sayLine("revenue") })}
            onOpen={() => address.openDrawer({ kind: "line", line: "revenue" })}
          >
            {amounts.plain(verdict.revenueCents)}
          </Opens>
        </span>
        <span className={styles["interval"]}>{sayLine("counted")}</span>
        <span className={styles["nature"]} />
        <span className={styles["rows"]}>
          {typeof orders !== "number" ? null : (
            <>
              {format.count(orders)}
              <span className="visually-hidden"> {say("column.rows")}</span>
            </>
          )}
        </span>
      </li>
      <li className={`${styles["row"]} ${styles["scale"]}`}>
        <span className={styles["name"]}>
          {factor < 1.05 ? say("scale.same") : say("scale.magnified", { factor: format.decimal(factor, 1) })}
        </span>
        <span className={styles["track"]} aria-hidden="true">
          {drawn.contribution === null || drawn.contribution.to <= 0 ? null : (
            <svg viewBox="0 0 100 100" preserveAspectRatio="none" className={styles["lens"]}>
              <polygon
                points={[
                  `${100 * part(variable + labour)},0`,
                  `${100 * part(variable + labour + left)},0`,
                  `${100 * at(drawn.contribution.to)},100`,
                  `${100 * at(0)},100`,
                ].join(" ")}
              />
            </svg>
          )}
        </span>
      </li>
    </>
  );
}
