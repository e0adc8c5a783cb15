/** What the address of the Planning page opens: the pairs of operations behind a figure, or the orders of a client. */

/** Which pairs of operations a drawer shows. */
export interface PairsScope {
  readonly cause: "contention" | "prioritisation" | "jump";
  readonly from: string | null;
  readonly to: string | null;
  readonly centre: string | null;
}

const causes: readonly PairsScope["cause"][] = ["contention", "prioritisation", "jump"];
const partOf = (value: string | null): string => (value === null ? "" : encodeURIComponent(value));

/** What a part of the drawer's address names, null for nothing; undefined where it cannot be read. */
function namedBy(part: string | undefined): string | null | undefined {
  try {
    return part === undefined || part === "" ? null : decodeURIComponent(part);
  } catch {
    return undefined;
  }
}

/** The drawer's part of the address: `pairs/jump/CL-01/CL-02/`. */
export function pairsAddress({ cause, from, to, centre }: PairsScope): string {
  return ["pairs", cause, partOf(from), partOf(to), partOf(centre)].join("/");
}

/** The pairs that an address opens; null where it opens something else. */
export function readPairsAddress(open: string | undefined): PairsScope | null {
  if (open === undefined) return null;
  const [kind, cause, ...parts] = open.split("/");
  const known = causes.find((each) => each === cause);
  if (kind !== "pairs" || known === undefined) return null;
  const [from, to, centre] = [namedBy(parts[0]), namedBy(parts[1]), namedBy(parts[2])];
  if (from === undefined || to === undefined || centre === undefined) return null;
  return { cause: known, from, to, centre };
}

/** The drawer with the orders of a client that lost hours or days: `orders/CL-02`; all other clients' without one. */
export function ordersAddress(to: string | null): string {
  return ["orders", partOf(to)].join("/");
}

/** Whose orders an address opens, null for all; undefined where it opens something else. */
export function readOrdersAddress(open: string | undefined): string | null | undefined {
  const [kind, to, ...more] = open?.split("/") ?? [];
  if (kind !== "orders" || to === undefined || more.length > 0) return undefined;
  return namedBy(to);
}
