type SourceLinkProps = { title: string; url: string };

/** The public page that a fact was read on. */
export function SourceLink({ title, url }: SourceLinkProps) {
  return (
    <a
      href={url}
      target="_blank"
      rel="noreferrer"
      className="rounded-sm whitespace-nowrap text-ink-3 underline underline-offset-2 hover:text-ink"
    >
      Source
      <span className="sr-only">: {title} (opens in a new tab)</span>
    </a>
  );
}
