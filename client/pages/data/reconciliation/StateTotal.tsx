/** Where a total that is known from elsewhere is typed. */
import { useId, useState, type FormEvent } from "react";
import { statedKinds, type StatedTotalInput } from "#shared/schema/coverage.ts";
import type { Period } from "#shared/schema/scalar.ts";
import { useFormat, useSay, useSpoken } from "#client/i18n/language.tsx";
import { Button } from "#client/ui/Button.tsx";
import { Pick } from "#client/ui/Pick.tsx";
import { reconciliationMessages } from "./reconciliation-messages.ts";
import { coveredYears, readTypedTotal, type StatedKind, type TypedProblem } from "./stated-total.ts";
import styles from "./StateTotal.module.css";

const otherPeriod = "other";

export function StateTotal(props: {
  readonly covered: Period | null;
  readonly busy: boolean;
  /** Answers whether it was kept. */
  readonly onState: (total: StatedTotalInput) => Promise<boolean>;
}) {
  const say = useSay(reconciliationMessages);
  const format = useFormat();
  const { language } = useSpoken();
  const id = useId();
  const years = coveredYears(props.covered);
  const [kind, setKind] = useState<StatedKind>("revenue");
  const [chosen, setChosen] = useState<string | null>(null);
  const [from, setFrom] = useState("");
  const [last, setLast] = useState("");
  const [total, setTotal] = useState("");
  const [source, setSource] = useState("");
  const [problems, setProblems] = useState<readonly TypedProblem[]>([]);
  const year = chosen ?? String(years[0] ?? otherPeriod);
  const custom = year === otherPeriod;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const days = custom ? { from, last } : { from: `${year}-01-01`, last: `${year}-12-31` };
    const read = readTypedTotal({ kind, ...days, total, source }, language);
    if ("problems" in read) {
      setProblems(read.problems);
      return;
    }
    setProblems([]);
    if (await props.onState(read)) setTotal("");
  };
  const wrong = (problem: TypedProblem) =>
    problems.includes(problem) ? (
      <span id={`${id}-${problem}`} role="alert" className={styles["wrong"]}>
        {say(`wrong.${problem}`)}
      </span>
    ) : null;
  const faultOf = (problem: TypedProblem) =>
    problems.includes(problem) ? { "aria-invalid": true, "aria-describedby": `${id}-${problem}` } : {};
  const day = (label: string, value: string, onChange: (day: string) => void) => (
    <label className={styles["field"]}>
      <span>{label}</span>
      <input
        type="date"
        value={value}
        {...faultOf("period")}
        onChange={(event) => onChange(event.target.value)}
      />
    </label>
  );
  const isMoney = kind === "revenue" || kind === "invoiced";
  return (
    <form className={styles["form"]} noValidate onSubmit={(event) => void submit(event)}>
      <div className={styles["field"]}>
        <span aria-hidden="true">{say("kind.label")}</span>
        <Pick
          label={say("kind.label")}
          value={kind}
          options={statedKinds.map((value) => ({ value, label: say(value) }))}
          onChange={(value) => setKind(statedKinds.find((one) => one === value) ?? kind)}
        />
      </div>
      <div className={styles["field"]}>
        <span aria-hidden="true">{say("period.label")}</span>
        <Pick
          label={say("period.label")}
          value={year}
          options={[
            ...years.map((one) => ({ value: String(one), label: say("period.year", { year: String(one) }) })),
            { value: otherPeriod, label: say("period.other") },
          ]}
          onChange={setChosen}
        />
      </div>
      {custom ? (
        <>
          {day(say("from"), from, setFrom)}
          {day(say("last"), last, setLast)}
          {wrong("period")}
        </>
      ) : null}
      <label className={styles["field"]}>
        <span>{`${say("total")} (${isMoney ? `${format.unit("unit")} ` : ""}${say(`unit.${kind}`)})`}</span>
        <input
          type="text"
          inputMode="decimal"
          autoComplete="off"
          className={styles["number"]}
          value={total}
          {...faultOf("total")}
          onChange={(event) => setTotal(event.target.value)}
        />
        {wrong("total")}
      </label>
      <label className={`${styles["field"]} ${styles["wide"]}`}>
        <span>{say("source")}</span>
        <input
          type="text"
          maxLength={200}
          placeholder={say("source.example")}
          value={source}
          {...faultOf("source")}
          onChange={(event) => setSource(event.target.value)}
        />
        {wrong("source")}
      </label>
      <Button type="submit" disabled={props.busy}>
        {say("compare")}
      </Button>
    </form>
  );
}
