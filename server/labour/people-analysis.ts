/**
 * Working time and strain for one examined client (method, sections 2 and 4), as far as they may be published: no row, name or
 * small group of people leaves this function.
 */
import type { People } from "#shared/schema/people.ts";
import { formatDay } from "#server/scheduling/civil-time.ts";
import { clientLoad } from "./client-load.ts";
import { valueOn } from "./dated-parameters.ts";
import type { LabourQuestion } from "./labour-question.ts";
import type { RecordedPeople, RecordedWorkWeeks } from "./labour-record.ts";
import { peopleCalendar } from "./people-calendar.ts";
import { peopleExposure } from "./people-exposure.ts";
import { peopleIndicators } from "./people-indicators.ts";
import { peopleLimits } from "./people-limits.ts";
import { peopleReleases } from "./people-releases.ts";
import { peopleStrain } from "./people-strain.ts";
import { peopleSurveys } from "./people-surveys.ts";
import { restBreaches } from "./rest-breaches.ts";
import { strainFrame } from "./strain-frame.ts";
import { clientsByWork } from "./work-by-client.ts";

export interface PeopleMaterial {
  readonly people: RecordedPeople;
  /** Of all time: exposure looks back. */
  readonly workWeeks: RecordedWorkWeeks;
  readonly question: LabourQuestion;
}

export type PeopleProgress = (phase: "attributing" | "replaying", done: number, total: number) => void;

export function analysePeople(
  { people, workWeeks, question }: PeopleMaterial,
  onProgress: PeopleProgress = () => {},
): People {
  const { employees, absences, contacts, covered } = people;
  const { suspect, control, clients, dated, fromDay, toDay } = question;
  const asOf = (name: keyof LabourQuestion["dated"]): number => valueOn(dated[name], toDay - 1);
  const releases = peopleReleases(people, workWeeks, question);
  const exposureCut = asOf("exposure_cut");
  const frame = strainFrame(
    { employees, teams: people.teamNames.length, workWeeks, absences, contacts },
    { period: { fromDay, toDay }, exposureWeeks: asOf("exposure_weeks"), client: suspect },
  );
  const rests = restBreaches(people.workDays, dated, { fromDay, toDay });
  const strain = peopleStrain(
    { employees, absences },
    frame,
    { exposureCut, alpha: asOf("effect_alpha"), rests },
    releases.thresholds.absence,
    (done, total) => onProgress("attributing", done, total),
  );
  return {
    status: "computed",
    period: { from: formatDay(fromDay), to: formatDay(toDay) },
    client: suspect < 0 ? null : clients[suspect],
    controlClient: control < 0 ? null : clients[control],
    dominantClientId: question.dominant < 0 ? null : clients[question.dominant].clientId,
    clients: clientsByWork(question),
    thresholds: releases.thresholds,
    exposure: peopleExposure(workWeeks, contacts, frame, question, releases.thresholds.hours),
    ...strain,
    limits: peopleLimits(people, releases, question),
    calendar: peopleCalendar(workWeeks, releases, question),
    indicators: peopleIndicators(people, releases, question),
    clientLoad: clientLoad(contacts, question, releases.thresholds.hours),
    ...peopleSurveys(people, workWeeks, frame, releases, question, exposureCut),
    suppressed: releases.suppressed,
    released: releases.released,
    parameters: question.shown,
    rows: {
      timeEntries: covered.timeEntries,
      absences: covered.absences,
      surveyAnswers: covered.surveyAnswers,
      contacts: contacts.count,
      personWeeks: frame.count,
    },
  };
}
