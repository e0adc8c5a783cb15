/** Labels of files. Oracle: names that browsers and archives send, and what they are shown as, written down by hand. */
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fileLabel, longestLabel } from "#server/file-label.ts";

describe("a file's label", () => {
  it.each([
    ["orders.csv", "orders.csv"],
    ["exports/2025/orders.csv", "exports/2025/orders.csv"],
    ["/var/exports//orders.csv", "var/exports/orders.csv"],
    ["..\\..\\Windows\\orders.csv", "Windows/orders.csv"],
    ["C:\\Données\\./orders.csv", "Données/orders.csv"],
    ["c:..\\orders.csv", "orders.csv"],
    ["Donne\u0301es.csv", "Données.csv"],
    ["a\u0000b\n\u0085\u202Egnp.csv", "abgnp.csv"],
    [". ./orders.csv", ". ./orders.csv"],
    ["../..", ""],
  ])("of %j is %j", (name, label) => {
    expect(fileLabel(name)).toBe(label);
  });

  it("keeps the end of a long path, whole characters only", () => {
    const fits = "a".repeat(longestLabel);
    expect(fileLabel(fits)).toBe(fits);
    expect(fileLabel(`${fits}.csv`)).toBe(`${"a".repeat(longestLabel - 4)}.csv`);
    expect(fileLabel(`folder/${"a".repeat(longestLabel - 1)}`)).toBe("a".repeat(longestLabel - 1));
    expect(fileLabel(`😀${"a".repeat(longestLabel - 1)}`)).toBe("a".repeat(longestLabel - 1));
  });

  it("never climbs, and is its own label", () => {
    const part = fc.constantFrom("..", ".", "/", "\\", "C:", "a", "b.csv", "\u0000", ":", "é", "😀");
    fc.assert(
      fc.property(fc.array(part, { maxLength: 300, size: "max" }), (parts) => {
        const label = fileLabel(parts.join(""));
        expect(label.split("/")).not.toContain("..");
        expect(label).not.toMatch(/^\/|\\|^[a-z]:/iu);
        expect(label.length).toBeLessThanOrEqual(longestLabel);
        expect(fileLabel(label)).toBe(label);
      }),
    );
  });
});
