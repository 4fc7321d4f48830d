import { Panel } from '@/components/ui/panel';
import { TestMailForm } from './test-mail-form';

type ServerPanelProps = {
  /** Null where no mail server is set. */
  mail: { server: string; from: string } | null;
  /** Whoever runs the installation sees which server it is, and may try it. */
  isOperator: boolean;
  address: string;
};

/** Whether mail goes out, and by which way. */
export function ServerPanel({ mail, isOperator, address }: ServerPanelProps) {
  if (mail === null) {
    return (
      <Panel title="No mail server is set">
        <div className="flex max-w-prose flex-col gap-2 text-base">
          <p>
            Everything works in the portal: people see replies and problems on their pages, and
            invitations are links that you hand on.
          </p>
          <p className="text-ink-2">
            {isOperator ? (
              <>
                To send mail, set <span className="value">SMTP_URL</span> and{' '}
                <span className="value">MAIL_FROM</span> and start the portal and the worker again.
                What happened before is not sent then.
              </>
            ) : (
              'Whoever runs this installation can set one.'
            )}
          </p>
        </div>
      </Panel>
    );
  }
  return (
    <Panel title="Mail is sent">
      <div className="flex flex-col gap-3.5">
        <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-1 text-base">
          {isOperator && (
            <>
              <dt className="text-ink-3">Server</dt>
              <dd className="value wrap-anywhere">{mail.server}</dd>
            </>
          )}
          <dt className="text-ink-3">Sender</dt>
          <dd className="wrap-anywhere">{mail.from}</dd>
          <dt className="text-ink-3">Tries</dt>
          <dd>After 1, 2, 4 … minutes, at most an hour apart, for 24 hours.</dd>
        </dl>
        {isOperator && <TestMailForm address={address} />}
      </div>
    </Panel>
  );
}
