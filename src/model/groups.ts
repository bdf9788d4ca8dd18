/**
 * Values by each of their keys, both in the order in which they come.
 * @param keysOf a key that is named twice counts once
 */
export function groupedBy<Value, Key>(
  values: Iterable<Value>,
  keysOf: (value: Value) => readonly Key[],
): Map<Key, Value[]> {
  const groups = new Map<Key, Value[]>();
  for (const value of values) {
    const keys = keysOf(value);
    for (const key of keys.length > 1 ? new Set(keys) : keys) {
      const group = groups.get(key);
      if (group) group.push(value);
      else groups.set(key, [value]);
    }
  }
  return groups;
}
