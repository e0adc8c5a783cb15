/** Oracle: the forms of PostgreSQL's documentation, "Connection URIs". */
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isAppError } from "#server/errors.ts";
import { isDatabaseAddress, parseAddress } from "#server/databases/parse-address.ts";

describe("a connection string", () => {
  it.each([
    ["postgres://ann:s3cret@db.example:5433/erp", "db.example:5433/erp", "ann", "s3cret", "prefer"],
    ["postgresql://ann@localhost/erp", "localhost:5432/erp", "ann", "", "prefer"],
    ["  postgres://ann@[::1]:5432/erp?sslmode=require ", "[::1]:5432/erp", "ann", "", "require"],
    [
      "postgres://a%40b:p%2Fs%3As%40%3F@h:21/m%20y?sslmode=verify-full",
      "h:21/m%20y",
      "a@b",
      "p/s:s@?",
      "verify",
    ],
    ["postgres://ann@h/erp?sslmode=disable", "h:5432/erp", "ann", "", "none"],
  ])("%s is read", (text, shown, user, password, encryption) => {
    const address = parseAddress(text);
    expect(address).toMatchObject({ shown, user, encryption });
    expect(address.password()).toBe(password);
  });

  it("takes the password that stands beside it only where it has none", () => {
    expect(parseAddress("postgres://ann@h/erp", "beside").password()).toBe("beside");
    expect(parseAddress("postgres://ann:own@h/erp", "beside").password()).toBe("own");
  });

  it.each([
    ["mysql://ann:s3cret@h/erp", "form"],
    ["postgres:ann:s3cret@h/erp", "form"],
    ["postgres://ann:s3cret@h:port/erp", "form"],
    ["postgres://ann:s3#cret@h/erp", "form"],
    ["postgres://ann:s3cret%@h/erp", "form"],
    ["postgres://ann:s3cret@h:0/erp", "port"],
    ["postgres://ann:s3cret@h", "database"],
    ["postgres://ann:s3cret@h/erp/s3cret", "database"],
    ["postgres://h/erp", "user"],
    ["postgres://ann:s3cret@h/erp?sslmode=s3cret", "sslmode"],
    ["postgres://ann:s3cret@h/erp?options=-c%20s3cret", "option"],
    ["postgres:///erp", "host"],
  ])("%s is refused without a part of it being repeated", (text, fault) => {
    let refused: unknown = null;
    try {
      parseAddress(text);
    } catch (error) {
      refused = error;
    }
    expect(refused).toMatchObject({ code: "DATABASE_ADDRESS", details: { fault } });
    expect(String(refused)).not.toContain("s3");
  });

  it("never shows its password, whatever it is made of", () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), (secret) => {
        const password = `<${secret}>`;
        const address = parseAddress(`postgres://ann:${encodeURIComponent(password)}@h:5432/erp`);
        expect(address.password()).toBe(password);
        expect(JSON.stringify(address)).not.toContain(JSON.stringify(password).slice(1, -1));
      }),
    );
  });

  it("is read whole or refused, whatever a person types", () => {
    fc.assert(
      fc.property(fc.string(), (rest) => {
        try {
          const { host, user, database } = parseAddress(`postgres://${rest}`);
          expect([host, user, database]).not.toContain("");
        } catch (error) {
          expect(isAppError(error, "DATABASE_ADDRESS")).toBe(true);
        }
      }),
    );
  });
});

describe("an argument of an import", () => {
  it.each([
    ["postgres://h/erp", true],
    ["postgresql://h/erp", true],
    ["postgres:h/erp", true],
    ["postgre://ann:s3cret@h/erp", true],
    ["orders.csv", false],
    ["./postgres/orders.csv", false],
    ["C:\\exports\\orders.csv", false],
    ["/srv/exports", false],
  ])("%s is an address: %s", (text, expected) => {
    expect(isDatabaseAddress(text)).toBe(expected);
  });
});
