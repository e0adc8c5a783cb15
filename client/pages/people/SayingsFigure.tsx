/** What can be said to the works council and what cannot, beside the figures that it comes from. */
import { Figure } from "#client/charts/Figure.tsx";
import { textCell, csvOf } from "#client/charts/figure-table.ts";
import { useFormat, useSay } from "#client/i18n/language.tsx";
import { useClientName } from "./client-name.ts";
import { councilMessages } from "./council-messages.ts";
import { Sayings, useSaying, type SayingsProps } from "./Sayings.tsx";
import { sayings } from "./sayings.ts";

export function SayingsFigure(props: SayingsProps) {
  const say = useSay(councilMessages);
  const format = useFormat();
  const { people, overtime } = props;
  const sentence = useSaying(useClientName(people));
  const { thresholds } = people;
  return (
    <Figure
      title={say("title")}
      measure={say("measure")}
      csv={() =>
        csvOf({
          headings: [say("title")],
          rows: sayings(people, overtime).can.map((saying) => ({
            key: saying.kind,
            cells: [textCell(sentence(saying))],
          })),
        })
      }
      fileName="works-council"
      source={say("source", {
        hours: format.count(thresholds.hours),
        absence: format.count(thresholds.absence),
      })}
    >
      <Sayings {...props} />
    </Figure>
  );
}
