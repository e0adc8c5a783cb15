/** The mark, the pages, the language and the theme. */
import { Link } from "@tanstack/react-router";
import { keptSearch } from "#client/context/kept-search.ts";
import { useSay, useSpoken } from "#client/i18n/language.tsx";
import { languages } from "#client/i18n/message.ts";
import { useTheme } from "#client/lib/theme.ts";
import { Mark } from "./Mark.tsx";
import { MorePages } from "./MorePages.tsx";
import { shellMessages } from "./shell-messages.ts";
import styles from "./Shell.module.css";

/** Client and period go along to every page that knows them. */
const kept = { search: keptSearch, activeOptions: { includeSearch: false, includeHash: false } } as const;

export function TopBar() {
  const say = useSay(shellMessages);
  const { language, speak } = useSpoken();
  const [theme, chooseTheme] = useTheme();
  return (
    <header className={styles["top"]}>
      <div className={`wrap ${styles["topRow"]}`}>
        <Link to="/" search={keptSearch} className={styles["mark"]}>
          <Mark />
          Contrepoids
        </Link>
        <nav aria-label={say("nav")} className={styles["nav"]}>
          <Link to="/" {...kept} activeOptions={{ exact: true, includeSearch: false }}>
            {say("nav.portfolio")}
          </Link>
          <Link to="/verdict" {...kept}>
            {say("nav.verdict")}
          </Link>
          <Link to="/planning" {...kept}>
            {say("nav.planning")}
          </Link>
          <Link to="/people" {...kept}>
            {say("nav.people")}
          </Link>
          <MorePages>
            <Link to="/data" {...kept}>
              {say("nav.data")}
            </Link>
            <Link to="/method" {...kept}>
              {say("nav.method")}
            </Link>
          </MorePages>
        </nav>
        <div className={styles["right"]}>
          <fieldset aria-label={say("language")} className={styles["languages"]}>
            {languages.map((one) => (
              <button
                key={one}
                type="button"
                lang={one}
                aria-pressed={one === language}
                onClick={() => speak(one)}
              >
                {one.toUpperCase()}
              </button>
            ))}
          </fieldset>
          <button
            type="button"
            className={styles["theme"]}
            onClick={() => chooseTheme(theme === "dark" ? "light" : "dark")}
          >
            {say(theme === "dark" ? "theme.dark" : "theme.light")}
            <span className="visually-hidden">, {say("theme.change")}</span>
          </button>
        </div>
      </div>
    </header>
  );
}
