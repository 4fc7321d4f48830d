import type { Metadata } from 'next';
import { guide } from '@/lib/diagnosis/guide/guide';
import { GuideChapterSection } from './_components/guide-chapter-section';
import { GuideChargers } from './_components/guide-chargers';
import { GuideContents } from './_components/guide-contents';
import { GuideReference } from './_components/guide-reference';
import { GuideSupport } from './_components/guide-support';

export const metadata: Metadata = { title: guide.title, description: guide.introduction };

/** The whole troubleshooting guide, for who has an account and who has none. */
export default function GuidePage() {
  return (
    <div className="mx-auto grid w-full max-w-[1080px] gap-x-12 pt-6 pb-24 lg:grid-cols-[220px_minmax(0,1fr)]">
      <header className="mb-6 lg:col-start-2">
        <h1 className="text-xl font-semibold tracking-tight">{guide.title}</h1>
        <p className="mt-1.5 text-base text-ink-2">{guide.introduction}</p>
      </header>
      <GuideContents />
      <article className="min-w-0">
        <h2 className="text-lg font-semibold tracking-tight">{guide.chaptersTitle}</h2>
        <div className="mt-3 flex flex-col gap-4">
          {guide.chapters.map((chapter) => (
            <GuideChapterSection key={chapter.id} chapter={chapter} />
          ))}
        </div>
        <GuideReference />
        <GuideChargers />
        <GuideSupport />
      </article>
    </div>
  );
}
