/** Oracle: RFC 6266 (`filename` in plain letters, `filename*` in percent-encoded UTF-8) and what Windows refuses in a name. */
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { attachment, safeFileName } from "#server/http/attachment.ts";

describe("the name of a download", () => {
  it.each([
    ["ventes 2025.csv", "ventes 2025.csv"],
    ["exports/2025/orders.csv", "orders.csv"],
    ["../../etc/passwd", "passwd"],
    ["C:\\fakepath\\x.csv", "x.csv"],
    ["CON.csv", "_CON.csv"],
    ["nul", "_nul"],
    ["console.csv", "console.csv"],
    [".htaccess", "htaccess"],
    ['a"b\r\nSet-Cookie: x.csv', "a_b__Set-Cookie_ x.csv"],
    ["cod\u202Evsc.exe", "cod_vsc.exe"],
    ["..", "file"],
    ["", "file"],
  ])("of %j is %j", (label, name) => {
    expect(safeFileName(label, "file")).toBe(name);
  });

  it("keeps its end when it is too long, for the end says the format", () => {
    const name = safeFileName(`${"é".repeat(300)}.xlsx`, "file");
    expect(name).toHaveLength(120);
    expect(name).toMatch(/é\.xlsx$/u);
  });

  it("stands in the header in plain letters and as it is", () => {
    expect(attachment("Été (1).csv")).toBe(
      "attachment; filename=\"Ete (1).csv\"; filename*=UTF-8''%C3%89t%C3%A9%20%281%29.csv",
    );
  });

  it("never breaks its header, whatever the label", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 300 }), (label) => {
        const name = safeFileName(label, "file");
        expect(attachment(name)).toMatch(/^attachment; filename="[ !#-~]*"; filename\*=UTF-8''[\w.~!*%-]*$/u);
        expect(name.length).toBeGreaterThan(0);
        expect(name).not.toMatch(/[/\\:]/u);
      }),
    );
  });
});
