/** What the front page tells beyond its own figures, fetched after them: the story in its place, the alerts in theirs. */
import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { createPortal } from "react-dom";
import type { ComputedPortfolio, PortfolioClient } from "#shared/schema/portfolio.ts";
import { api } from "#client/lib/api.ts";
import { AlertList } from "./AlertList.tsx";
import { alertThresholds } from "./alerts.ts";
import { StoryBand } from "./StoryBand.tsx";
import { useStory } from "./use-story.ts";
import type { KeptSearch } from "#client/context/kept-search.ts";

export interface StoryProps {
  /** Client and period; mounted anew for each. */
  readonly question: KeptSearch;
  readonly portfolio: ComputedPortfolio;
  readonly examined: PortfolioClient;
  readonly onOpen: (figure: string) => void;
  /** Where the alerts belong; null until that place is there. */
  readonly alertsRoom: HTMLElement | null;
}

export function Story({ question, portfolio, examined, onOpen, alertsRoom }: StoryProps) {
  const story = useStory(question);
  const { to } = question;
  const { data } = useQuery(api.method.parameters.queryOptions(to === undefined ? {} : { to }));
  const settings = useMemo(
    () => alertThresholds(new Map(data?.parameters.map(({ name, value }) => [name, value]))),
    [data],
  );
  return (
    <>
      <StoryBand portfolio={portfolio} examined={examined} story={story} onOpen={onOpen} />
      {alertsRoom === null
        ? null
        : createPortal(
            <AlertList portfolio={portfolio} examined={examined} story={story} settings={settings} />,
            alertsRoom,
          )}
    </>
  );
}
