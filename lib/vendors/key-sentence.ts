import type { VendorModel } from './vendor-model';

type Key = NonNullable<VendorModel['key']>;

/** What a password for this model must look like, and how the charger sends it. */
export function keySentence(key: Key): string {
  if (key.remark !== undefined) return key.remark;
  const { form, maxLength, minLength } = key;
  const characters = form === 'hex' ? 'hex digits' : 'characters';
  if (minLength !== undefined && maxLength !== undefined) {
    return `${minLength} to ${maxLength} ${characters}.`;
  }
  if (maxLength !== undefined) return `Up to ${maxLength} ${characters}.`;
  if (minLength !== undefined) return `At least ${minLength} ${characters}.`;
  return form === 'text-or-hex' ? 'Text or hex digits.' : `In ${characters}.`;
}
