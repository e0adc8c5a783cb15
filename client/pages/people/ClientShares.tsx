/** Two shares for each client, one above the other, and a count: what it takes against what it is of the whole. */
import { Bar } from "#client/charts/Bar.tsx";
import { useFormat } from "#client/i18n/language.tsx";
import { ScrollRegion } from "#client/ui/ScrollRegion.tsx";
import styles from "./load.module.css";

export interface ClientShareRow {
  readonly key: string;
  readonly name: string;
  readonly examined: boolean;
  /** What it takes; null: of nothing. */
  readonly share: number | null;
  /** What it is set against. */
  readonly against: number;
  readonly count: number;
}

export interface ClientSharesProps {
  readonly caption: string;
  readonly headings: { readonly client: string; readonly shares: string; readonly count: string };
  readonly rows: readonly ClientShareRow[];
}

export function ClientShares(props: ClientSharesProps) {
  const format = useFormat();
  const { caption, headings, rows } = props;
  const full = Math.max(...rows.flatMap(({ share, against }) => [share ?? 0, against]));
  return (
    <ScrollRegion className={styles["scroller"]} label={caption}>
      <table className={styles["load"]}>
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{headings.client}</th>
            <th scope="col">{headings.shares}</th>
            <th scope="col" className="num">
              {headings.count}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, name, examined, share, against, count }) => (
            <tr key={key}>
              <th scope="row" className={examined ? styles["examined"] : ""}>
                {name}
              </th>
              <td>
                <span className={styles["pair"]}>
                  <Bar value={share} full={full} tone={examined ? "examined" : "others"} />
                  <b>{share === null ? "–" : format.roundShare(share)}</b>
                  <Bar value={against} full={full} tone="quiet" />
                  <span>{format.roundShare(against)}</span>
                </span>
              </td>
              <td className="num">{format.count(count)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
