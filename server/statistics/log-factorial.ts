/** Logarithms of factorials. */

const exactUpTo = 256;
const table = new Float64Array(exactUpTo + 1);
for (let number = 2; number <= exactUpTo; number += 1) table[number] = table[number - 1] + Math.log(number);

/**
 * ln(n!), from a table for small numbers, else by Stirling's series, which is exact to double precision there.
 * @param number whole, at least 0
 */
export function logFactorial(number: number): number {
  if (number <= exactUpTo) return table[number];
  const next = number + 1;
  const inverse = 1 / next;
  const series = (inverse / 12) * (1 - (inverse * inverse) / 30 + (2 * inverse ** 4) / 210);
  return (next - 0.5) * Math.log(next) - next + 0.5 * Math.log(2 * Math.PI) + series;
}
