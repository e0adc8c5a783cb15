/** Damage that a disk, a network or a wrong program does to a file's bytes. */
import type { RandomSource } from "#server/statistics/random-source.ts";
import { naiveBytes } from "#test/oracles/naive-records.ts";

type ByteMutation = (bytes: Buffer, random: RandomSource) => readonly [changed: Buffer, how: string];

const pieces: readonly Buffer[] = [
  ...[
    ",",
    ";",
    "\t",
    "|",
    '"',
    '""',
    '","',
    '";"',
    "\n",
    "\r",
    "\r\n",
    "\n\n",
    "\0",
    " ",
    "'",
    "0",
    "-",
    "\u00A0",
  ].map((text) => Buffer.from(text)),
  Buffer.from("\uFEFF"),
  Buffer.from("\u202E"),
  Buffer.from("é"),
  Buffer.from([0xff, 0xfe]),
  Buffer.from([0xfe, 0xff]),
  Buffer.from([0xff]),
  Buffer.from([0xe9]),
  Buffer.from([0xc3]),
  Buffer.from([0x80]),
  Buffer.from([0x81]),
];

const splice = (bytes: Buffer, at: number, taken: number, put: Uint8Array): Buffer =>
  Buffer.concat([bytes.subarray(0, at), put, bytes.subarray(at + taken)]);

const byteMutations: Readonly<Record<string, ByteMutation>> = {
  "bits flipped"(bytes, random) {
    const changed = Buffer.from(bytes);
    const places: number[] = [];
    for (let count = random.between(1, 4); count > 0 && changed.length > 0; count -= 1) {
      const at = random.whole(changed.length);
      changed[at] = (changed[at] ?? 0) ^ (1 << random.whole(8));
      places.push(at);
    }
    return [changed, `at ${places.join(", ")}`];
  },
  "byte replaced"(bytes, random) {
    const at = random.whole(bytes.length + 1);
    const byte = random.whole(256);
    return [splice(bytes, at, 1, Buffer.of(byte)), `at ${at} by ${byte}`];
  },
  "end cut off"(bytes, random) {
    const at = random.whole(bytes.length + 1);
    return [bytes.subarray(0, at), `at ${at}`];
  },
  "start cut off"(bytes, random) {
    const at = random.whole(Math.min(bytes.length, 200) + 1);
    return [bytes.subarray(at), `to ${at}`];
  },
  "piece taken"(bytes, random) {
    const at = random.whole(bytes.length + 1);
    const count = random.between(1, 60);
    return [splice(bytes, at, count, Buffer.of()), `${count} at ${at}`];
  },
  "piece doubled"(bytes, random) {
    const at = random.whole(bytes.length + 1);
    const count = random.between(1, 200);
    return [splice(bytes, at, 0, bytes.subarray(at, at + count)), `${count} at ${at}`];
  },
  "sign put in"(bytes, random) {
    const at = random.whole(bytes.length + 1);
    const piece = random.pick(pieces);
    return [splice(bytes, at, 0, piece), `${piece.toString("hex")} at ${at}`];
  },
  "signs put in"(bytes, random) {
    const piece = random.pick(pieces);
    const count = random.between(2, 6);
    let changed = bytes;
    for (let put = 0; put < count; put += 1) {
      changed = splice(changed, random.whole(changed.length + 1), 0, piece);
    }
    return [changed, `${piece.toString("hex")} ${count} times`];
  },
  "encodings mixed"(bytes, random) {
    const at = random.whole(bytes.length + 1);
    const encoding = random.pick(["windows-1252", "utf-8", "utf-16le"] as const);
    const rest = naiveBytes(bytes.subarray(at).toString("utf8"), encoding, false);
    return [Buffer.concat([bytes.subarray(0, at), rest]), `${encoding} from ${at}`];
  },
  "decoded twice"(bytes) {
    return [Buffer.from(bytes.toString("latin1")), "as a whole"];
  },
  "line ends changed"(bytes, random) {
    const other = random.pick(["\n", "\r", "\r\n"]);
    const text = bytes.toString("latin1");
    const changed = text.replaceAll(/\r\n|\r|\n/gu, (end) => (random.chance(0.3) ? other : end));
    return [Buffer.from(changed, "latin1"), `to ${JSON.stringify(other)} here and there`];
  },
  "lines reordered"(bytes, random) {
    const lines = bytes.toString("latin1").split("\n");
    const [line = ""] = lines.splice(random.whole(lines.length), 1);
    lines.splice(random.whole(lines.length + 1), 0, line);
    return [Buffer.from(lines.join("\n"), "latin1"), "by one"];
  },
  "zeros behind"(bytes, random) {
    const count = random.pick([1, 512, 4096]);
    return [Buffer.concat([bytes, Buffer.alloc(count)]), `${count}`];
  },
};
const names = Object.keys(byteMutations);

/** Damages bytes; answers the damaged ones and what was done. */
export function mutateBytes(bytes: Buffer, random: RandomSource): readonly [Buffer, string] {
  const name = random.pick(names);
  const [changed, how] = byteMutations[name]?.(bytes, random) ?? [bytes, "nothing"];
  return [changed, `${name}: ${how}`];
}
