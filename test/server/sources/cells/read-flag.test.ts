import { describe, expect, test } from "vitest";
import { outcome, readAs } from "./read-as.ts";

describe("flags", () => {
  test.each(["oui", "Oui", "OUI", "yes", "true", "TRUE", "vrai", "1", "o", "y", "x", "X"])(
    "%s is yes",
    (text) => {
      expect(outcome(readAs("flag", text))).toBe("true");
    },
  );
  test.each(["non", "NON", "no", "false", "Faux", "0", "n"])("%s is no", (text) => {
    expect(outcome(readAs("flag", text))).toBe("false");
  });
  test.each(["2", "-1", "peut-être", "ok", "t", "__proto__"])("%s is neither", (text) => {
    expect(outcome(readAs("flag", text))).toBe("FLAG_UNKNOWN!");
  });
});
