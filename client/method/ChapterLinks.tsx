/** `Méthode, chapitres 1 et 5` at the foot of a figure: each number opens its chapter, for the same client and period. */
import { Link } from "@tanstack/react-router";
import type { Chapter } from "#shared/method/indicator.ts";
import { keptSearch } from "#client/context/kept-search.ts";
import { useSay } from "#client/i18n/language.tsx";
import { chapterMessages } from "./chapter-messages.ts";
import styles from "./method.module.css";

/** The place of a chapter on the method page. */
export const chapterAnchor = (chapter: Chapter): string => `chapter-${chapter}`;

export function ChapterLinks(props: { readonly chapters: readonly [Chapter, Chapter?] }) {
  const say = useSay(chapterMessages);
  const [chapter, other] = props.chapters;
  const link = (one: Chapter, text: string) => (
    <Link
      to="/method"
      hash={chapterAnchor(one)}
      search={keptSearch}
      title={say("refer.open", { chapter: String(one), title: say(`chapter.${one}`) })}
      className={styles["chapter"]}
    >
      {text}
    </Link>
  );
  return other === undefined
    ? link(chapter, say("refer.one", { chapter: String(chapter) }))
    : say.rich("refer.two", {
        chapter: link(chapter, String(chapter)),
        other: link(other, String(other)),
      });
}
