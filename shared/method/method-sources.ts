/**
 * Where the methods come from. The reference itself is written once; a text of law has its words in both languages with the
 * client. `confirmed` says whether it was read, or found to say so by those who quote it; what was not says so on the page.
 */

export interface MethodSource {
  /** Author, year, title and place, as a bibliography has them; null for what the client words itself. */
  readonly reference: string | null;
  readonly url: string | null;
  readonly confirmed: boolean;
}

const law = { reference: null, url: null, confirmed: true } as const;

function printed(reference: string, url: string | null = null): MethodSource {
  return { reference, url, confirmed: true };
}

export const methodSources = {
  /** Definitions that need no authority: sums, parts, differences. */
  definition: law,
  /** Chosen by us, to be replaced by the company. */
  "own-choice": law,
  /** Found on simulated plants for which the truth is known. */
  "simulated-plants": law,
  "hirschman-1964": printed(
    "A. O. Hirschman (1964), The Paternity of an Index, American Economic Review 54(5), 761",
  ),
  "gini-1912": printed("C. Gini (1912), Variabilità e mutabilità, Bologna"),
  "lorenz-1905": printed(
    "M. O. Lorenz (1905), Methods of Measuring the Concentration of Wealth, Publications of the American Statistical Association 9(70), 209–219",
  ),
  "patatoukas-2012": printed(
    "P. N. Patatoukas (2012), Customer-Base Concentration: Implications for Firm Performance and Capital Markets, The Accounting Review 87(2), 363–392",
  ),
  "ifrs-8": printed("IFRS 8, Operating Segments, paragraph 34", "https://www.ifrs.org"),
  "credit-practice": law,
  "french-practice": law,
  "cost-volume-profit": law,
  "latin-hypercube": printed(
    "M. D. McKay, R. J. Beckman, W. J. Conover (1979), A Comparison of Three Methods for Selecting Values of Input Variables in the Analysis of Output from a Computer Code, Technometrics 21(2), 239–245",
  ),
  "code-du-travail-overtime": law,
  "code-du-travail-limits": law,
  "directive-2003-88": law,
  /** Weeks of sickness and paid leave as neutral: the article is quoted by others, its text was not read again. */
  "directive-2003-88-article-16": { reference: null, url: null, confirmed: false },
  "cjeu-c-254-18": printed(
    "CJUE / CJEU, 11.04.2019, Syndicat des cadres de la sécurité intérieure, C-254/18, ECLI:EU:C:2019:318",
    "https://eur-lex.europa.eu/legal-content/FR/TXT/?uri=CELEX%3A62018CA0254",
  ),
  "shapley-1953": printed(
    "L. S. Shapley (1953), A Value for n-Person Games, Contributions to the Theory of Games II, Princeton, 307–317",
  ),
  "lashkevich-2023": printed(
    "K. Lashkevich, F. Milani, D. Chapela-Campa, I. Suvorau, M. Dumas (2023), Why Am I Waiting? Data-Driven Analysis of Waiting Times in Business Processes, CAiSE 2023",
  ),
  "kleinrock-1965": printed(
    "L. Kleinrock (1965), A Conservation Law for a Wide Class of Queueing Disciplines, Naval Research Logistics Quarterly 12(2), 181–192",
  ),
  "graham-1969": printed(
    "R. L. Graham (1969), Bounds on Multiprocessing Timing Anomalies, SIAM Journal on Applied Mathematics 17(2), 416–429",
  ),
  "kunsch-1989": printed(
    "H. R. Künsch (1989), The Jackknife and the Bootstrap for General Stationary Observations, Annals of Statistics 17(3), 1217–1241",
  ),
  "mantel-haenszel-1959": printed(
    "N. Mantel, W. Haenszel (1959), Statistical Aspects of the Analysis of Data from Retrospective Studies of Disease, Journal of the National Cancer Institute 22(4), 719–748",
  ),
  "greenland-robins-1985": printed(
    "S. Greenland, J. M. Robins (1985), Estimation of a Common Effect Parameter from Sparse Follow-up Data, Biometrics 41(1), 55–68",
  ),
  "liang-zeger-1986": printed(
    "K.-Y. Liang, S. L. Zeger (1986), Longitudinal Data Analysis Using Generalized Linear Models, Biometrika 73(1), 13–22",
  ),
  "cameron-gelbach-miller-2011": printed(
    "A. C. Cameron, J. B. Gelbach, D. L. Miller (2011), Robust Inference with Multiway Clustering, Journal of Business & Economic Statistics 29(2), 238–249",
  ),
  "breslow-day-1987": printed(
    "N. E. Breslow, N. E. Day (1987), Statistical Methods in Cancer Research II: The Design and Analysis of Cohort Studies, IARC, Lyon",
  ),
  "benjamini-hochberg-1995": printed(
    "Y. Benjamini, Y. Hochberg (1995), Controlling the False Discovery Rate, Journal of the Royal Statistical Society B 57(1), 289–300",
  ),
  "vanderweele-ding-2017": printed(
    "T. J. VanderWeele, P. Ding (2017), Sensitivity Analysis in Observational Research: Introducing the E-Value, Annals of Internal Medicine 167(4), 268–274",
  ),
  "lipsitch-2010": printed(
    "M. Lipsitch, E. Tchetgen Tchetgen, T. Cohen (2010), Negative Controls, Epidemiology 21(3), 383–388",
  ),
  "kristensen-2005": printed(
    "T. S. Kristensen, M. Borritz, E. Villadsen, K. B. Christensen (2005), The Copenhagen Burnout Inventory, Work & Stress 19(3), 192–207",
    "https://doi.org/10.1080/02678370500297720",
  ),
  "topp-2015": printed(
    "C. W. Topp, S. D. Østergaard, S. Søndergaard, P. Bech (2015), The WHO-5 Well-Being Index: A Systematic Review of the Literature, Psychotherapy and Psychosomatics 84(3), 167–176",
    "https://doi.org/10.1159/000376585",
  ),
  "work-accident-rates": law,
  "statistical-secrecy": law,
  "kaplan-anderson-2004": printed(
    "R. S. Kaplan, S. R. Anderson (2004), Time-Driven Activity-Based Costing, Harvard Business Review 82(11), 131–138",
  ),
  "code-de-commerce": law,
  "sick-pay": law,
  /** Six to nine months of pay for a departure: repeated everywhere, no study behind it was found. */
  "departure-months": { reference: null, url: null, confirmed: false },
  "fisher-1935": printed("R. A. Fisher (1935), The Design of Experiments, Edinburgh"),
  "phipson-smyth-2010": printed(
    "B. Phipson, G. K. Smyth (2010), Permutation P-values Should Never Be Zero, Statistical Applications in Genetics and Molecular Biology 9(1), 39",
  ),
  "holm-1979": printed(
    "S. Holm (1979), A Simple Sequentially Rejective Multiple Test Procedure, Scandinavian Journal of Statistics 6(2), 65–70",
  ),
  "schuirmann-1987": printed(
    "D. J. Schuirmann (1987), A Comparison of the Two One-Sided Tests Procedure and the Power Approach, Journal of Pharmacokinetics and Biopharmaceutics 15(6), 657–680",
  ),
  "newey-west-1987": printed(
    "W. K. Newey, K. D. West (1987), A Simple, Positive Semi-definite, Heteroskedasticity and Autocorrelation Consistent Covariance Matrix, Econometrica 55(3), 703–708",
  ),
  "woodruff-1971": printed(
    "R. S. Woodruff (1971), A Simple Method for Approximating the Variance of a Complicated Estimate, Journal of the American Statistical Association 66(334), 411–414",
  ),
} as const satisfies Readonly<Record<string, MethodSource>>;

export type MethodSourceCode = keyof typeof methodSources;
