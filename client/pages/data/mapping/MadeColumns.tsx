/** Fields that no single column holds: how each is made, and examples. What was chosen here can be taken back. */
import type { MadeColumn } from "#shared/schema/imports.ts";
import { recipeHeadings } from "#shared/recipe-headings.ts";
import { useFormat, useSay, useSpoken } from "#client/i18n/language.tsx";
import { Button } from "#client/ui/Button.tsx";
import { chooseRecipe, type FeedChoices } from "./edit-mapping.ts";
import { FilledShare } from "../preview/FilledShare.tsx";
import { memberOf } from "./mapping-place.ts";
import type { FeedView } from "./column-state.ts";
import { fieldLabel } from "./field-options.ts";
import { mappingMessages } from "./mapping-messages.ts";
import { recipeSentence } from "./recipe-sentence.ts";
import styles from "./MadeColumns.module.css";

interface Made extends Omit<MadeColumn, "filledShare"> {
  /** Null until the file is read with it. */
  readonly filledShare: number | null;
}

/** What was made at the reading and still is, then what has been chosen since. */
function madeNow({ made, choices, readWith }: FeedView): Made[] {
  const recipes = choices.recipes ?? {};
  const taken = (column: string) =>
    memberOf(recipes, column) === undefined && memberOf(readWith.recipes, column) !== undefined;
  const replaced = (column: string) => {
    const now = memberOf(recipes, column);
    return now !== undefined && JSON.stringify(now) !== JSON.stringify(memberOf(readWith.recipes, column));
  };
  const standing = made.filter(({ column }) => !taken(column) && !replaced(column));
  const added = Object.entries(recipes)
    .filter(([column]) => !standing.some((one) => one.column === column))
    .map(([column, recipe]) => ({
      column,
      kind: recipe.kind,
      headings: recipeHeadings(recipe),
      filledShare: null,
      examples: [],
    }));
  return [...standing, ...added];
}

export function MadeColumns(props: {
  readonly view: FeedView;
  readonly onChange: (choices: FeedChoices) => void;
}) {
  const say = useSay(mappingMessages);
  const format = useFormat();
  const { language } = useSpoken();
  const { view, onChange } = props;
  const made = madeNow(view);
  if (made.length === 0) return null;
  return (
    <div className={styles["made"]}>
      <p className={styles["title"]}>{say("made.title", { fields: made.length })}</p>
      <ul>
        {made.map((one) => {
          const field = fieldLabel(view.table, one.column, language);
          const recipe = memberOf(view.choices.recipes, one.column);
          return (
            <li key={one.column}>
              <b>{field}</b>
              <span>
                {recipeSentence(one, recipe, language)}
                {one.kind === "constant" || one.examples.length === 0 ? null : (
                  <code className={styles["examples"]}>{one.examples.slice(0, 2).join(" · ")}</code>
                )}
              </span>
              {one.filledShare === null ? (
                <span className={styles["unread"]}>{say("match.reread")}</span>
              ) : (
                <FilledShare share={one.filledShare} label={format.share(one.filledShare)} />
              )}
              {recipe === undefined ? null : (
                <Button
                  look="quiet"
                  className={styles["remove"] ?? ""}
                  aria-label={say("made.removeOf", { field })}
                  onClick={() => onChange(chooseRecipe(view.choices, view, one.column, null))}
                >
                  {say("made.remove")}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
