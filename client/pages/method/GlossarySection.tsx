/** The glossary: every term in both languages, what it means, and the entries that say more. */
import { glossary, type GlossaryKey } from "#shared/glossary.ts";
import type { IndicatorKey } from "#shared/method/indicators.ts";
import { useSay, useSpoken } from "#client/i18n/language.tsx";
import { fill } from "#client/i18n/message.ts";
import { glossaryText } from "#client/method/glossary-text.ts";
import { methodPageMessages } from "./page-messages.ts";
import styles from "./method.module.css";

export interface GlossarySectionProps {
  readonly keys: readonly GlossaryKey[];
  readonly nameOf: (key: IndicatorKey) => string;
}

export function GlossarySection({ keys, nameOf }: GlossarySectionProps) {
  const say = useSay(methodPageMessages);
  const { language } = useSpoken();
  const other = language === "fr" ? "en" : "fr";
  if (keys.length === 0) return null;
  return (
    <section id="glossary" className={styles["chapter"]} aria-labelledby="glossary-title">
      <h2 id="glossary-title">{say("glossary")}</h2>
      <p className={styles["says"]}>{say("glossary.lead")}</p>
      <table className={styles["glossary"]}>
        <thead>
          <tr>
            <th scope="col">{say("glossary.term")}</th>
            <th scope="col">{say("glossary.other")}</th>
            <th scope="col">{say("glossary.means")}</th>
          </tr>
        </thead>
        <tbody>
          {keys.map((key) => (
            <tr key={key} id={`term-${key}`}>
              <th scope="row">{fill(glossaryText[language][key].term, language, {})}</th>
              <td lang={other}>{fill(glossaryText[other][key].term, other, {})}</td>
              <td>
                {fill(glossaryText[language][key].means, language, {})}{" "}
                <span className={styles["see"]}>
                  {say("glossary.see")}{" "}
                  {glossary[key].see.map((indicator, place) => (
                    <span key={indicator}>
                      {place === 0 ? "" : ", "}
                      <a href={`#${indicator}`}>{nameOf(indicator)}</a>
                    </span>
                  ))}
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
