/** Where the import has come to; a step that has something to show leads to it. */
import { useSay } from "#client/i18n/language.tsx";
import { dataMessages } from "../data-messages.ts";
import { countToCheck } from "../mapping/feed-views.ts";
import { stageOf, totalsOf, type WizardState } from "./wizard-state.ts";
import styles from "./ImportSteps.module.css";

interface Step {
  readonly name: string;
  readonly note: string;
  readonly reached: boolean;
  readonly current: boolean;
  readonly target: string | null;
}

export function ImportSteps(props: { readonly state: WizardState }) {
  const say = useSay(dataMessages);
  const { state } = props;
  const stage = stageOf(state);
  const preview = state.outcome?.preview ?? state.staged?.preview ?? null;
  const { read, rejected } = preview === null ? { read: 0, rejected: 0 } : totalsOf(preview);
  const columns = preview?.files.flatMap((file) => file.columns).length ?? 0;
  const [upload] = state.uploads;
  const check =
    state.staged === null || preview === null
      ? 0
      : countToCheck(
          preview,
          state.staged.mapping,
          stage === "preview" ? state.mapping : state.staged.mapping,
        );
  const reasons = new Set(
    preview?.findingCounts.filter(({ effect }) => effect === "reject").map(({ code }) => code),
  ).size;
  const seen = preview !== null;
  const shown = stage === "preview";
  // With questions or refused files, what was recognised has to be settled first.
  const open = preview?.status === "asking" || preview?.status === "refused";
  const steps: readonly Step[] = [
    {
      name: say("step.files"),
      note:
        upload === undefined
          ? say("step.files.todo")
          : state.uploads.length === 1
            ? upload.name
            : say("step.files.done", { files: state.uploads.length }),
      reached: true,
      current: stage === "files",
      target: null,
    },
    {
      name: say("step.columns"),
      note: !seen
        ? say("step.columns.todo")
        : check > 0
          ? say("step.columns.done", { columns, check })
          : say("step.columns.checked", { columns }),
      reached: seen,
      current: shown && open,
      target: shown ? "columns" : null,
    },
    {
      name: say("step.preview"),
      note:
        preview === null || preview.tables.length === 0
          ? say("step.preview.todo")
          : say("step.preview.done", { tables: preview.tables.length, rows: read }),
      reached: seen && !open,
      current: false,
      target: shown ? "preview" : null,
    },
    {
      name: say("step.rejects"),
      note:
        preview === null || preview.tables.length === 0
          ? say("step.rejects.todo")
          : rejected === 0
            ? say("step.rejects.none")
            : say("step.rejects.done", { rows: rejected, reasons }),
      reached: seen && !open,
      current: false,
      target: shown && rejected > 0 ? "rejects" : null,
    },
    {
      name: say("step.commit"),
      note: say(stage === "landed" ? "step.commit.done" : "step.commit.todo"),
      reached: stage === "landed",
      current: stage === "landed" || (shown && !open),
      target: shown ? "commit" : null,
    },
  ];
  return (
    <nav aria-label={say("steps")}>
      <ol className={styles["steps"]}>
        {steps.map(({ name, note, reached, current, target }, index) => (
          <li
            key={name}
            className={`${reached ? styles["reached"] : ""} ${current ? styles["current"] : ""}`}
            {...(current ? { "aria-current": "step" as const } : {})}
          >
            {target === null ? (
              <span className={styles["name"]}>{`${index + 1} · ${name}`}</span>
            ) : (
              <a href={`#${target}`} className={styles["name"]}>{`${index + 1} · ${name}`}</a>
            )}
            <span className={styles["note"]}>{note}</span>
          </li>
        ))}
      </ol>
    </nav>
  );
}
