/** What every page about a client keeps of an address when its reader goes to another: the client and the period. */

export interface KeptSearch {
  readonly client?: string;
  readonly from?: string;
  readonly to?: string;
}

/** A link's `search`: whose figures and of which days, without what belongs to the page that is left. */
export function keptSearch({ client, from, to }: KeptSearch): KeptSearch {
  return {
    ...(client === undefined ? {} : { client }),
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
  };
}
