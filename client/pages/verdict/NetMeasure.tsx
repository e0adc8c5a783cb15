/** The net as a display number with its interval, and how its draws are spread. */
import type { VerdictNet } from "#shared/schema/verdict.ts";
import { useFormat, useSay } from "#client/i18n/language.tsx";
import { Interval } from "#client/ui/Interval.tsx";
import { Opens } from "#client/ui/Opens.tsx";
import page from "#client/ui/page.module.css";
import { DensityCurve } from "./DensityCurve.tsx";
import { heroMessages } from "./hero-messages.ts";
import { lineMessages } from "./line-messages.ts";
import { netAmounts, type NetAmounts } from "./net-amounts.ts";
import { hundredths } from "./spoken-amounts.ts";
import type { VerdictAddress } from "./use-verdict-address.ts";
import styles from "./verdict.module.css";

export interface NetMeasureProps {
  readonly net: VerdictNet;
  readonly address: VerdictAddress;
}

export function NetMeasure({ net, address }: NetMeasureProps) {
  const say = useSay(heroMessages);
  const sayLine = useSay(lineMessages);
  const format = useFormat();
  const amounts = netAmounts(net, format);
  const { cents, referenceCents, missingLines } = net;
  return (
    <div className={styles["measure"]}>
      <div className={styles["number"]}>
        <p className={styles["display"]}>
          <Opens
            label={say("open.net")}
            modified={referenceCents !== null}
            onOpen={() => address.openDrawer({ kind: "net" })}
          >
            <DisplayAmount cents={cents.estimate} amounts={amounts} />
          </Opens>
        </p>
        <p className={styles["numberNote"]}>
          {say("net.label")}
          <br />
          <Interval>{amounts.range(cents)}</Interval>
          {referenceCents === null ? null : (
            <>
              {" · "}
              <s className={page["was"]}>{amounts.signed(referenceCents.estimate)}</s>
            </>
          )}
        </p>
      </div>
      <DensityCurve net={net} amounts={amounts} />
      <NetTable net={net} amounts={amounts} />
      {missingLines.length === 0 ? null : (
        <p className={styles["missingLines"]}>
          {say("net.missing", { lines: format.list(missingLines.map((line) => sayLine(line))) })}
        </p>
      )}
    </div>
  );
}

/** In French the unit stands behind the number, smaller; in English the currency is a part of it. */
function DisplayAmount({ cents, amounts }: { readonly cents: number; readonly amounts: NetAmounts }) {
  const format = useFormat();
  const { scale, digits } = amounts;
  if (format.language !== "fr") return amounts.signed(cents);
  return (
    <>
      {format.scaled(cents, scale, { signed: true, digits })}
      <small>{`\u202F${format.unit(scale)}`}</small>
    </>
  );
}

/** The curve's numbers, for those who do not see it. */
function NetTable({ net, amounts }: { readonly net: VerdictNet; readonly amounts: NetAmounts }) {
  const say = useSay(heroMessages);
  const format = useFormat();
  const { cents, bookedAndAttributed, probabilityNegative } = net;
  const below = hundredths(probabilityNegative) / 100;
  const rows = [
    [say("curve.estimate"), amounts.signed(cents.estimate)],
    [say("curve.low"), amounts.signed(cents.low)],
    [say("curve.high"), amounts.signed(cents.high)],
    [say("curve.booked"), amounts.signed(bookedAndAttributed.estimate)],
    [say("curve.belowZero"), format.roundShare(below)],
    [say("curve.aboveZero"), format.roundShare(1 - below)],
  ] as const;
  return (
    // A table does not become as small as it is told to: what holds it does.
    <div className="visually-hidden">
      <table>
        <caption>
          {say("curve.name", {
            below: format.roundShare(below),
            above: format.roundShare(1 - below),
          })}
        </caption>
        <thead>
          <tr>
            <th scope="col">{say("curve.column.what")}</th>
            <th scope="col">{say("curve.column.value")}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(([what, value]) => (
            <tr key={what}>
              <th scope="row">{what}</th>
              <td>{value}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
