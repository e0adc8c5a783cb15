/** The chapters of the method, and how a figure refers to them. */
import { catalogue } from "#client/i18n/message.ts";

export const chapterMessages = catalogue(
  {
    "chapter.1": "Dépendance",
    "chapter.2": "Heures supplémentaires et temps de travail",
    "chapter.3": "Retards imposés",
    "chapter.4": "Personnes",
    "chapter.5": "Argent",
    "chapter.6": "Verdict",
    numbered: "{number}. {title}",
    "refer.one": "Méthode, chapitre {chapter}",
    "refer.two": "Méthode, chapitres {chapter} et {other}",
    "refer.open": "Ouvrir la méthode, chapitre {chapter} : {title}",
  },
  {
    "chapter.1": "Dependency",
    "chapter.2": "Overtime and working time",
    "chapter.3": "Delays imposed",
    "chapter.4": "People",
    "chapter.5": "Money",
    "chapter.6": "Verdict",
    numbered: "{number}. {title}",
    "refer.one": "Method, chapter {chapter}",
    "refer.two": "Method, chapters {chapter} and {other}",
    "refer.open": "Open the method, chapter {chapter}: {title}",
  },
);
