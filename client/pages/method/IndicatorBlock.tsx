/** An entry of the method: name, what it says, formula, and the facts beside it. */
import { Link } from "@tanstack/react-router";
import { measureNeeds, type Need } from "#shared/measure-needs.ts";
import type { UsingPage } from "#shared/method/indicator.ts";
import { keptSearch } from "#client/context/kept-search.ts";
import { useSay } from "#client/i18n/language.tsx";
import { MathFormula } from "#client/method/MathFormula.tsx";
import { symbolFormulas } from "#client/method/symbol-formulas.ts";
import type { MethodEntry } from "./method-entries.ts";
import { methodPageMessages } from "./page-messages.ts";
import { ParameterList } from "./ParameterList.tsx";
import { SourceList } from "./SourceList.tsx";
import type { ParametersInForce } from "./use-parameters.ts";
import styles from "./method.module.css";

export interface IndicatorBlockProps extends MethodEntry {
  readonly inForce: ParametersInForce;
}

export function IndicatorBlock({ indicator, text, inForce }: IndicatorBlockProps) {
  const say = useSay(methodPageMessages);
  const { key, unit, parameters, sources, fields, pages } = indicator;
  const symbols = symbolFormulas[key];
  const needs = needsOf(indicator.measures);
  return (
    <article id={key} className={styles["entry"]} aria-labelledby={`${key}-name`}>
      <h3 id={`${key}-name`} className={styles["name"]}>
        {text.name}{" "}
        <a href={`#${key}`} aria-label={say("entry.link", { name: text.name })} className={styles["anchor"]}>
          #
        </a>
      </h3>
      <p className={styles["says"]}>{text.says}</p>
      <div className={styles["formula"]}>
        {symbols === undefined ? null : <MathFormula formula={symbols} />}
        {text.formula.split("\n").map((line) => (
          <p key={line}>{line}</p>
        ))}
      </div>
      <dl className={styles["facts"]}>
        <div>
          <dt>{say("entry.limits")}</dt>
          <dd>{text.limits}</dd>
        </div>
        <div>
          <dt>{say("entry.unit")}</dt>
          <dd>{say(`unit.${unit}`)}</dd>
        </div>
        <div>
          <dt>{say("entry.parameters")}</dt>
          <dd>
            {parameters.length === 0 ? (
              say("entry.noParameters")
            ) : (
              <ParameterList names={parameters} inForce={inForce} />
            )}
          </dd>
        </div>
        <div>
          <dt>{say("entry.sources")}</dt>
          <dd>
            <SourceList sources={sources} />
          </dd>
        </div>
        {needs.length === 0 ? null : (
          <div>
            <dt>{say("entry.needs")}</dt>
            <dd className={styles["codes"]}>
              {needs.map((need) => (
                <code key={need}>{need}</code>
              ))}
            </dd>
          </div>
        )}
        <div>
          <dt>{say("entry.used")}</dt>
          <dd className={styles["codes"]}>
            {pages.map((page) => (
              <PageLink key={page} page={page} />
            ))}
          </dd>
        </div>
        {fields.length === 0 ? null : (
          <div className={styles["fields"]}>
            <dt>{say("entry.fields")}</dt>
            <dd className={styles["codes"]}>
              {fields.map((field) => (
                <code key={field}>{field}</code>
              ))}
            </dd>
          </div>
        )}
      </dl>
    </article>
  );
}

const addresses = {
  portfolio: "/",
  verdict: "/verdict",
  planning: "/planning",
  people: "/people",
} as const satisfies Readonly<Record<UsingPage, string>>;

function PageLink(props: { readonly page: UsingPage }) {
  const say = useSay(methodPageMessages);
  return (
    <Link to={addresses[props.page]} search={keptSearch}>
      {say(`page.${props.page}`)}
    </Link>
  );
}

const first = (need: Need): string => (typeof need === "string" ? need : (need[0] ?? ""));

/** What the measures are made of, each table and column once; of alternatives the first is named. */
function needsOf(measures: MethodEntry["indicator"]["measures"]): readonly string[] {
  return [
    ...new Set(
      measures.flatMap((measure) => {
        const { required, optional } = measureNeeds[measure];
        return [...required, ...optional].map(first);
      }),
    ),
  ];
}
