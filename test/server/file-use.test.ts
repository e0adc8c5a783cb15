/** Which files of a folder are read. Oracle: names as systems and office programs leave them, sorted by hand. */
import { expect, it } from "vitest";
import { fileUse } from "#server/file-use.ts";

it.each([
  ["orders.csv", "read"],
  ["2025/ORDERS.XLSX", "read"],
  ["a.b/orders.parquet", "read"],
  ["exports.zip", "unfold"],
  ["orders.csv.gz", "unfold"],
  ["exports.7z", "archive"],
  ["LISEZMOI", "look"],
  ["dossier.d/orders", "look"],
  ["plan.xls", "other"],
  ["photo.png", "other"],
  [".DS_Store", "system"],
  ["2025/._orders.csv", "system"],
  ["__MACOSX/2025/orders.csv", "system"],
  [".git/orders.csv", "system"],
  ["2025/~$plan.xlsx", "system"],
  ["2025/Thumbs.db", "system"],
  ["thumbs.db.csv", "read"],
])("%s is %s", (name, use) => {
  expect(fileUse(name)).toBe(use);
});
