/** The form as a manager fills it in: Monday to Friday in Berlin, two hours and a day. */
export const levelForm = (tenantId: string, more: object = {}) => ({
  ...{ tenantId, timeZone: 'Europe/Berlin', warnPercent: '75' },
  ...{ monday: '09:00-17:00', tuesday: '09:00-17:00', wednesday: '09:00-17:00' },
  ...{ thursday: '9 – 12, 13:00-17:00', friday: '09:00-17:00', saturday: '', sunday: '' },
  holidays: '2026-12-25 Christmas Day\n\n2026-01-01 New Year',
  ...{ replyNormal: '2 h', solutionNormal: '8h', replyUrgent: '30 min', solutionUrgent: '4 h' },
  ...{ replyLow: '', solutionLow: '', replyHigh: '', solutionHigh: '', ...more },
});
