/** How far an archive may unfold. */
import type { ZipLimits } from "./guarded-zip.ts";

/**
 * Ratios of 10 to 30 are usual for exports of an ERP, 100 happens where a column never changes; deflate itself ends near
 * 1,000. Small archives may be dense: what comes out of them is small as well.
 * @param unpackedBytes the most that may come out of one archive; null is no bound but the ratio
 */
export function archiveLimits(unpackedBytes: number | null): ZipLimits {
  return {
    entries: 10_000,
    unpackedBytes: unpackedBytes ?? Number.POSITIVE_INFINITY,
    ratio: 200,
    ratioFromBytes: 32 * 1024 * 1024,
  };
}
