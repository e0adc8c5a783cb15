/** Survey answers as they may be shown: in all, exposed against others, by quarter, and load against support by group. */
import type { ComputedPeople, SurveyScore } from "#shared/schema/people.ts";
import { isNotComputable, notComputable } from "#shared/schema/scalar.ts";
import { releasedSeries } from "#server/privacy/released-series.ts";
import { siteKey } from "#server/privacy/published-groups.ts";
import { payrollOvertime } from "./direct-overtime.ts";
import type { LabourQuestion } from "./labour-question.ts";
import type { RecordedPeople, RecordedWorkWeeks } from "./labour-record.ts";
import { latestGroups, type PeopleReleases } from "./people-releases.ts";
import { wholeWeeks, type StrainFrame } from "./strain-frame.ts";
import { surveyScores, type ScoreGroup } from "./survey-scores.ts";
import { surveySheets, type SurveySheets } from "./survey-sheets.ts";

const minutesPerHour = 60;
const withheld = { status: "withheld", coarser: siteKey } as const;
/** A question about the support that people have, in French or English. */
const aboutSupport = /soutien|encadrement|support|entraide|backing/iu;

type Sheets = SurveySheets["scores"][number];

function shownGroup({ mean, people }: ScoreGroup, threshold: number) {
  return people < threshold || isNotComputable(mean) ? withheld : mean;
}

/** Mean support of the members of each published group, where enough of them answered. */
function supportByGroup(
  sheets: Sheets,
  releases: PeopleReleases,
  period: { fromDay: number; toDay: number },
) {
  const sums = new Map<string, { readonly people: Set<number>; sum: number; answers: number }>();
  for (const { period: released, published } of releases.absence) {
    if (!released.isCovered || !published.released.includes(siteKey)) continue;
    const groupOf = new Map(
      published.groups.flatMap(({ key, members }) => [...members].map((each) => [each, key])),
    );
    for (const [row, day] of sheets.day.entries()) {
      const isAsked =
        day >= Math.max(released.fromWeek, period.fromDay) && day < Math.min(released.toWeek, period.toDay);
      const key = groupOf.get(sheets.employee[row]);
      if (!isAsked || key === undefined) continue;
      const group = sums.get(key) ?? { people: new Set<number>(), sum: 0, answers: 0 };
      sums.set(key, group);
      group.people.add(sheets.employee[row]);
      group.sum += sheets.score[row];
      group.answers += 1;
    }
  }
  return sums;
}

function quadrant(
  sheets: SurveySheets,
  workWeeks: RecordedWorkWeeks,
  releases: PeopleReleases,
  question: LabourQuestion,
): ComputedPeople["quadrant"] {
  if (workWeeks.count === 0) return notComputable("no-time-entries", ["time_entries"]);
  const support = sheets.scores.find(({ question: asked }) => asked !== null && aboutSupport.test(asked));
  if (support === undefined) return notComputable("no-support-question", ["survey_answers.question"]);
  const { firstWeek, weeks } = wholeWeeks(question);
  const mondays = Int32Array.from({ length: weeks }, (_, place) => firstWeek + 7 * place);
  const { groups } = releasedSeries(releases.absence, mondays, {
    person: workWeeks.employee,
    week: workWeeks.week,
    amount: Float64Array.from(
      { length: workWeeks.count },
      (_, row) => payrollOvertime(workWeeks, row) / minutesPerHour,
    ),
  });
  const means = supportByGroup(support, releases, question);
  const shown = latestGroups(releases.absence, question.toDay);
  const points = groups.flatMap(({ key, teams, meanPerPerson }) => {
    const answered = means.get(key);
    const isShown =
      shown.has(key) && answered !== undefined && answered.people.size >= releases.thresholds.absence;
    return isShown && meanPerPerson !== null
      ? [
          {
            group: key,
            teams: [...teams],
            overtimePerPerson: meanPerPerson,
            support: answered.sum / answered.answers,
          },
        ]
      : [];
  });
  return points.length === 0 ? notComputable("too-few-people", []) : points;
}

export function peopleSurveys(
  { answers, questions }: RecordedPeople,
  workWeeks: RecordedWorkWeeks,
  frame: StrainFrame,
  releases: PeopleReleases,
  question: LabourQuestion,
  exposureCut: number,
): Pick<ComputedPeople, "surveys" | "quadrant"> {
  const sheets = surveySheets(answers, questions);
  const figures = surveyScores(sheets, frame, exposureCut, question);
  if (isNotComputable(figures)) return { surveys: figures, quadrant: figures };
  const threshold = releases.thresholds.absence;
  const scores = figures.flatMap(
    ({ instrument, question: asked, all, exposed, others, difference, quarters }): SurveyScore[] => {
      const mean = shownGroup(all, threshold);
      if ("status" in mean) return [];
      const bothShown = Math.min(exposed.people, others.people) >= threshold;
      return [
        {
          instrument,
          question: asked,
          all: mean,
          exposed: shownGroup(exposed, threshold),
          others: shownGroup(others, threshold),
          difference: bothShown ? difference : notComputable("too-few-people", []),
          quarters: quarters.map(({ quarter, mean: own, people }) => ({
            quarter,
            mean: people < threshold ? null : own,
          })),
        },
      ];
    },
  );
  return {
    surveys: scores.length === 0 ? notComputable("too-few-people", []) : scores,
    quadrant: quadrant(sheets, workWeeks, releases, question),
  };
}
