import type { PatternRule } from './pattern';

/** Silent since Exolink itself changed: its certificate, or the name that chargers call. */
export const silentAfterChange: PatternRule = ({ silence }) => {
  if (silence === null) return null;
  const { certificateChangedAt, hostChangedAt, since } = silence;
  const changedAt = certificateChangedAt ?? hostChangedAt;
  if (changedAt === null) return null;
  return {
    id:
      certificateChangedAt === null
        ? 'silent-after-host-change'
        : 'silent-after-certificate-change',
    values: { silentAt: since.toISOString(), changedAt: changedAt.toISOString() },
  };
};
