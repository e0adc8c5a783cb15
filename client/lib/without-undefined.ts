/** The same without the keys whose value is undefined. */
export function withoutUndefined<Value extends object>(value: {
  readonly [Key in keyof Value]?: Value[Key] | undefined;
}): Value {
  // What is left has the values that the type asks for; a key that it requires is never undefined here.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined)) as Value;
}
