import { z } from 'zod';
import { plainText } from '@/lib/format/plain-text-schema';

export const apiKeySchema = z.object({
  tenantId: z.uuid('Choose a tenant.'),
  name: plainText('a name', 100),
});
