/** What the page holds, chapter by chapter; on a phone the chapters alone. */
import { chapters, type Chapter } from "#shared/method/indicator.ts";
import { useSay } from "#client/i18n/language.tsx";
import { chapterMessages } from "#client/method/chapter-messages.ts";
import { chapterAnchor } from "#client/method/ChapterLinks.tsx";
import { entriesOf, type MethodEntry } from "./method-entries.ts";
import { methodPageMessages } from "./page-messages.ts";
import styles from "./method.module.css";

export interface ContentsProps {
  readonly entries: readonly MethodEntry[];
  readonly hasGlossary: boolean;
}

export function Contents({ entries, hasGlossary }: ContentsProps) {
  const say = useSay(methodPageMessages);
  const sayChapter = useSay(chapterMessages);
  const titleOf = (chapter: Chapter) =>
    sayChapter("numbered", { number: String(chapter), title: sayChapter(`chapter.${chapter}`) });
  return (
    <nav className={styles["contents"]} aria-label={say("contents")}>
      <ol>
        {chapters.map((chapter) => {
          const own = entriesOf(entries, chapter);
          return own.length === 0 ? null : (
            <li key={chapter}>
              <a href={`#${chapterAnchor(chapter)}`}>{titleOf(chapter)}</a>
              <ul>
                {own.map(({ indicator, text }) => (
                  <li key={indicator.key}>
                    <a href={`#${indicator.key}`}>{text.name}</a>
                  </li>
                ))}
              </ul>
            </li>
          );
        })}
        {hasGlossary ? (
          <li>
            <a href="#glossary">{say("glossary")}</a>
          </li>
        ) : null}
      </ol>
    </nav>
  );
}
