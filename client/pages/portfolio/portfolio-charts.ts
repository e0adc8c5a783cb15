/** What the page fetches after its sentence: all its charts in one piece. */
export { LorenzChart } from "#client/charts/LorenzChart.tsx";
export { LossChart } from "#client/charts/LossChart.tsx";
export { ShareTrendChart } from "#client/charts/ShareTrendChart.tsx";
