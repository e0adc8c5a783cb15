/** The parts of a PostgreSQL connection string. The string itself is not kept: it holds a password. */
import { AppError } from "#server/errors.ts";

/** `prefer` encrypts where the server can; `verify` also asks for a certificate that a known authority signed. */
type Encryption = "none" | "prefer" | "require" | "verify";

export interface DatabaseAddress {
  readonly host: string;
  readonly port: number;
  readonly database: string;
  readonly user: string;
  /** A function, so that printing or serialising an address cannot show the password. Empty text when there is none. */
  readonly password: () => string;
  readonly encryption: Encryption;
  /** Server and database, `host:5432/name`: the only part that may be shown. */
  readonly shown: string;
}

const defaultPort = 5432;

/** libpq's `sslmode` values. It verifies nothing below `verify-ca`. */
const encryptions: Readonly<Record<string, Encryption>> = {
  disable: "none",
  allow: "prefer",
  prefer: "prefer",
  require: "require",
  "verify-ca": "verify",
  "verify-full": "verify",
};

/** What is wrong with an address. Never a part of it: a password with a reserved sign ends up in any part. */
type Fault = "form" | "host" | "port" | "database" | "user" | "sslmode" | "option";

function refuse(fault: Fault): never {
  throw new AppError("DATABASE_ADDRESS", { fault });
}

/** Percent-decoded text. */
function decoded(text: string, fault: Fault): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return refuse(fault);
  }
}

function encryptionOf(options: URLSearchParams): Encryption {
  for (const name of options.keys()) if (name !== "sslmode") refuse("option");
  const mode = options.get("sslmode");
  if (mode === null) return "prefer";
  return encryptions[mode] ?? refuse("sslmode");
}

/**
 * Whether a text is meant as a database's address and not as a path. With a scheme that is misspelt it still is one: taken
 * for a path, it would be repeated with its password.
 */
export function isDatabaseAddress(text: string): boolean {
  return /^(?:[a-z][a-z\d+.-]+:\/\/|postgres(?:ql)?:)/iu.test(text);
}

/**
 * Reads `postgres://user:password@host:5432/name`, with `?sslmode=` as libpq has it. Reserved signs in user, password and
 * name are percent-encoded. `fallbackPassword` stands in where the address has none.
 * @throws AppError DATABASE_ADDRESS
 */
export function parseAddress(connection: string, fallbackPassword = ""): DatabaseAddress {
  const text = connection.trim();
  if (!/^postgres(?:ql)?:\/\//iu.test(text)) refuse("form");
  const url = URL.parse(text);
  if (url === null || url.hash !== "") return refuse("form");
  const host = url.hostname.replace(/^\[(?<address>.*)\]$/u, "$<address>");
  if (host === "") refuse("host");
  const port = url.port === "" ? defaultPort : Number(url.port);
  if (port === 0) refuse("port");
  const database = decoded(url.pathname.slice(1), "database");
  if (database === "" || database.includes("/")) refuse("database");
  const user = decoded(url.username, "user");
  if (user === "") refuse("user");
  const password = url.password === "" ? fallbackPassword : decoded(url.password, "form");
  return {
    host,
    port,
    database,
    user,
    password: () => password,
    encryption: encryptionOf(url.searchParams),
    shown: `${url.hostname}:${port}${url.pathname}`,
  };
}
