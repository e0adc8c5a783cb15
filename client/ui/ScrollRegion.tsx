/** What may be wider or higher than its place: it scrolls, and the keyboard can reach it to do so. */
import type { ReactNode } from "react";

export interface ScrollRegionProps {
  /** What scrolls, for a screen reader. */
  readonly label: string;
  readonly className?: string | undefined;
  readonly children: ReactNode;
}

export function ScrollRegion(props: ScrollRegionProps) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a region that scrolls has to take the focus
    <section tabIndex={0} aria-label={props.label} className={props.className}>
      {props.children}
    </section>
  );
}
