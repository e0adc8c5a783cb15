/**
 * The reports of the other pages, asked for one after the other: each step of the story fills in as it arrives, only one long
 * computation is watched at a time, and none is begun before the reader has stayed with a question for a moment.
 */
import { useQuery } from "@tanstack/react-query";
import type { Delays, DelaysInput } from "#shared/schema/delays.ts";
import type { Overtime } from "#shared/schema/overtime.ts";
import type { People } from "#shared/schema/people.ts";
import type { Verdict } from "#shared/schema/verdict.ts";
import { api, askedAlone } from "#client/lib/api.ts";
import { useFollowed, type Followed } from "#client/lib/use-followed.ts";
import { useLate } from "#client/lib/use-late.ts";

/** A report on its way: `value` once it is there, `failure` where it will not come. */
export interface StoryReport<Value> {
  readonly value: Value | null;
  readonly failure: string | null;
  readonly retry: () => void;
}

export interface Story {
  readonly delays: StoryReport<Delays>;
  readonly overtime: StoryReport<Overtime>;
  readonly people: StoryReport<People>;
  readonly verdict: StoryReport<Verdict>;
}

const stayMilliseconds = 600;

function reportOf<Value>({ value, failure, stopped, retry }: Followed<Value>): StoryReport<Value> {
  return { value, failure: stopped ? "CANCELLED" : failure, retry };
}

const isSettled = ({ value, failure }: StoryReport<unknown>): boolean => value !== null || failure !== null;

/** @param question client and period; to be mounted anew for each */
export function useStory(question: DelaysInput): Story {
  const stayed = useLate(true, stayMilliseconds);
  const alone = { trpc: askedAlone };

  const delaysAsked = useQuery(api.planning.report.queryOptions(question, { ...alone, enabled: stayed }));
  const delays = reportOf(
    useFollowed({
      ...delaysAsked,
      jobId: delaysAsked.data?.state === "computing" ? delaysAsked.data.jobId : null,
      value: delaysAsked.data?.state === "answered" ? delaysAsked.data.delays : null,
    }),
  );

  const overtimeAsked = useQuery(
    api.people.overtime.queryOptions(question, { ...alone, enabled: isSettled(delays) }),
  );
  const overtime = reportOf(
    useFollowed({
      ...overtimeAsked,
      jobId: overtimeAsked.data?.state === "computing" ? overtimeAsked.data.jobId : null,
      value: overtimeAsked.data?.state === "answered" ? overtimeAsked.data.overtime : null,
    }),
  );

  const peopleAsked = useQuery(
    api.people.report.queryOptions(question, { ...alone, enabled: isSettled(overtime) }),
  );
  const people = reportOf(
    useFollowed({
      ...peopleAsked,
      jobId: peopleAsked.data?.state === "computing" ? peopleAsked.data.jobId : null,
      value: peopleAsked.data?.state === "answered" ? peopleAsked.data.people : null,
    }),
  );

  const verdictAsked = useQuery(
    api.verdict.report.queryOptions(question, { ...alone, enabled: isSettled(people) }),
  );
  const verdict = reportOf(
    useFollowed({
      ...verdictAsked,
      jobId: verdictAsked.data?.state === "computing" ? verdictAsked.data.jobId : null,
      value: verdictAsked.data?.state === "answered" ? verdictAsked.data.verdict : null,
    }),
  );

  return { delays, overtime, people, verdict };
}
