/** How far bytes are UTF-8: the evidence by which an encoding is told, and the place of a byte that is not text. */

export interface Utf8Evidence {
  /** Whole characters of two bytes or more. */
  readonly multibyte: number;
  /** Bytes that belong to no character. */
  readonly invalid: number;
  /** The position of the first of them; -1 without one. */
  readonly firstInvalid: number;
}

/** How many bytes a character has, by its first byte (RFC 3629, table 3-7 of Unicode); 0 for none that begins so. */
function characterBytes(lead: number): number {
  if (lead < 0x80) return 1;
  if (lead < 0xc2) return 0;
  if (lead < 0xe0) return 2;
  if (lead < 0xf0) return 3;
  return lead < 0xf5 ? 4 : 0;
}

/** Overlong forms, surrogates and code points past U+10FFFF show in the second byte. */
function secondByteAllowed(lead: number, second: number): boolean {
  if (lead === 0xe0) return second >= 0xa0;
  if (lead === 0xed) return second < 0xa0;
  if (lead === 0xf0) return second >= 0x90;
  return lead === 0xf4 ? second < 0x90 : true;
}

function wholeCharacter(bytes: Uint8Array, at: number, size: number, end: number): boolean {
  if (at + size > end) return false;
  for (let next = at + 1; next < at + size; next += 1) {
    if ((bytes[next] & 0xc0) !== 0x80) return false;
  }
  return size === 1 || secondByteAllowed(bytes[at], bytes[at + 1]);
}

/** Counts the characters of several bytes and the stray bytes of `bytes[start, end)`. */
export function utf8Evidence(bytes: Uint8Array, start = 0, end = bytes.length): Utf8Evidence {
  let multibyte = 0;
  let invalid = 0;
  let firstInvalid = -1;
  let at = start;
  while (at < end) {
    const size = characterBytes(bytes[at]);
    if (size !== 0 && wholeCharacter(bytes, at, size, end)) {
      if (size > 1) multibyte += 1;
      at += size;
    } else {
      if (invalid === 0) firstInvalid = at;
      invalid += 1;
      at += 1;
    }
  }
  return { multibyte, invalid, firstInvalid };
}

/** Where the last whole character of `bytes` ends: what comes behind may go on in the next chunk. */
export function endOfWholeCharacters(bytes: Uint8Array): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back += 1) {
    const byte = bytes[bytes.length - back];
    if ((byte & 0xc0) !== 0x80) {
      return characterBytes(byte) > back ? bytes.length - back : bytes.length;
    }
  }
  return bytes.length;
}

/** Bytes as text in which each byte that is not UTF-8 stands as `\xE9`: nothing becomes a replacement character. */
export function textWithEscapedBytes(bytes: Buffer): string {
  let text = "";
  let rest = bytes;
  for (;;) {
    const { firstInvalid } = utf8Evidence(rest);
    if (firstInvalid === -1) return text + rest.toString("utf8");
    const hex = rest[firstInvalid].toString(16).toUpperCase();
    text += `${rest.toString("utf8", 0, firstInvalid)}\\x${hex}`;
    rest = rest.subarray(firstInvalid + 1);
  }
}
