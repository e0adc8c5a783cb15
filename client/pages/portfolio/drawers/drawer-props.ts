/** What every drawer of the page is given. */
import type { ComputedPortfolio, DependencyBasis, PortfolioClient } from "#shared/schema/portfolio.ts";

export interface DrawerProps {
  readonly portfolio: ComputedPortfolio;
  /** The same before assumptions were changed; null where none was. */
  readonly reference: ComputedPortfolio | null;
  readonly basis: DependencyBasis;
  readonly examined: PortfolioClient;
  readonly onClose: () => void;
  readonly onExamine: (clientId: string) => void;
  /** Changes an assumption; null sets it back. */
  readonly onAssume: (name: string, value: number | null) => void;
  readonly onResetAssumptions: () => void;
}
