import { describe, expect, it } from 'vitest';
import { startingSet } from '@/lib/canned-replies/starting-set';
import { maskProse } from './mask-prose';
import { masked } from './mask-secrets';

function withoutSecrets(text: string): string {
  const lines = text.split('\n');
  const masks = maskProse(lines);
  return lines.map((line, index) => masked(line, masks[index] ?? [])).join('\n');
}

describe('maskProse', () => {
  it.each([
    ['Authorization: Basic Q1AxOnNlY3JldA==', 'Authorization: Basic •••'],
    ['It sends `Authorization: Bearer abc.def123.ghi`', 'It sends `Authorization: Bearer •••`'],
    ['The password is hunter2secret.', 'The password is •••.'],
    ['password: **Geheim1234**, typed twice', 'password: **•••**, typed twice'],
    ['Passwort: Sommer2024', 'Passwort: •••'],
    ['AuthorizationKey=ABCDEF0123456789ABCD please', 'AuthorizationKey=••• please'],
    ['wss://CP1:secretpw99@host.example/x', 'wss://CP1:•••@host.example/x'],
    ['the key in hex: key 0123456789abcdef0123456789abcdef', 'the key in hex: key •••'],
    [
      '-----BEGIN PRIVATE KEY-----\nMIIEvQIBADANBgkqhkiG9w0BAQEF\n-----END PRIVATE KEY-----',
      '-----BEGIN PRIVATE KEY-----\n•••\n-----END PRIVATE KEY-----',
    ],
  ])('takes the secret out of %j', (text, clean) => {
    expect(withoutSecrets(text)).toBe(clean);
  });

  it.each([
    'Please type the password **anew**.',
    'My token is wrong, it says token: invalid',
    'When choosing a password yourself, meet these requirements:\n- At least 8 characters',
    'Password: 16-20 characters, letters and digits',
    'Authorization: none was sent',
    'password = base64(identity:password)',
    'Set the password to {{charger.password}}',
    'Here is the password:\nThanks, and see you tomorrow at 10:30',
    'The password was changed on 2026-11-03.',
    'Charger NL-ALFEN-00417, serial ACE0412345, firmware 5.8.1-4123',
  ])('leaves %j as it is', (text) => {
    expect(withoutSecrets(text)).toBe(text);
  });

  it('leaves what was taken out before', () => {
    const once = withoutSecrets('password: Geheim1234');
    expect(withoutSecrets(once)).toBe(once);
  });

  it('leaves every canned reply that there is', () => {
    for (const { body } of startingSet) expect(withoutSecrets(body)).toBe(body);
  });
});
