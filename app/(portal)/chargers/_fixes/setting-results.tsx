import { Disclosure } from '@/components/ui/disclosure';
import type { SettingChange, SettingResult } from '@/lib/commands/schemas';
import { countOf } from '@/lib/format/count';

const words: Record<SettingResult, string> = {
  set: 'set',
  unchanged: 'had it already',
  'reboot-required': 'set, after a restart',
  rejected: 'refused',
  'not-supported': 'not supported',
  unknown: 'not known to the charger',
  'read-only': 'cannot be changed',
  ignored: 'said to be set, and read back as before',
  'no-answer': 'no answer',
};
const isNews = ({ result }: SettingChange) => result !== 'unknown' && result !== 'unchanged';

/** What became of each setting that was sent. */
export function SettingResults({ changes }: { changes: readonly SettingChange[] }) {
  const news = changes.filter(isNews);
  const others = changes.filter((change) => !isNews(change));
  return (
    <div className="mt-3 text-sm">
      {news.length > 0 && <Results label="What the charger made of it" changes={news} />}
      {others.length > 0 && (
        <Disclosure summary={`${countOf(others.length, 'setting')} left alone`} className="mt-1">
          <Results label="Settings left alone" changes={others} />
        </Disclosure>
      )}
    </div>
  );
}

function Results({ label, changes }: { label: string; changes: readonly SettingChange[] }) {
  return (
    <ul aria-label={label} className="flex flex-col gap-1">
      {changes.map(({ after, before, key, result, wanted }) => (
        <li key={key} className="flex flex-wrap gap-x-2">
          <span className="value break-all">{key}</span>
          <span className="tabular-nums">
            {result === 'set' || result === 'reboot-required'
              ? `${before ?? 'not read'} → ${after ?? wanted}`
              : (before ?? '')}
          </span>
          <span className={tones[result] ?? 'text-ink-2'}>{words[result]}</span>
        </li>
      ))}
    </ul>
  );
}

const tones: Partial<Record<SettingResult, string>> = {
  set: 'text-connected',
  'reboot-required': 'text-waiting',
  rejected: 'text-refused',
  'not-supported': 'text-refused',
  'read-only': 'text-waiting',
  ignored: 'text-refused',
  'no-answer': 'text-waiting',
};
