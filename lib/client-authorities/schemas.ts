import { z } from 'zod';
import { optionalId } from '@/lib/format/plain-text-schema';

export const clientAuthoritySchema = z.object({
  /** Null for every tenant of the installation. */
  tenantId: optionalId('Choose a tenant.'),
  pem: z.string({ error: 'Paste the certificate.' }).trim().min(1, 'Paste the certificate.'),
});

/** How many one tenant, or the installation, may trust. */
export const maxAuthorities = 50;
