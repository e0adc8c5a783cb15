/** The customary thresholds with their sources, and what the law says instead. */
import { useFormat, useSay } from "#client/i18n/language.tsx";
import { dependencyText } from "#client/method/dependency-text.ts";
import { sourceMessages } from "#client/method/source-messages.ts";
import { sourceName } from "#client/method/source-name.ts";
import { useMethodText } from "#client/method/use-method-text.ts";
import { Drawer, DrawerPart } from "#client/ui/Drawer.tsx";
import { useFlagSentence } from "../Flags.tsx";
import { heroMessages } from "../hero-messages.ts";
import { thresholdsOf } from "../thresholds.ts";
import { DownloadOrders } from "./DownloadOrders.tsx";
import { drawerMessages } from "./drawer-messages.ts";
import type { DrawerProps } from "./drawer-props.ts";
import { Formula } from "./Formula.tsx";
import { orderScope } from "./order-scope.ts";
import { SourceOrders } from "./SourceOrders.tsx";
import styles from "./drawers.module.css";

export function ThresholdsDrawer(props: DrawerProps) {
  const say = useSay(drawerMessages);
  const sayHero = useSay(heroMessages);
  const saySource = useSay(sourceMessages);
  const method = useMethodText(dependencyText);
  const format = useFormat();
  const { portfolio } = props;
  const sentence = useFlagSentence(portfolio);
  const scope = orderScope(portfolio);
  return (
    <Drawer
      open
      onClose={props.onClose}
      kicker={say("kicker", { what: say("thresholds.what") })}
      title={say("thresholds.title")}
      foot={
        <span className={styles["push"]}>
          <DownloadOrders scope={scope} fileName="orders" />
        </span>
      }
    >
      <Formula words={method("dependency-thresholds").formula} />
      <DrawerPart title={say("parameters")}>
        <dl className={styles["measures"]}>
          {thresholdsOf(portfolio.flags).map(({ name, raised, flags }) => (
            <div key={name}>
              <dt>
                {sayHero(`flag.${name}`)} · {sayHero(raised ? "flags.met" : "flags.notMet").toLowerCase()}
              </dt>
              <dd>{format.roundShare(flags[0]?.threshold ?? 0)}</dd>
              <dd className={styles["how"]}>
                {sentence(flags)} {say("thresholds.source", { source: sourceName(name, saySource) })}
              </dd>
            </div>
          ))}
        </dl>
      </DrawerPart>
      <DrawerPart title={say("thresholds.legal")}>
        <p>{sayHero("legal")}</p>
      </DrawerPart>
      <SourceOrders scope={scope} expectedRevenueCents={portfolio.totals.revenueCents} />
    </Drawer>
  );
}
