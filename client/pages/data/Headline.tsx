/** The page's first sentence: what the ledger holds, or what has become of the files that were given. */
import { useEffect, useRef } from "react";
import type { CompanyStatus } from "#shared/schema/company.ts";
import type { ImportPreview } from "#shared/schema/imports.ts";
import { useFormat, useSay, type Say } from "#client/i18n/language.tsx";
import { Announce } from "#client/ui/Announce.tsx";
import { dataMessages } from "./data-messages.ts";
import { questionsOf } from "./preview/questions.ts";
import { missingFields, refusedFiles } from "./preview/refused-files.ts";
import { stageOf, totalsOf, type WizardState } from "./wizard/wizard-state.ts";
import styles from "./Headline.module.css";

type SayData = Say<(typeof dataMessages)["fr"]>;

function previewSentence(preview: ImportPreview, say: SayData): string {
  const { read, landed, identical, rejected } = totalsOf(preview);
  const refused = refusedFiles(preview).length;
  const questions = questionsOf(preview).length;
  if (questions > 0) return say("headline.asking", { questions });
  const fields = missingFields(preview);
  if (refused === 0 && fields > 0) return say("headline.missing", { fields });
  if (refused > 0 || preview.status === "refused")
    return say("headline.refused", { files: Math.max(1, refused) });
  if (preview.status === "unchanged") return say("headline.unchanged");
  if (rejected === 0 && identical === 0) return say("headline.ready", { landed });
  if (rejected === 0) return say("headline.readyKnown", { landed, identical });
  if (identical === 0) return say("headline.rejects", { landed, read, rejected });
  return say("headline.rejectsKnown", { landed, read, identical, rejected });
}

function recordSentence(status: CompanyStatus | undefined, say: SayData): string {
  if (status === undefined) return say("headline.loading");
  if (status.demo) return say("headline.demo");
  const filled = status.tables.filter((table) => table.rows > 0);
  if (filled.length === 0) return say("headline.empty");
  const rows = filled.reduce((total, table) => total + table.rows, 0);
  return say("headline.filled", { rows, tables: filled.length, all: status.tables.length });
}

function sentence(state: WizardState, status: CompanyStatus | undefined, say: SayData): string {
  if (state.activity.kind !== "none") return say(`headline.${state.activity.kind}`);
  if (state.outcome !== null) {
    const { landed, rejected } = totalsOf(state.outcome.preview);
    return rejected === 0
      ? say("headline.landed", { landed })
      : say("headline.landedRejects", { landed, rejected });
  }
  return state.staged === null ? recordSentence(status, say) : previewSentence(state.staged.preview, say);
}

export function Headline(props: { readonly state: WizardState; readonly status: CompanyStatus | undefined }) {
  const say = useSay(dataMessages);
  const format = useFormat();
  const { state, status } = props;
  const stage = stageOf(state);
  const sentenceLine = useRef<HTMLHeadingElement>(null);
  const shownStage = useRef(stage);
  // What was pressed is gone with its stage: the focus goes to what the new one says.
  useEffect(() => {
    if (shownStage.current === stage) return;
    shownStage.current = stage;
    sentenceLine.current?.focus();
    window.scrollTo({ top: 0 });
  }, [stage]);
  const importing = stage !== "files" || state.activity.kind !== "none";
  const text = sentence(state, status, say);
  const empty = status !== undefined && status.tables.every((table) => table.rows === 0);
  const lead = empty
    ? say("lead.empty")
    : status?.demo === true
      ? say("lead.demo")
      : status?.covered == null
        ? null
        : say("lead.covered", { period: format.period(status.covered.from, status.covered.to) });
  return (
    <header className={styles["headline"]}>
      <p className={styles["kicker"]}>{say(importing ? "kicker.import" : "kicker")}</p>
      <h1 ref={sentenceLine} tabIndex={-1} className={styles["sentence"]}>
        {text}
      </h1>
      {importing || lead === null ? null : <p className={styles["lead"]}>{lead}</p>}
      <Announce message={importing ? text : ""} />
    </header>
  );
}
