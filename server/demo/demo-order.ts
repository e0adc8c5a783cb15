/** An order as the plant knows it before anything is made: all that chance decides about it is drawn here, once. */

export interface DemoOperation {
  /** Index of the work centre in the site. */
  readonly centre: number;
  readonly standardMinutes: number;
  /** What it takes, without a late change. */
  readonly workMinutes: number;
  /** Added by the client's late change. */
  readonly extraMinutes: number;
  /** Clock time from its end until the next operation is ready. */
  readonly lagMinutes: number;
}

export interface DemoOrder {
  readonly orderId: string;
  /** Index of the client in the portfolio. */
  readonly client: number;
  readonly orderedAt: number;
  /** When the first operation is ready. */
  readonly releaseAt: number;
  /** The promise that any order of the client would get, and the one made. */
  readonly ordinaryPromiseOn: number;
  readonly promisedOn: number;
  /** Served ahead of the house rule, whatever the ground. */
  readonly servedFirst: boolean;
  /** When it was asked to be served first, where that is on record. */
  readonly requestedAt: number | null;
  readonly changedAt: number | null;
  /** Cancelled before it was released. */
  readonly cancelled: boolean;
  readonly operations: readonly DemoOperation[];
  readonly listPriceCents: number;
  readonly revenueCents: number;
  readonly variableCostCents: number;
  readonly quantity: number;
  /** Working days from completion to delivery. */
  readonly shippingDays: number;
}
