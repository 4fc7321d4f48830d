import { z } from 'zod';
import { optionalId, optionalPlainText } from '@/lib/format/plain-text-schema';
import { optionalSecurityProfile } from '@/lib/format/security-profile';
import { identityProblem } from '@/lib/ocpp/identity-rules';

const identitySchema = z.string({ error: 'Enter the identity.' }).superRefine((text, context) => {
  const problem = identityProblem(text);
  if (problem !== null) context.addIssue({ code: 'custom', message: problem });
});

/** A checkbox in a form, or a boolean. */
const checkbox = z.preprocess(
  (value) => value === true || value === 'on' || value === 'true',
  z.boolean(),
);

const chargerFields = {
  identity: identitySchema,
  siteId: optionalId('Choose a site of the list.'),
  cpmsId: optionalId('Choose a CPMS of the list.'),
  vendor: optionalPlainText('a vendor', 100),
  model: optionalPlainText('a model', 100),
  serial: optionalPlainText('a serial number', 100),
  securityProfile: optionalSecurityProfile,
  isExpectedOnline: checkbox,
  /** The person has seen which chargers are nearly called the same. */
  isSimilarConfirmed: checkbox,
};

export const chargerSchema = z.object({ tenantId: z.uuid('Choose a tenant.'), ...chargerFields });

export const chargerUpdateSchema = z.object({ chargerId: z.uuid(), ...chargerFields });

/** Size and length of a CSV file that one import takes. */
export const maxImportBytes = 5 * 1024 * 1024;
export const maxImportRows = 20_000;

export const chargerImportSchema = z.object({
  tenantId: z.uuid('Choose a tenant.'),
  text: z.string({ error: 'Choose a file or paste its text.' }),
  /** Make the sites that the file names and the tenant does not have. */
  createsSites: checkbox,
});

export const runImportSchema = chargerImportSchema.extend({ importId: z.uuid() });
