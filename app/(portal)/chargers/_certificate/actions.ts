'use server';

import { pinCertificate } from '@/lib/credentials/pin-certificate';
import type { FormState } from '@/lib/form-state';
import { formAction } from '@/lib/server/form-action';

type Pinned = { credentialId: string; state: 'active' | 'pending' };

const pin = formAction<Pinned>(pinCertificate);

export async function pinCertificateAction(state: FormState<Pinned>, form: FormData) {
  return pin(state, form);
}
