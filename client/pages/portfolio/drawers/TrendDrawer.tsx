/** How the share by quarter is computed, and which quarters count. */
import { FigureTableView } from "#client/charts/FigureTableView.tsx";
import { useFormat, useSay } from "#client/i18n/language.tsx";
import { orNull } from "#client/lib/computed.ts";
import { Drawer, DrawerPart } from "#client/ui/Drawer.tsx";
import { figuresMessages } from "../figures-messages.ts";
import { NotComputable } from "../NotComputable.tsx";
import { trendNames, trendTable } from "../trend-table.ts";
import { DownloadOrders } from "./DownloadOrders.tsx";
import { drawerMessages } from "./drawer-messages.ts";
import type { DrawerProps } from "./drawer-props.ts";
import { Formula, Measures } from "./Formula.tsx";
import { orderScope } from "./order-scope.ts";
import { SourceOrders } from "./SourceOrders.tsx";
import styles from "./drawers.module.css";

export function TrendDrawer(props: DrawerProps) {
  const say = useSay(drawerMessages);
  const sayFigures = useSay(figuresMessages);
  const format = useFormat();
  const { portfolio, examined } = props;
  const { trend } = portfolio;
  const scope = orderScope(portfolio, examined.clientId);
  const complete = trend.status === "computed" ? trend.quarters.filter((quarter) => quarter.complete) : [];
  const [first, last] = [complete[0], complete.at(-1)];
  const [firstShare, lastShare] = [orNull(first?.shares[0] ?? null), orNull(last?.shares[0] ?? null)];
  const change = trend.status === "computed" ? trend.changePoints : null;
  return (
    <Drawer
      open
      onClose={props.onClose}
      kicker={say("kicker", { what: say("trend.what") })}
      title={`${say("trend.title")} · ${examined.name}`}
      foot={
        <span className={styles["push"]}>
          <DownloadOrders scope={scope} fileName={`orders-${examined.clientId}`} />
        </span>
      }
    >
      {trend.status === "not-computable" ? <NotComputable why={trend} /> : null}
      <Formula
        words={say("trend.formula")}
        {...(first !== undefined &&
        last !== undefined &&
        firstShare !== null &&
        lastShare !== null &&
        change !== null
          ? {
              numbers: [
                say("trend.change", {
                  last: format.share(lastShare),
                  lastQuarter: format.quarter(last.quarter),
                  first: format.share(firstShare),
                  firstQuarter: format.quarter(first.quarter),
                  points: format.points(change),
                }),
              ],
            }
          : {})}
      />
      {trend.status === "computed" ? (
        <DrawerPart title={say("client.measures")}>
          <FigureTableView
            caption={say("trend.title")}
            table={trendTable(trend, trendNames(portfolio, trend), sayFigures, format)}
          />
        </DrawerPart>
      ) : null}
      <DrawerPart title={say("parameters")}>
        <Measures lines={[{ name: say("trend.complete"), value: "", how: say("trend.complete.how") }]} />
      </DrawerPart>
      <SourceOrders scope={scope} expectedRevenueCents={examined.revenueCents} />
    </Drawer>
  );
}
