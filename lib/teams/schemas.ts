import { z } from 'zod';
import { optionalId, plainText } from '@/lib/format/plain-text-schema';

export const maxMembers = 100;
export const maxTeamName = 50;

export const teamSchema = z.object({
  teamId: optionalId('There is no such team.').optional().default(null),
  name: plainText('a name', maxTeamName),
  memberIds: z
    .array(z.uuid())
    .max(maxMembers, `A team has at most ${maxMembers} members.`)
    .default([])
    .transform((ids) => [...new Set(ids)]),
});

export const teamIdSchema = z.object({ id: z.uuid() });
