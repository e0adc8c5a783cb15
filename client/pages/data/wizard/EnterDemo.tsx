/** Opens the demo company. */
import { useSay, useSpoken } from "#client/i18n/language.tsx";
import { client } from "#client/lib/api.ts";
import { useRecordJob } from "#client/lib/use-record-job.ts";
import { Button } from "#client/ui/Button.tsx";
import { Fault } from "#client/ui/Fault.tsx";
import { Progress } from "#client/ui/Progress.tsx";
import { failureSentence } from "./failure-sentence.ts";
import { importMessages } from "./import-messages.ts";
import { progressLabel } from "./progress-label.ts";

export function EnterDemo() {
  const say = useSay(importMessages);
  const { language, format } = useSpoken();
  const { start, stop, state, progress, failure } = useRecordJob(() => client.demo.enter.mutate());
  if (failure !== null) return <Fault onRetry={start}>{failureSentence(failure, language, format)}</Fault>;
  if (state !== "running") return <Button onClick={start}>{say("demo.enter")}</Button>;
  const named = progress !== null && progress.phase !== "waiting";
  return (
    <Progress
      label={named ? progressLabel(progress, say) : say("demo.entering")}
      done={progress?.done ?? 0}
      total={progress?.total ?? 0}
      onStop={stop}
    />
  );
}
