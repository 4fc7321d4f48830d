import { guide } from '@/lib/diagnosis/guide/guide';

/** The chapters, to jump to. */
export function GuideContents() {
  const entries = [
    ...guide.chapters.map((chapter) => ({ id: chapter.id, title: chapter.title })),
    { id: 'reference', title: 'Settings and limits' },
    { id: 'chargers', title: 'Your charger’s words' },
    { id: 'support', title: guide.support.title },
  ];
  return (
    <nav
      aria-label="Contents"
      className="mb-6 lg:sticky lg:top-20 lg:row-span-2 lg:row-start-1 lg:mb-0 lg:self-start"
    >
      <h2 className="mb-1 text-xs font-medium text-ink-3 lg:px-2.5">Contents</h2>
      <ul className="grid grid-cols-2 gap-x-4 lg:grid-cols-1">
        {entries.map((entry) => (
          <li key={entry.id}>
            <a
              href={`#${entry.id}`}
              className="flex touch-target min-h-8 items-center rounded-md text-sm text-ink-2 hover:bg-line-soft hover:text-ink lg:px-2.5 lg:py-1"
            >
              {entry.title}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
