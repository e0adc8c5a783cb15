/** The page but for its address: head, contents, chapters, glossary. */
import { useDeferredValue, useMemo } from "react";
import { chapters } from "#shared/method/indicator.ts";
import { methodSources } from "#shared/method/method-sources.ts";
import { methodParameterNames } from "#shared/method/parameter-names.ts";
import { useSay, useSpoken } from "#client/i18n/language.tsx";
import { chapterMessages } from "#client/method/chapter-messages.ts";
import { chapterAnchor } from "#client/method/ChapterLinks.tsx";
import { Fault } from "#client/ui/Fault.tsx";
import page from "#client/ui/page.module.css";
import { Contents } from "./Contents.tsx";
import { GlossarySection } from "./GlossarySection.tsx";
import { IndicatorBlock } from "./IndicatorBlock.tsx";
import { entriesOf, entriesWith, glossaryWith, methodEntries } from "./method-entries.ts";
import type { MethodSearch } from "./method-search.ts";
import { methodPageMessages } from "./page-messages.ts";
import { SearchField } from "./SearchField.tsx";
import { useParameters } from "./use-parameters.ts";
import styles from "./method.module.css";

export interface MethodBodyProps {
  readonly search: MethodSearch;
  readonly onWords: (words: string) => void;
}

/** The day before a day. */
function dayBefore(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() - 1);
  return date.toISOString().slice(0, 10);
}

export function MethodBody({ search, onWords }: MethodBodyProps) {
  const say = useSay(methodPageMessages);
  const sayChapter = useSay(chapterMessages);
  const { language, format } = useSpoken();
  const inForce = useParameters(search.to);
  const all = useMemo(() => methodEntries(language), [language]);
  const words = useDeferredValue(search.words ?? "");
  const found = useMemo(() => entriesWith(all, words, language), [all, words, language]);
  const terms = useMemo(() => glossaryWith(words), [words]);
  const { unreadable } = inForce;
  return (
    <div className="wrap">
      <header className={styles["head"]}>
        <p className={page["kicker"]}>
          {say("kicker", {
            indicators: all.length,
            parameters: methodParameterNames.length,
            sources: Object.keys(methodSources).length,
          })}
        </p>
        <h1 className={page["sentence"]}>{say("sentence")}</h1>
        <p className={page["lead"]}>
          {say("lead")}{" "}
          {search.to === undefined
            ? say("lead.latest")
            : say("lead.asOf", { day: format.day(dayBefore(search.to)) })}
        </p>
        <SearchField words={search.words ?? ""} found={found.length} all={all.length} onWords={onWords} />
      </header>
      {inForce.failure === null ? null : (
        <Fault onRetry={inForce.retry}>{say("parameters.failed", { code: inForce.failure })}</Fault>
      )}
      {unreadable.length === 0 ? null : (
        <Fault>
          {say("parameters.unreadable", { count: unreadable.length, names: format.list(unreadable) })}
        </Fault>
      )}
      <div className={styles["columns"]}>
        <Contents entries={found} hasGlossary={terms.length > 0} />
        <div className={styles["body"]}>
          {found.length === 0 && terms.length === 0 ? (
            <p className={styles["says"]}>{say("search.none")}</p>
          ) : null}
          {chapters.map((chapter) => {
            const own = entriesOf(found, chapter);
            return own.length === 0 ? null : (
              <section
                key={chapter}
                id={chapterAnchor(chapter)}
                className={styles["chapter"]}
                aria-labelledby={`${chapterAnchor(chapter)}-title`}
              >
                <h2 id={`${chapterAnchor(chapter)}-title`}>
                  {sayChapter("numbered", {
                    number: String(chapter),
                    title: sayChapter(`chapter.${chapter}`),
                  })}
                </h2>
                {own.map((entry) => (
                  <IndicatorBlock key={entry.indicator.key} {...entry} inForce={inForce} />
                ))}
              </section>
            );
          })}
          <GlossarySection
            keys={terms}
            nameOf={(key) => all.find(({ indicator }) => indicator.key === key)?.text.name ?? key}
          />
        </div>
      </div>
    </div>
  );
}
