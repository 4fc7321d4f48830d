import { Link } from '@/components/ui/link';
import { Panel } from '@/components/ui/panel';
import { ValueBox } from '@/components/ui/value-box';
import { guide } from '@/lib/diagnosis/guide/guide';
import { routes } from '@/lib/routes';
import { fileLimitsSentence } from '@/lib/tickets/file-limits';

/** What to do when the steps did not help. */
export function GuideSupport() {
  const { capture, channels, contact, diagnosticInformation, introduction, title } = guide.support;
  return (
    <div id="support" className="mt-10 scroll-mt-17">
      <h2 className="text-lg font-semibold tracking-tight">{title}</h2>
      <p className="mt-1 mb-3 text-ink-2">{introduction}</p>
      <div className="grid gap-4 sm:grid-cols-2">
        <Panel title={diagnosticInformation.title}>
          <ul className="list-disc pl-4 text-ink-2 marker:text-ink-3">
            {diagnosticInformation.items.map((item) => (
              <li key={item.id} className="py-0.5">
                {item.text}
              </li>
            ))}
          </ul>
        </Panel>
        <Panel title={channels.title}>
          <dl className="flex flex-col gap-2">
            {channels.items.map((item) => (
              <div key={item.id}>
                <dt className="text-sm text-ink-3">{item.text}</dt>
                <dd>{item.contact}</dd>
              </div>
            ))}
          </dl>
        </Panel>
      </div>
      <h3 className="mt-6 font-semibold">{capture.title}</h3>
      <p className="mt-0.5 mb-2 max-w-[72ch] text-ink-2">{capture.text}</p>
      <ValueBox value={capture.command} what="command" className="max-w-[72ch]" />
      <p className="mt-2 text-ink-2">
        <Link href={routes.diagnose()} className="text-accent underline">
          Read the capture
        </Link>{' '}
        yourself, too: it does not leave your browser.
      </p>
      <h3 className="mt-6 font-semibold">Files for a ticket</h3>
      <p className="mt-0.5 max-w-[72ch] text-ink-2">{fileLimitsSentence()}</p>
      <h3 className="mt-6 font-semibold">{contact.title}</h3>
      <p className="mt-0.5 text-ink-2">
        {contact.text}{' '}
        <a href={`mailto:${contact.email}`} className="text-accent underline">
          {contact.email}
        </a>
      </p>
    </div>
  );
}
