/** What stopped, what the shown figures are, and what to do. */
import { useSay } from "#client/i18n/language.tsx";
import { Button } from "#client/ui/Button.tsx";
import { Fault } from "#client/ui/Fault.tsx";
import { contextMessages } from "./context-messages.ts";

export interface PortfolioFaultProps {
  readonly code: string;
  /** Figures of an earlier request are still shown. */
  readonly kept: boolean;
  /** The client that the address names. */
  readonly client: string | null;
  readonly onRetry: () => void;
  readonly onForgetClient: () => void;
}

export function PortfolioFault(props: PortfolioFaultProps) {
  const say = useSay(contextMessages);
  const { code, client } = props;
  if (code === "UNKNOWN_CLIENT" && client !== null)
    return (
      <Fault>
        {say("state.unknownClient", { client })}{" "}
        <Button look="quiet" onClick={props.onForgetClient}>
          {say("state.forgetClient")}
        </Button>
      </Fault>
    );
  return (
    <Fault onRetry={props.onRetry}>{say(props.kept ? "state.failedKept" : "state.failed", { code })}</Fault>
  );
}
