/** The Data page: what was imported and what can be. */
export function DataPage() {
  return <div className="wrap" />;
}
