/** What is counted from the examined client's orders. */
import { isNotComputable, type NotComputable } from "#shared/schema/scalar.ts";
import type { CostQuantities, CostQuantity, CostQuantityName } from "./cost-quantities.ts";
import { sumByQuarter } from "./cost-quarters.ts";
import type { CostRecord } from "./cost-record.ts";
import { countedQuantity } from "./counted-quantity.ts";
import {
  concessionByOrder,
  expediteByOrder,
  penaltiesByOrder,
  revenueByOrder,
  variableCostByOrder,
  type OrderCents,
} from "./order-cents.ts";

type OrderQuantity =
  | "revenueCents"
  | "variableCostCents"
  | "listPriceCents"
  | "expediteCents"
  | "ownPenaltyCents";

/** By the quarter in which the order was placed; they are booked, so that they have no draws. */
export function orderQuantities(
  record: CostRecord,
  quarters: CostQuantities["quarters"],
): Pick<Record<CostQuantityName, CostQuantity | NotComputable>, OrderQuantity> {
  const counted = ({ orders, cents }: OrderCents): CostQuantity =>
    countedQuantity(
      sumByQuarter(
        quarters,
        orders.map((order) => record.orders.orderedOn[order]),
        cents,
      ),
      orders.length,
    );
  const orElse = (found: OrderCents | NotComputable) => (isNotComputable(found) ? found : counted(found));
  const revenue = revenueByOrder(record);
  const concession = concessionByOrder(record);
  return {
    revenueCents: counted(revenue),
    variableCostCents: orElse(variableCostByOrder(record)),
    listPriceCents: isNotComputable(concession)
      ? concession
      : {
          ...counted({
            orders: [...revenue.orders, ...concession.orders],
            cents: [...revenue.cents, ...concession.cents],
          }),
          rows: revenue.orders.length,
        },
    expediteCents: orElse(expediteByOrder(record)),
    ownPenaltyCents: orElse(penaltiesByOrder(record)),
  };
}
