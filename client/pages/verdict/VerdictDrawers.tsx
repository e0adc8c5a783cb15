/** The drawer that the address opens, fetched when first opened; what it does not know, it does not open. */
import { lazy, Suspense } from "react";
import { orNull } from "#client/lib/computed.ts";
import { amountNames, readDrawer } from "./verdict-drawer.ts";
import type { VerdictFigureProps } from "./verdict-figure.ts";

const LineDrawer = lazy(async () => ({ default: (await import("./drawers/LineDrawer.tsx")).LineDrawer }));
const AmountDrawer = lazy(async () => ({
  default: (await import("./drawers/AmountDrawer.tsx")).AmountDrawer,
}));
const MemoDrawer = lazy(async () => ({ default: (await import("./drawers/MemoDrawer.tsx")).MemoDrawer }));
const NetDrawer = lazy(async () => ({ default: (await import("./drawers/NetDrawer.tsx")).NetDrawer }));
const RuleDrawer = lazy(async () => ({ default: (await import("./drawers/RuleDrawer.tsx")).RuleDrawer }));
const GatesDrawer = lazy(async () => ({ default: (await import("./drawers/GatesDrawer.tsx")).GatesDrawer }));
const PlaceboDrawer = lazy(async () => ({
  default: (await import("./drawers/PlaceboDrawer.tsx")).PlaceboDrawer,
}));
const AxisDrawer = lazy(async () => ({ default: (await import("./drawers/AxisDrawer.tsx")).AxisDrawer }));
const AssumptionDrawer = lazy(async () => ({
  default: (await import("./drawers/AssumptionDrawer.tsx")).AssumptionDrawer,
}));
const AssumptionsDrawer = lazy(async () => ({
  default: (await import("./drawers/AssumptionsDrawer.tsx")).AssumptionsDrawer,
}));

export function VerdictDrawers(props: VerdictFigureProps) {
  return (
    <Suspense>
      <Opened {...props} />
    </Suspense>
  );
}

function Opened(props: VerdictFigureProps) {
  const { verdict, address } = props;
  const { open } = address.search;
  const drawer = readDrawer(open);
  switch (drawer?.kind) {
    case "line":
      return <OpenedLine key={open} {...props} name={drawer.line} />;
    case "rule": {
      const answer = verdict.evidence.find(({ rule }) => rule === drawer.rule);
      return answer === undefined ? null : <RuleDrawer key={open} {...props} answer={answer} />;
    }
    case "placebo": {
      const clients = orNull(verdict.placebo) ?? [];
      const client = clients.find(({ clientId }) => clientId === drawer.clientId);
      return client === undefined ? null : (
        <PlaceboDrawer key={open} {...props} clients={clients} client={client} />
      );
    }
    case "axis":
      return <AxisDrawer key={open} {...props} axis={drawer.axis} />;
    case "assumption": {
      const assumption = verdict.assumptions.find(({ name }) => name === drawer.name);
      return assumption === undefined ? null : (
        <AssumptionDrawer key={open} {...props} assumption={assumption} />
      );
    }
    case "assumptions":
      return <AssumptionsDrawer {...props} />;
    case "net":
      return <NetDrawer {...props} />;
    case "gates":
      return <GatesDrawer {...props} />;
    default:
      return null;
  }
}

/** Of these two lines one is left out where both would spend the same gain: a memo tells it. */
const sameGainLines: ReadonlySet<string> = new Set(["induced-overtime", "others-penalties"]);

/** A cost line, a memo beside the net, or an amount that the net starts from. */
function OpenedLine({ name, ...props }: VerdictFigureProps & { readonly name: string }) {
  const line = props.verdict.lines.find((each) => each.line === name);
  if (line !== undefined) return <LineDrawer {...props} line={line} />;
  const memoName = sameGainLines.has(name) ? "same-gain" : name;
  const memo = props.verdict.memos.find((each) => each.memo === memoName);
  if (memo !== undefined) return <MemoDrawer {...props} memo={memo} />;
  const amount = amountNames.find((each) => each === name);
  return amount === undefined ? null : <AmountDrawer {...props} amount={amount} />;
}
