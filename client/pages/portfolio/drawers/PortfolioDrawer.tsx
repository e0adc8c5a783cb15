/** The drawer that the address names; none for a name that it does not know. */
import type { ComputedPortfolio, DependencyBasis, PortfolioClient } from "#shared/schema/portfolio.ts";
import type { Address } from "../use-address.ts";
import { ClientDrawer } from "./ClientDrawer.tsx";
import { ConcentrationDrawer } from "./ConcentrationDrawer.tsx";
import type { DrawerProps } from "./drawer-props.ts";
import { LossDrawer } from "./LossDrawer.tsx";
import { OrdersDrawer } from "./OrdersDrawer.tsx";
import { ThresholdsDrawer } from "./ThresholdsDrawer.tsx";
import { TrendDrawer } from "./TrendDrawer.tsx";

export interface PortfolioDrawerProps {
  readonly portfolio: ComputedPortfolio;
  readonly reference: ComputedPortfolio | null;
  readonly basis: DependencyBasis;
  readonly examined: PortfolioClient;
  readonly address: Address;
  readonly opened: { readonly kind: string; readonly id: string };
}

export function PortfolioDrawer({ address, opened, ...rest }: PortfolioDrawerProps) {
  const props: DrawerProps = {
    ...rest,
    onClose: address.close,
    onExamine: (client) =>
      address.change({ client: client === rest.portfolio.dominantClientId ? undefined : client }),
    onAssume: address.assume,
    onResetAssumptions: () => address.change({ set: undefined }),
  };
  if (opened.kind === "client") {
    const client = rest.portfolio.clients.find((one) => one.clientId === opened.id);
    return client === undefined ? null : <ClientDrawer {...props} client={client} />;
  }
  if (opened.kind === "concentration") return <ConcentrationDrawer {...props} />;
  if (opened.kind === "thresholds") return <ThresholdsDrawer {...props} />;
  if (opened.kind === "trend") return <TrendDrawer {...props} />;
  if (opened.kind === "loss") return <LossDrawer {...props} />;
  return opened.kind === "orders" ? <OrdersDrawer {...props} /> : null;
}
