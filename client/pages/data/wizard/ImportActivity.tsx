/** How far sending, reading or committing is, and Stop where it can still be stopped. */
import { useFormat, useSay } from "#client/i18n/language.tsx";
import { Progress } from "#client/ui/Progress.tsx";
import type { ImportWizard } from "./import-wizard.ts";
import { importMessages } from "./import-messages.ts";
import { progressLabel } from "./progress-label.ts";
import type { WizardState } from "./wizard-state.ts";

export function ImportActivity(props: { readonly state: WizardState; readonly wizard: ImportWizard }) {
  const say = useSay(importMessages);
  const format = useFormat();
  const { activity } = props.state;
  if (activity.kind === "none") return null;
  if (activity.kind === "uploading") {
    const { file, position, files, sentBytes, totalBytes } = activity;
    const [sent, total] = [format.bytes(sentBytes), format.bytes(totalBytes)];
    return (
      <Progress
        label={say("uploading", { file, position, files, sent, total })}
        done={sentBytes}
        total={totalBytes}
        onStop={props.wizard.stop}
      />
    );
  }
  const { progress } = activity;
  return (
    <Progress
      label={progressLabel(progress, say)}
      done={progress?.done ?? 0}
      total={progress?.total ?? 0}
      {...(activity.kind === "reading" ? { onStop: props.wizard.stop } : {})}
    />
  );
}
