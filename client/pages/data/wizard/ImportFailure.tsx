/** What stopped the import, and the way on that this failure leaves. */
import { useSay, useSpoken } from "#client/i18n/language.tsx";
import { Button } from "#client/ui/Button.tsx";
import { Fault } from "#client/ui/Fault.tsx";
import { failureSentence } from "./failure-sentence.ts";
import type { ImportWizard } from "./import-wizard.ts";
import { importMessages } from "./import-messages.ts";
import type { Failure, WizardState } from "./wizard-state.ts";

/** Repeating cannot help: the files are gone, or the file is too large. */
const lost: ReadonlySet<Failure["code"]> = new Set(["NOT_FOUND", "IMPORT_NOT_FOUND"]);
const final: ReadonlySet<Failure["code"]> = new Set(["PAYLOAD_TOO_LARGE", "UNSUPPORTED_MEDIA_TYPE"]);

export function ImportFailure(props: { readonly state: WizardState; readonly wizard: ImportWizard }) {
  const say = useSay(importMessages);
  const { language, format } = useSpoken();
  const { wizard, state } = props;
  const { failure } = state;
  if (failure === null) return null;
  const { code, file } = failure;
  return (
    <Fault>
      {failureSentence(failure, language, format)}
      <span className="screen-only">
        {lost.has(code) ? (
          <Button look="quiet" onClick={wizard.abandon}>
            {say("restart")}
          </Button>
        ) : code === "IMPORT_OUT_OF_DATE" ? (
          <Button look="quiet" onClick={wizard.readAgain}>
            {say("readAgain")}
          </Button>
        ) : final.has(code) ? null : (
          <Button look="quiet" onClick={wizard.retry}>
            {say("retry")}
          </Button>
        )}
        {file === null ? null : (
          <Button look="quiet" onClick={wizard.skip}>
            {say("skip")}
          </Button>
        )}
      </span>
    </Fault>
  );
}
