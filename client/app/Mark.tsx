/** The mark: a beam, a heavy weight and its counterweight. */
export function Mark() {
  return (
    <svg width="20" height="20" viewBox="0 0 20 20" aria-hidden="true">
      <path d="M1 4h18v1.6H1z" fill="var(--ink)" />
      <path d="M9.2 5h1.6v10H9.2z" fill="var(--ink)" />
      <path d="M2 6.4h5.6v6.2H2z" fill="var(--k)" />
      <path d="M13 6.4h3.4v3.4H13z" fill="var(--o)" />
    </svg>
  );
}
