/** Names that fit beside a line's end, no two alike. */

const most = 13;

/** The first word with the initial of the next, or the first word alone, or the name cut. */
function shortened(name: string): string {
  if (name.length <= most) return name;
  const [first = "", second = ""] = name.split(/\s+/u);
  const initial = `${first} ${second.slice(0, 1)}.`;
  if (second !== "" && initial.length <= most) return initial;
  return first.length <= most && first.length > 3 ? first : `${name.slice(0, most - 1).trimEnd()}…`;
}

/** Both ends of a name: what names that begin alike differ in is often a number at the end. */
function cutInside(name: string): string {
  if (name.length <= most) return name;
  return `${name.slice(0, 6).trimEnd()}…${name.slice(-6).trimStart()}`;
}

/** A short form for each name; names whose short forms would be the same are cut inside instead. */
export function shortNames(names: readonly string[]): readonly string[] {
  const short = names.map(shortened);
  return short.map((one, index) =>
    short.indexOf(one) === index && short.lastIndexOf(one) === index ? one : cutInside(names[index] ?? one),
  );
}
