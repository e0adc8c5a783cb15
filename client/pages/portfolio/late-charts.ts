/** The page's charts, fetched once the sentence and the table are there. */
import { lazy } from "react";

const charts = () => import("./portfolio-charts.ts");

export const LorenzChart = lazy(async () => ({ default: (await charts()).LorenzChart }));
export const LossChart = lazy(async () => ({ default: (await charts()).LossChart }));
export const ShareTrendChart = lazy(async () => ({ default: (await charts()).ShareTrendChart }));
