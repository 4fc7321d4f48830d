const field =
  /\b([A-Za-z][A-Za-z_]{1,40})["']?\s{0,3}[:=]\s{0,3}(?:"([^"]{1,200})"|'([^']{1,200})'|([^\s"'{[(,;)}\]][^,;)}\]"']{0,200}))/g;

/**
 * Values by their names, as programs print objects that are not JSON: `chargePointModel='x'`,
 * `charge_point_model: x`. Names come in lower case without `_`.
 */
export function namedFieldsIn(line: string): Map<string, string> {
  const fields = new Map<string, string>();
  for (const [, name = '', double, single, bare] of line.matchAll(field)) {
    const value = (double ?? single ?? bare ?? '').trim();
    const folded = name.replaceAll('_', '').toLowerCase();
    if (value !== '' && !/^(?:null|none|undefined|nil)$/i.test(value) && !fields.has(folded)) {
      fields.set(folded, value);
    }
  }
  return fields;
}
