/** The Portfolio page. */
export function PortfolioPage() {
  return <div className="wrap" />;
}
