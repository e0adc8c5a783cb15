/** Small systems of normal equations. */

export interface SymmetricInverse {
  /** Row by row, size × size. */
  readonly inverse: Float64Array;
  /** 1: the unknown was left out. */
  readonly isLeftOut: Uint8Array;
}

/**
 * The inverse of a matrix of sums of products by Gauss and Jordan, on the diagonal, for such a matrix needs no other pivots.
 * Rows and columns that earlier ones determine are left zero, and so are their unknowns.
 *
 * @param matrix row by row, size × size, symmetric and nowhere negative as a quadratic form
 */
export function invertSymmetric(matrix: Float64Array, size: number): SymmetricInverse {
  const left = matrix.slice();
  const inverse = new Float64Array(size * size);
  const scale = Float64Array.from({ length: size }, (_, each) => Math.abs(matrix[each * size + each]));
  const isLeftOut = new Uint8Array(size);
  for (let each = 0; each < size; each += 1) inverse[each * size + each] = 1;
  for (let pivot = 0; pivot < size; pivot += 1) {
    const value = left[pivot * size + pivot];
    // What is left of its square after the columns before it is rounding only.
    if (!(value > 1e-10 * scale[pivot])) {
      isLeftOut[pivot] = 1;
      continue;
    }
    for (let column = 0; column < size; column += 1) {
      left[pivot * size + column] /= value;
      inverse[pivot * size + column] /= value;
    }
    for (let row = 0; row < size; row += 1) {
      const factor = left[row * size + pivot];
      if (row === pivot || factor === 0) continue;
      for (let column = 0; column < size; column += 1) {
        left[row * size + column] -= factor * left[pivot * size + column];
        inverse[row * size + column] -= factor * inverse[pivot * size + column];
      }
    }
  }
  for (let each = 0; each < size; each += 1) {
    if (isLeftOut[each] === 0) continue;
    for (let other = 0; other < size; other += 1) {
      inverse[each * size + other] = 0;
      inverse[other * size + each] = 0;
    }
  }
  return { inverse, isLeftOut };
}
