/** What was done, in the audit log's own names, as a person says it. */
const sentences: Readonly<Record<string, string>> = {
  'charger.create': 'Registered',
  'charger.import': 'Registered from CSV',
  'charger.update': 'Changed',
  'charger.delete': 'Deleted',
  'charger.restore': 'Restored',
  'credential.issue': 'Password generated',
  'credential.import': 'Password set',
  'credential.activate': 'New password activated',
  'credential.revoke': 'Password withdrawn',
};

/** "Password withdrawn"; for what has no sentence, its name in plain words. */
export function changeSentence(action: string): string {
  const known = sentences[action];
  if (known !== undefined) return known;
  const words = action.replace(/[.-]+/g, ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
