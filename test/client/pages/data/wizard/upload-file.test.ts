/** What the server answers to an upload that it refuses. Oracle: the answers of the upload route, by status. */
import { describe, expect, it } from "vitest";
import { refusalOf } from "#client/pages/data/wizard/upload-file.ts";

describe("a refused upload", () => {
  it("carries the code and what its sentence needs", () => {
    const answer = JSON.stringify({ error: "PAYLOAD_TOO_LARGE", details: { limit: 5, nested: {} } });
    expect(refusalOf(413, answer, "a.csv")).toEqual({
      code: "PAYLOAD_TOO_LARGE",
      details: { limit: 5 },
      file: "a.csv",
    });
  });

  it.each([
    [413, "", "PAYLOAD_TOO_LARGE"],
    [502, "<html>Bad gateway</html>", "FAULT"],
    [400, '{"error":"SOMETHING_NEW"}', "FAULT"],
    [507, '{"error":"DISK_FULL"}', "DISK_FULL"],
    [500, "null", "FAULT"],
  ])("%d %j is %s", (status, text, code) => {
    expect(refusalOf(status, text, "a.csv")).toEqual({ code, details: {}, file: "a.csv" });
  });
});
