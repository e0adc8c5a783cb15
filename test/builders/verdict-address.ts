/** The address of a Verdict page of which nothing was chosen, for drawing the page without a browser. */
import type { VerdictAddress } from "#client/pages/verdict/use-verdict-address.ts";
import { figureNames } from "#client/pages/verdict/verdict-search.ts";

const nothing = (): void => undefined;

export const verdictAddress: VerdictAddress = {
  search: {},
  update: nothing,
  change: nothing,
  openDrawer: nothing,
  setAssumption: nothing,
  resetAssumptions: nothing,
  close: nothing,
  viewOf: () => "figure",
  show: nothing,
  toggleTables: nothing,
};

/** The same with every figure as a table. */
export const verdictAddressOfTables: VerdictAddress = {
  ...verdictAddress,
  search: { tables: figureNames },
  viewOf: () => "table",
};
