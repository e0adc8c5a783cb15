/** Headings as they are compared with the words of the dictionary. */
import { foldName } from "./fold-name.ts";

/** Small words that people put in or leave out. */
const small = new Set("a au aux d de des du en et l la le les s of the for and".split(" "));

/** Abbreviations and what they stand for, in headings of either language. */
const long: Readonly<Record<string, string>> = {
  no: "n",
  nr: "n",
  num: "n",
  numero: "n",
  number: "n",
  reference: "ref",
  qte: "quantite",
  qty: "quantity",
  cde: "commande",
  cdes: "commande",
  commandes: "commande",
  clt: "client",
  fact: "facture",
  fac: "facture",
  op: "operation",
  prev: "prevu",
  prevue: "prevu",
  prevues: "prevu",
  prevus: "prevu",
  reelle: "reel",
  reelles: "reel",
  reels: "reel",
  identifiant: "id",
  identifier: "id",
};

/**
 * The words that carry a heading's meaning: `N° de la commande` and `Num. commande` are both `n`, `commande`. A last `le` is
 * kept, since `Facturé le` is no `Facture`, and so are small words that stand alone (`Du`).
 */
export function tellingWords(heading: string): string[] {
  const words = foldName(heading)
    .split("_")
    .filter((word) => word !== "");
  const telling = words.filter(
    (word, at) => !small.has(word) || (word === "le" && at > 0 && at === words.length - 1),
  );
  return (telling.length === 0 ? words : telling).map((word) => long[word] ?? word);
}

/** A heading without what people write differently: case, accents, signs, small words, common abbreviations. */
export function plainHeading(heading: string): string {
  return tellingWords(heading).join(" ");
}
