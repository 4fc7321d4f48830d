import Markdown, { type Components } from 'react-markdown';
import { markMentions } from './mark-mentions';

const heading: Components['h1'] = function Heading({ children }) {
  return <p className="mt-2 font-semibold first:mt-0">{children}</p>;
};

/** Headings stay below those of the page, and no link takes its reader's page along. */
const components: Components = {
  p: ({ children }) => <p className="mt-2 whitespace-pre-line first:mt-0">{children}</p>,
  ...{ h1: heading, h2: heading, h3: heading, h4: heading, h5: heading, h6: heading },
  a: ({ href, children }) => (
    <a
      href={href}
      target="_blank"
      rel="noopener noreferrer nofollow"
      className="text-accent underline underline-offset-2"
    >
      {children}
    </a>
  ),
  ul: ({ children }) => <ul className="mt-2 list-disc pl-5 marker:text-ink-3">{children}</ul>,
  ol: ({ children }) => <ol className="mt-2 list-decimal pl-5 marker:text-ink-3">{children}</ol>,
  blockquote: ({ children }) => (
    <blockquote className="mt-2 border-l-2 border-line-strong pl-3 text-ink-2">
      {children}
    </blockquote>
  ),
  pre: ({ children }) => (
    <pre className="mt-2 overflow-x-auto rounded-md border border-line bg-well px-3 py-2">
      {children}
    </pre>
  ),
  code: ({ children }) => <code className="value">{children}</code>,
  // HTML is text here: only a mention becomes a mark.
  mark: ({ children }) => (
    <span className="rounded-sm border border-line-strong bg-panel px-1 font-medium text-ink">
      {children}
    </span>
  ),
};

type MessageTextProps = {
  text: string;
  /** Whom it mentions, as they are called in it. */
  mentions?: readonly { label: string }[];
};

/**
 * A message's Markdown. HTML in it is shown as text, images are left out, and links lead only to
 * web pages and mail.
 */
export function MessageText({ text, mentions = [] }: MessageTextProps) {
  return (
    <div className="max-w-[80ch] min-w-0 text-base break-words">
      <Markdown
        disallowedElements={['img']}
        rehypePlugins={[[markMentions, mentions.map(({ label }) => label)]]}
        components={components}
      >
        {text}
      </Markdown>
    </div>
  );
}
