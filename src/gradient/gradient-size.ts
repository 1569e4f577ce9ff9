// How large the gradient of a whole layer is, as one number.

/** Root mean square of ∂L/∂W: √(Σ g² / n). Not a norm, which would grow with the number of weights. */
export function gradientSize(dLdW: readonly (readonly number[])[]): number {
  let largest = 0;
  let count = 0;
  for (const row of dLdW) for (const value of row) largest = Math.max(largest, Math.abs(value));
  // Scaled first: the squares of very small or very large gradients leave the range of doubles.
  if (largest === 0 || !Number.isFinite(largest)) return largest;
  let squares = 0;
  for (const row of dLdW) {
    for (const value of row) squares += (value / largest) ** 2;
    count += row.length;
  }
  return largest * Math.sqrt(squares / count);
}
