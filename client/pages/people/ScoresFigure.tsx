/** Surveys: those exposed to the client's work against the others, each with its interval. */
import type { SurveyScore } from "#shared/schema/people.ts";
import { csvOf, textCell, valueCell, type FigureTable } from "#client/charts/figure-table.ts";
import { Figure } from "#client/charts/Figure.tsx";
import { FigureTableView } from "#client/charts/FigureTableView.tsx";
import { evenScale } from "#client/charts/interval-scale.ts";
import { IntervalRows, type IntervalMark, type IntervalRow } from "#client/charts/IntervalRows.tsx";
import { useFormat, useSay } from "#client/i18n/language.tsx";
import { isComputed, orNull } from "#client/lib/computed.ts";
import { loadMessages } from "./load-messages.ts";
import { NotComputable } from "./NotComputable.tsx";
import type { PeopleFigureProps } from "./people-figure.ts";
import { orAbsent } from "./published.ts";

/** `WHO-5`, and the question where there are several; an instrument of the company's own as it is written. */
function useScoreName(): (score: SurveyScore) => string {
  const say = useSay(loadMessages);
  return ({ instrument, question }) => {
    const name =
      instrument === "who5" || instrument === "cbi" || instrument === "pulse"
        ? say(`instrument.${instrument}`)
        : instrument;
    return question === null ? name : `${name} · ${question}`;
  };
}

/** Where the scale of an instrument ends: at 100, or at ten points where the answers are shown as they were given. */
const endOf = ({ all }: SurveyScore) => (all.high > 10 ? 100 : 10);

/** The score whose exposed and others differ most clearly; null where no interval leaves out zero. */
export function clearestScore(scores: readonly SurveyScore[]): SurveyScore | null {
  const clear = scores.flatMap((score) =>
    isComputed(score.difference) && (score.difference.low > 0 || score.difference.high < 0)
      ? [{ score, size: Math.abs(score.difference.estimate) / endOf(score) }]
      : [],
  );
  return clear.toSorted((left, right) => right.size - left.size)[0]?.score ?? null;
}

export function ScoresFigure(props: PeopleFigureProps) {
  const say = useSay(loadMessages);
  const { people } = props;
  const { surveys } = people;
  if (!isComputed(surveys))
    return (
      <Figure title={say("scores.titleUnknown")} measure={say("scores.measure")} fileName="surveys" source="">
        <NotComputable why={surveys} />
      </Figure>
    );
  return <Scores {...props} scores={surveys} />;
}

function Scores(props: PeopleFigureProps & { readonly scores: readonly SurveyScore[] }) {
  const say = useSay(loadMessages);
  const format = useFormat();
  const { people, address, scores } = props;
  const nameOf = useScoreName();
  const scoreText = (score: SurveyScore, value: number) => format.decimal(value, endOf(score) > 10 ? 0 : 1);
  const clearest = clearestScore(scores);
  const [exposed, others] = [orAbsent(clearest?.exposed ?? null), orAbsent(clearest?.others ?? null)];
  const difference = clearest === null ? null : orNull(clearest.difference);
  const title =
    clearest === null || exposed === null || others === null || difference === null
      ? say("scores.titleNone")
      : say("scores.title", {
          instrument: nameOf(clearest),
          exposed: scoreText(clearest, exposed.estimate),
          others: scoreText(clearest, others.estimate),
          difference: scoreText(clearest, Math.abs(difference.estimate)),
        });
  const table: FigureTable = {
    headings: [
      say("scores.instrument"),
      say("scores.who"),
      say("scores.mean"),
      say("indicators.low"),
      say("indicators.high"),
    ],
    rows: scores.flatMap((score) =>
      (["all", "exposed", "others"] as const).map((who) => {
        const shown = orAbsent(score[who]);
        return {
          key: `${nameOf(score)}/${who}`,
          cells: [
            textCell(nameOf(score)),
            textCell(say(`scores.${who}`)),
            shown === null
              ? textCell(say("withheld"))
              : valueCell(shown.estimate, "", (value) => format.decimal(value, 1)),
            valueCell(shown?.low ?? null, "", (value) => format.decimal(value, 1)),
            valueCell(shown?.high ?? null, "", (value) => format.decimal(value, 1)),
          ],
        };
      }),
    ),
  };
  // One row for those exposed and one for the others: bands on one line would hide one another.
  const rows = scores.flatMap((score): IntervalRow[] => {
    const { difference } = score;
    const end = endOf(score);
    const written = (value: number) => scoreText(score, value);
    const signed = (value: number) => format.decimal(value, end > 10 ? 0 : 1, { signed: true });
    const told = isComputed(difference)
      ? say("scores.difference", {
          difference: signed(difference.estimate),
          low: signed(difference.low),
          high: signed(difference.high),
        })
      : null;
    const heading =
      told === null ? nameOf(score) : say("scores.heading", { instrument: nameOf(score), difference: told });
    const isSplit = orAbsent(score.exposed) !== null && orAbsent(score.others) !== null;
    // Where a part is withheld, all who answered are the nearest published figure.
    const parts = isSplit ? (["exposed", "others"] as const) : (["exposed", "others", "all"] as const);
    return parts.map((who): IntervalRow => {
      const shown = orAbsent(score[who]);
      const tone: IntervalMark["tone"] = who === "exposed" ? "examined" : "others";
      return {
        key: `${nameOf(score)}/${who}`,
        heading: who === "exposed" ? heading : undefined,
        name: say(`scores.${who}`),
        marks:
          shown === null
            ? []
            : [
                {
                  key: who,
                  estimate: shown.estimate / end,
                  low: shown.low / end,
                  high: shown.high / end,
                  tone,
                },
              ],
        values:
          shown === null
            ? say("scores.see")
            : say("indicators.range", {
                value: written(shown.estimate),
                low: written(shown.low),
                high: written(shown.high),
              }),
      };
    });
  });
  const byQuarter = scores.find(({ quarters }) => quarters.length > 0);
  const quarters = (byQuarter?.quarters ?? []).map(({ quarter, mean }) =>
    say("scores.quarter", {
      quarter: format.quarter(quarter),
      mean: mean === null || byQuarter === undefined ? say("withheld") : scoreText(byQuarter, mean),
    }),
  );
  return (
    <Figure
      title={title}
      measure={say("scores.measure")}
      view={address.viewOf("scores")}
      onView={(view) => address.show("scores", view)}
      csv={() => csvOf(table)}
      fileName="surveys"
      note={
        byQuarter === undefined
          ? say("scores.noteShort")
          : say("scores.note", { instrument: nameOf(byQuarter), quarters: format.list(quarters) })
      }
      chapters={[4]}
      source={say("scores.source", {
        answers: people.rows.surveyAnswers,
        threshold: format.count(people.thresholds.absence),
      })}
    >
      {address.viewOf("scores") === "table" ? (
        <FigureTableView caption={title} table={table} />
      ) : (
        <IntervalRows
          name={title}
          scale={evenScale(0, 1, [0, 0.25, 0.5, 0.75, 1])}
          reference={null}
          tickLabel={format.roundShare}
          valuesHeading=""
          rows={rows}
        />
      )}
    </Figure>
  );
}
