/** The page's opening sentence, as text and with its share as an element. */
import type { ReactNode } from "react";
import type { ComputedPortfolio, DependencyBasis, PortfolioClient } from "#shared/schema/portfolio.ts";
import { useFormat, useSay } from "#client/i18n/language.tsx";
import { basisKey } from "./basis-key.ts";
import { digitsBeside, headline, type Headline } from "./headline.ts";
import { heroMessages } from "./hero-messages.ts";

export interface SpokenHeadline {
  readonly headline: Headline;
  readonly text: string;
  readonly rich: (share: (written: string) => ReactNode) => ReactNode;
}

export function useHeadline(
  portfolio: ComputedPortfolio,
  examined: PortfolioClient,
  basis: DependencyBasis,
): SpokenHeadline {
  const say = useSay(heroMessages);
  const format = useFormat();
  const said = headline(portfolio, examined, basis);
  const key = basisKey(basis);
  const { name } = examined;
  if (said.kind === "unknown") {
    const text = say(`unknown.${key}`, { name });
    return { headline: said, text, rich: () => text };
  }
  if (said.kind === "alert") {
    const met = said.met ? "alert.met" : "alert.notMet";
    const threshold = format.roundShare(said.threshold);
    const share = format.shareTo(said.share, digitsBeside(said.share, said.threshold));
    return {
      headline: said,
      text: say(met, { name, share, threshold }),
      rich: (element) => say.rich(met, { name, share: element(share), threshold }),
    };
  }
  const share = format.roundShare(said.share);
  if (said.kind === "share" || key === "revenue")
    return {
      headline: said,
      text: say(`share.${key}`, { name, share }),
      rich: (element) => say.rich(`share.${key}`, { name, share: element(share) }),
    };
  const revenue = format.roundShare(said.revenueShare);
  return {
    headline: said,
    text: say(`against.${key}`, { name, share, revenue }),
    rich: (element) => say.rich(`against.${key}`, { name, share: element(share), revenue }),
  };
}
