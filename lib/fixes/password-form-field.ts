import { passwordForms, type PasswordForm } from '@/lib/credentials/generate-password';
import { generationOf } from '@/lib/ocpp/recommended-settings';
import { findVendorModel } from '@/lib/vendors/find-vendor-model';
import { keySentence } from '@/lib/vendors/key-sentence';
import type { VendorModel } from '@/lib/vendors/vendor-model';
import { choiceField } from './choice-field';
import type { FixSubject } from './fix-definition';

type Asker = {
  charger: Pick<FixSubject['charger'], 'vendor' | 'model' | 'ocppVersion'>;
  episode: Pick<NonNullable<FixSubject['episode']>, 'causes'> | null;
};
type Key = NonNullable<VendorModel['key']>;

/** Sent as bytes where text was meant, or the other way round: a text that is no hex avoids it. */
const hexCauses = ['password-hex-text', 'password-hex-decoded', 'password-hex-of-text'];

const labels: Record<PasswordForm, string> = {
  'hex-40': '40 hexadecimal digits, for every OCPP version',
  'hex-32': '32 hexadecimal digits, for a shorter field',
  'text-24': '24 letters and digits, never taken for hexadecimal',
};
const lengths: Record<PasswordForm, number> = { 'hex-40': 40, 'hex-32': 32, 'text-24': 24 };

/** The forms of a password that this charger takes, as far as its model is known. */
export function passwordFormField({ charger, episode }: Asker) {
  const found = findVendorModel(charger);
  const forms = passwordForms.filter((form) => found?.key === undefined || takes(found.key, form));
  // A model that takes none of them takes the one that every OCPP version names.
  const [first = 'hex-40', ...others] = forms;
  const wasHexMistaken = hexCauses.includes(episode?.causes[0] ?? '');
  const isText = wasHexMistaken && isOcpp2(charger) && forms.includes('text-24');
  return choiceField(
    'passwordForm',
    'Form',
    [[first, labels[first]], ...others.map((form) => [form, labels[form]] as const)],
    {
      hint:
        found?.key === undefined
          ? 'A 1.6 charger takes hexadecimal digits; it may send them as bytes or as text.'
          : `${found.vendor} ${found.name}: ${keySentence(found.key)}`,
      value: isText ? 'text-24' : first,
    },
  );
}

export function isOcpp2({ ocppVersion }: Pick<FixSubject['charger'], 'ocppVersion'>): boolean {
  return generationOf(ocppVersion) === 'ocpp2';
}

function takes({ form, maxLength, minLength }: Key, candidate: PasswordForm): boolean {
  const length = lengths[candidate];
  const isInRange = length >= (minLength ?? 0) && length <= (maxLength ?? length);
  return isInRange && (form !== 'hex' || candidate !== 'text-24');
}
