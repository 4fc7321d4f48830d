import { z } from 'zod';
import { optionalPlainText, plainText } from '@/lib/format/plain-text-schema';

const siteFields = {
  name: plainText('a name', 100),
  address: optionalPlainText('an address', 200),
};

export const siteSchema = z.object({ tenantId: z.uuid('Choose a tenant.'), ...siteFields });

export const siteUpdateSchema = z.object({ siteId: z.uuid(), ...siteFields });
