/** Following long work to its end, whatever page its reader looks at meanwhile. */
import type { JobEvent } from "#shared/schema/jobs.ts";
import { client, queryClient } from "./api.ts";

export type EndOfJob = Exclude<JobEvent, { state: "running" }>;

/** What a job leaves behind without changing the record. */
const recordUnchanged = new Set(["staged", "computed"]);

/**
 * Answers the last thing that a job says. Once it has changed the record, everything that was read from the server is
 * read again: no page goes on showing what was there before.
 * @throws the client's failure when the connection does not come back
 */
export function followJob(jobId: string, onEvent: (event: JobEvent) => void): Promise<EndOfJob> {
  return new Promise((resolve, reject) => {
    const subscription = client.jobs.watch.subscribe(
      { jobId },
      {
        onData(event) {
          onEvent(event);
          if (event.state === "running") return;
          subscription.unsubscribe();
          if (event.state === "done" && !recordUnchanged.has(event.result.kind))
            void queryClient.invalidateQueries();
          resolve(event);
        },
        onError: reject,
      },
    );
  });
}
