/** What stands behind a client's row: its share with numbers, its other measures, its orders. */
import type { DependencyBasis, PortfolioClient } from "#shared/schema/portfolio.ts";
import { useFormat, useSay } from "#client/i18n/language.tsx";
import { isComputed, orNull } from "#client/lib/computed.ts";
import { Button } from "#client/ui/Button.tsx";
import { Drawer, DrawerPart } from "#client/ui/Drawer.tsx";
import { basisKey } from "../basis-key.ts";
import { amountOf, rankedClients, shareOf } from "../client-weight.ts";
import { NotComputable, useReason } from "../NotComputable.tsx";
import { DownloadOrders } from "./DownloadOrders.tsx";
import { drawerMessages } from "./drawer-messages.ts";
import type { DrawerProps } from "./drawer-props.ts";
import { Formula, Measures, type MeasureLine } from "./Formula.tsx";
import { orderScope } from "./order-scope.ts";
import { SourceOrders } from "./SourceOrders.tsx";
import styles from "./drawers.module.css";

export function ClientDrawer(props: DrawerProps & { readonly client: PortfolioClient }) {
  const say = useSay(drawerMessages);
  const format = useFormat();
  const { portfolio, basis, client, examined } = props;
  const key = basisKey(basis);
  const ranked = rankedClients(portfolio.clients, basis);
  const share = shareOf(client, basis);
  const amount = orNull(amountOf(client, basis));
  const whole = ranked.reduce((sum, one) => sum + Math.max(0, orNull(amountOf(one, basis)) ?? 0), 0);
  const write = key === "bottleneckHours" ? format.hours : format.moneyExact;
  const isExamined = client.clientId === examined.clientId;
  const scope = orderScope(portfolio, client.clientId);
  return (
    <Drawer
      open
      onClose={props.onClose}
      kicker={say("kicker", {
        what: say("client.what", {
          rank: ranked.findIndex((one) => one.clientId === client.clientId) + 1,
          of: ranked.length,
        }),
      })}
      title={client.name}
      foot={
        <>
          {isExamined ? (
            <span>{say("client.examined")}</span>
          ) : (
            <Button look="primary" onClick={() => props.onExamine(client.clientId)}>
              {say("client.examine")}
            </Button>
          )}
          <span className={styles["push"]}>
            <DownloadOrders scope={scope} fileName={`orders-${client.clientId}`} />
          </span>
        </>
      }
    >
      {isComputed(share) ? (
        <p className={styles["big"]}>
          <b className={isExamined ? "" : styles["others"]}>{format.share(share)}</b>
          {say(`client.share.${key}`)}
        </p>
      ) : (
        <NotComputable why={share} />
      )}
      {client.members.length > 1 ? (
        <p className={styles["reading"]}>{say("client.members", { names: format.list(client.members) })}</p>
      ) : null}
      <Formula
        words={say(`client.formula.${key}`)}
        {...(isComputed(share) && amount !== null
          ? {
              numbers: [
                say("client.numbers", {
                  part: write(amount),
                  whole: write(whole),
                  share: format.share(share),
                }),
              ],
            }
          : {})}
      />
      <DrawerPart title={say("client.measures")}>
        <OtherMeasures {...props} />
      </DrawerPart>
      <DrawerPart title={say("parameters")}>
        <p>
          {say("noParameter")}{" "}
          {say("period", { period: format.period(portfolio.period.from, portfolio.period.to) })}
        </p>
      </DrawerPart>
      <SourceOrders key={client.clientId} scope={scope} expectedRevenueCents={client.revenueCents} />
    </Drawer>
  );
}

function OtherMeasures(props: DrawerProps & { readonly client: PortfolioClient }) {
  const say = useSay(drawerMessages);
  const format = useFormat();
  const reason = useReason();
  const { portfolio, client, basis } = props;
  const contribution = orNull(client.contributionCents);
  const hours = orNull(client.bottleneckHours);
  const line = (
    name: string,
    value: PortfolioClient["revenueShare"],
    text: (value: number) => string,
    how?: string,
  ): MeasureLine =>
    isComputed(value)
      ? { name, value: text(value), ...(how === undefined ? {} : { how }) }
      : { name, value: "", how: reason(value) };
  const onlyOther = (own: DependencyBasis, measure: MeasureLine) => (own === basis ? [] : [measure]);
  return (
    <Measures
      lines={[
        ...onlyOther("revenue", line(say("client.measure.revenue"), client.revenueShare, format.share)),
        line(
          say("client.measure.change"),
          client.revenueShareChange,
          (change) => say("client.points", { points: format.points(change) }),
          say("client.change.how"),
        ),
        ...onlyOther(
          "contribution",
          line(say("client.measure.contribution"), client.contributionShare, format.share),
        ),
        line(
          say("client.measure.ratio"),
          client.contributionRatio,
          format.share,
          contribution === null
            ? undefined
            : say("client.ratio.how", {
                contribution: format.moneyExact(contribution),
                revenue: format.moneyExact(client.revenueCents),
              }),
        ),
        ...onlyOther(
          "bottleneck-hours",
          line(
            say("client.measure.hours"),
            client.bottleneckShare,
            format.share,
            hours === null || portfolio.bottleneck.status !== "computed"
              ? undefined
              : say("client.hours.how", { hours: format.hours(hours), centre: portfolio.bottleneck.name }),
          ),
        ),
        line(
          say("client.measure.onTime"),
          client.onTimeShare,
          format.share,
          say("client.onTime.how", {
            onTime: client.ordersJudged - client.ordersLate,
            judged: client.ordersJudged,
          }),
        ),
        { name: say("client.measure.open"), value: format.count(client.ordersOpen) },
      ]}
    />
  );
}
