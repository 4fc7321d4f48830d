import { describe, expect, it } from 'vitest';
import { passwordFormField } from './password-form-field';

type Charger = Parameters<typeof passwordFormField>[0]['charger'];

const unknown: Charger = { vendor: null, model: null, ocppVersion: 'ocpp1.6' };
const keba: Charger = { ...unknown, vendor: 'Keba AG', model: 'KC-P30' };
const smartEvse: Charger = { ...unknown, vendor: 'SmartEVSE', model: 'SmartEVSE v3' };
const fieldOf = (charger: Charger, cause?: string) => {
  const episode = cause === undefined ? null : { causes: [cause] };
  const { hint, options, value } = passwordFormField({ charger, episode });
  return { hint, value, forms: options.map((option) => option.value) };
};

describe('the form of a new password', () => {
  it('is hexadecimal for a charger of which nothing is known', () => {
    expect(fieldOf(unknown)).toMatchObject({
      ...{ value: 'hex-40', forms: ['hex-40', 'hex-32', 'text-24'] },
    });
  });

  it('is never text where the model takes hexadecimal digits alone, and says so', () => {
    const field = fieldOf({ ...keba, ocppVersion: 'ocpp2.0.1' }, 'password-hex-text');
    expect(field).toMatchObject({ value: 'hex-40', forms: ['hex-40', 'hex-32'] });
    expect(field.hint).toMatch(/even number of hex digits/);
  });

  it('is what the model’s field holds', () => {
    expect(fieldOf(smartEvse).forms).toEqual(['hex-40', 'hex-32', 'text-24']);
  });

  it('is text after hexadecimal digits were mistaken, over OCPP 2', () => {
    expect(fieldOf(unknown, 'password-hex-text').value).toBe('hex-40');
    const newer = { ...unknown, ocppVersion: 'ocpp2.0.1' };
    expect(fieldOf(newer, 'password-hex-text').value).toBe('text-24');
  });
});
