/** Oracle: the nearest whole cent, a half cent up; zero has no sign. */
import { expect, it } from "vitest";
import { roundCents } from "#server/indicators/round-cents.ts";

it.each([
  [1.49, 1],
  [1.5, 2],
  [-1.51, -2],
  [-0.2, 0],
])("%d cents are %d", (amount, cents) => {
  expect(roundCents(amount)).toBe(cents);
});
