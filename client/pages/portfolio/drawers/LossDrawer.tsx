/** How the result after the loss is computed, month by month, with the assumptions to change. */
import type { ComputedPortfolio } from "#shared/schema/portfolio.ts";
import { useFormat, useSay } from "#client/i18n/language.tsx";
import { isComputed, orNull } from "#client/lib/computed.ts";
import { dependencyText } from "#client/method/dependency-text.ts";
import { useMethodText } from "#client/method/use-method-text.ts";
import { Button } from "#client/ui/Button.tsx";
import { Drawer, DrawerPart } from "#client/ui/Drawer.tsx";
import { Interval } from "#client/ui/Interval.tsx";
import { lossScale } from "../loss-chart-series.ts";
import { NotComputable } from "../NotComputable.tsx";
import { AssumptionList } from "./AssumptionList.tsx";
import { DownloadOrders } from "./DownloadOrders.tsx";
import { drawerMessages } from "./drawer-messages.ts";
import type { DrawerProps } from "./drawer-props.ts";
import { Formula, Measures } from "./Formula.tsx";
import { lossNumbers } from "./loss-numbers.ts";
import { orderScope } from "./order-scope.ts";
import { SourceOrders } from "./SourceOrders.tsx";
import styles from "./drawers.module.css";

const afterAYear = (portfolio: ComputedPortfolio | null) =>
  portfolio !== null && isComputed(portfolio.loss)
    ? portfolio.loss.find((step) => step.months === 12)
    : undefined;

export function LossDrawer(props: DrawerProps) {
  const say = useSay(drawerMessages);
  const { portfolio, examined } = props;
  const scope = orderScope(portfolio, examined.clientId);
  const changed = portfolio.assumptions.some((one) => one.origin === "page");
  return (
    <Drawer
      open
      onClose={props.onClose}
      kicker={`${say("kicker", { what: say("loss.what") })} · ${examined.name}`}
      title={isComputed(portfolio.loss) ? say("loss.title") : say("loss.titleUnknown")}
      foot={
        <>
          {changed ? <Button onClick={props.onResetAssumptions}>{say("loss.resetAll")}</Button> : null}
          <span className={styles["push"]}>
            <DownloadOrders scope={scope} fileName={`orders-${examined.clientId}`} />
          </span>
        </>
      }
    >
      <Result {...props} />
      <DrawerPart title={say("loss.assumptions")}>
        <AssumptionList assumptions={portfolio.assumptions} onAssume={props.onAssume} />
      </DrawerPart>
      <DrawerPart title={say("parameters")}>
        <HowComputed {...props} />
      </DrawerPart>
      <SourceOrders scope={scope} expectedRevenueCents={examined.revenueCents} />
    </Drawer>
  );
}

function Result(props: DrawerProps) {
  const method = useMethodText(dependencyText);
  const say = useSay(drawerMessages);
  const format = useFormat();
  const { portfolio, reference } = props;
  const { loss, profit } = portfolio;
  if (!isComputed(loss)) return <NotComputable why={loss} />;
  if (profit.status !== "computed") return <NotComputable why={profit} />;
  const scale = lossScale(loss, profit.ebitCents);
  const last = afterAYear(portfolio);
  const before = afterAYear(reference);
  const money = (cents: number) => format.money(cents, { signed: true, scale });
  return (
    <>
      {last === undefined ? null : (
        <p className={styles["big"]}>
          <b>{money(last.ebitCents)}</b>
          <Interval>
            {format.between(last.ebitIntervalCents.low, last.ebitIntervalCents.high, scale)}
          </Interval>
          {before === undefined || before.ebitCents === last.ebitCents ? null : (
            <s className={styles["was"]}>{say("loss.reference", { amount: money(before.ebitCents) })}</s>
          )}
        </p>
      )}
      <Formula
        words={method("client-loss").formula}
        numbers={lossNumbers(loss, profit.ebitCents, scale, say, format)}
      />
    </>
  );
}

function HowComputed(props: DrawerProps) {
  const say = useSay(drawerMessages);
  const format = useFormat();
  const { fixedCostShare, lossDraws, years } = props.portfolio;
  const part = orNull(fixedCostShare);
  return (
    <Measures
      lines={[
        ...(part === null
          ? []
          : [
              {
                name: say("loss.avoidable"),
                value: format.share(part.value),
                how: say("loss.avoidable.how", {
                  share: format.share(part.value),
                  basis: say(part.basis === "revenue" ? "loss.byRevenue" : "loss.byHours"),
                }),
              },
            ]),
        { name: say("loss.resale"), value: "", how: say("loss.resale.how") },
        {
          name: say("loss.interval"),
          value: "",
          how: say("loss.interval.how", { draws: lossDraws.count, seed: String(lossDraws.seed) }),
        },
        {
          name: say("loss.year"),
          value: "",
          how: say("loss.year.how", { years: Math.round(years * 100) / 100 }),
        },
      ]}
    />
  );
}
