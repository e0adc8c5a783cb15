/** The orders behind a figure, page by page, with sums over all of them: equal to the figure, to the cent. */
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { PortfolioOrders } from "#shared/schema/portfolio.ts";
import { useFormat, useSay } from "#client/i18n/language.tsx";
import { api, failureCode } from "#client/lib/api.ts";
import { useLate } from "#client/lib/use-late.ts";
import { Button } from "#client/ui/Button.tsx";
import { DrawerPart } from "#client/ui/Drawer.tsx";
import { Fault } from "#client/ui/Fault.tsx";
import { Pick } from "#client/ui/Pick.tsx";
import { Segmented } from "#client/ui/Segmented.tsx";
import { ordersMessages } from "./orders-messages.ts";
import type { OrderScope } from "./order-scope.ts";
import { OrderTable } from "./OrderTable.tsx";
import styles from "./drawers.module.css";

const pageRows = 12;
const sorts = ["revenue", "ordered", "delay"] as const;

export interface SourceOrdersProps {
  readonly scope: OrderScope;
  /** The figure that all the orders have to add up to, cents. */
  readonly expectedRevenueCents: number;
}

export function SourceOrders(props: SourceOrdersProps) {
  const say = useSay(ordersMessages);
  const { scope } = props;
  const [which, setWhich] = useState<"all" | "late" | "open">("all");
  const [sort, setSort] = useState<(typeof sorts)[number]>("revenue");
  const [offset, setOffset] = useState(0);
  const orders = useQuery(
    api.portfolio.orders.queryOptions(
      { ...scope, which, sort, limit: pageRows, offset },
      { placeholderData: keepPreviousData },
    ),
  );
  const late = useLate(orders.isFetching);
  const { data } = orders;
  return (
    <DrawerPart title={say("orders")}>
      <div className={styles["filters"]}>
        <Segmented
          label={say("orders.which")}
          value={which}
          options={[
            { value: "all", label: say("orders.all") },
            { value: "late", label: say("orders.late") },
            { value: "open", label: say("orders.open") },
          ]}
          onChange={(next) => {
            setWhich(next);
            setOffset(0);
          }}
        />
        <Pick
          label={say("orders.sort")}
          value={sort}
          options={[
            { value: "revenue", label: say("orders.byRevenue") },
            { value: "ordered", label: say("orders.byDate") },
            { value: "delay", label: say("orders.byDelay") },
          ]}
          onChange={(next) => {
            setSort(sorts.find((one) => one === next) ?? "revenue");
            setOffset(0);
          }}
        />
      </div>
      {orders.isError ? (
        <Fault onRetry={() => void orders.refetch()}>
          {say("orders.failed", { code: failureCode(orders.error) })}
        </Fault>
      ) : null}
      {data === undefined ? (
        late ? (
          <p>{say("orders.waiting")}</p>
        ) : null
      ) : (
        <>
          <OrderTable
            orders={data}
            firstRow={offset + 1}
            withClient={scope.client === undefined}
            outdated={late}
          />
          <Pages offset={offset} total={data.total} onOffset={setOffset} />
          <Sums
            orders={data}
            expectedRevenueCents={
              which === "all" && !orders.isPlaceholderData ? props.expectedRevenueCents : null
            }
          />
        </>
      )}
    </DrawerPart>
  );
}

function Pages(props: {
  readonly offset: number;
  readonly total: number;
  readonly onOffset: (offset: number) => void;
}) {
  const say = useSay(ordersMessages);
  const { offset, total } = props;
  if (total <= pageRows) return null;
  return (
    <p className={styles["pages"]}>
      <Button
        look="quiet"
        disabled={offset === 0}
        onClick={() => props.onOffset(Math.max(0, offset - pageRows))}
      >
        {say("orders.previous")}
      </Button>
      <span aria-live="polite">
        {say("orders.caption", { from: offset + 1, to: Math.min(total, offset + pageRows), total })}
      </span>
      <Button
        look="quiet"
        disabled={offset + pageRows >= total}
        onClick={() => props.onOffset(offset + pageRows)}
      >
        {say("orders.next")}
      </Button>
    </p>
  );
}

function Sums(props: { readonly orders: PortfolioOrders; readonly expectedRevenueCents: number | null }) {
  const say = useSay(ordersMessages);
  const format = useFormat();
  const { orders, expectedRevenueCents } = props;
  const difference = expectedRevenueCents === null ? null : orders.sumRevenueCents - expectedRevenueCents;
  return (
    <p className={styles["note"]}>
      {difference === null
        ? null
        : difference === 0
          ? `${say("orders.equal")} `
          : `${say("orders.unequal", { difference: format.moneyExact(difference, { signed: true }) })} `}
      {orders.sumContributionCents === null
        ? null
        : `${say("orders.contribution", { contribution: format.moneyExact(orders.sumContributionCents) })} `}
      {orders.sumBottleneckHours === null
        ? null
        : say("orders.hours", { hours: format.hours(orders.sumBottleneckHours) })}
    </p>
  );
}
