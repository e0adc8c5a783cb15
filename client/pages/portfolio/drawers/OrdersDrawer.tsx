/** All orders behind the page. */
import { useFormat, useSay } from "#client/i18n/language.tsx";
import { Drawer } from "#client/ui/Drawer.tsx";
import { DownloadOrders } from "./DownloadOrders.tsx";
import { drawerMessages } from "./drawer-messages.ts";
import { ordersMessages } from "./orders-messages.ts";
import type { DrawerProps } from "./drawer-props.ts";
import { Formula } from "./Formula.tsx";
import { orderScope } from "./order-scope.ts";
import { SourceOrders } from "./SourceOrders.tsx";
import styles from "./drawers.module.css";

export function OrdersDrawer(props: DrawerProps) {
  const say = useSay(drawerMessages);
  const sayOrders = useSay(ordersMessages);
  const format = useFormat();
  const { totals, period } = props.portfolio;
  const scope = orderScope(props.portfolio);
  return (
    <Drawer
      open
      onClose={props.onClose}
      kicker={say("kicker", { what: sayOrders("orders.what") })}
      title={sayOrders("orders.title")}
      foot={
        <span className={styles["push"]}>
          <DownloadOrders scope={scope} fileName="orders" />
        </span>
      }
    >
      <p className={styles["big"]}>
        <b className={styles["plain"]}>{format.moneyExact(totals.revenueCents)}</b>
        {say("period", { period: format.period(period.from, period.to) })}
      </p>
      <Formula words={sayOrders("orders.formula")} />
      <SourceOrders scope={scope} expectedRevenueCents={totals.revenueCents} />
    </Drawer>
  );
}
