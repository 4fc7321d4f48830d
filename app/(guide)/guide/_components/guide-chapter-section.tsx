import { Disclosure } from '@/components/ui/disclosure';
import type { Cause } from '@/lib/diagnosis/causes/cause';
import type { GuideChapter } from '@/lib/diagnosis/guide/guide';
import type { Step } from '@/lib/diagnosis/guide/solution';

/** One error type: what it means, why it happens, what to do. */
export function GuideChapterSection({ chapter }: { chapter: GuideChapter }) {
  const learnt = chapter.causes.filter((cause) => !cause.fromGuide);
  return (
    <section
      id={chapter.id}
      aria-labelledby={`${chapter.id}-title`}
      className="scroll-mt-17 rounded-lg border border-line bg-panel px-4 py-4 target:border-accent sm:px-5"
    >
      <h3 id={`${chapter.id}-title`} className="text-lg font-semibold tracking-tight">
        <a href={`#${chapter.id}`} className="hover:underline">
          {chapter.title}
        </a>
      </h3>
      <p className="mt-0.5 value text-sm text-ink-3">{chapter.status}</p>
      <p className="mt-2 text-ink">{chapter.description}</p>

      <h4 className="mt-4 mb-1.5 text-sm font-semibold text-ink-2">Possible causes</h4>
      <Causes causes={chapter.causes.filter((cause) => cause.fromGuide)} />
      {learnt.length > 0 && (
        <Disclosure
          summary={
            chapter.fromGuide
              ? `Further causes seen in the field (${learnt.length})`
              : 'Causes seen in the field'
          }
          isOpen={!chapter.fromGuide}
          className="mt-1.5"
        >
          <Causes causes={learnt} />
        </Disclosure>
      )}

      <h4 className="mt-5 mb-1.5 text-sm font-semibold text-ink-2">Solutions</h4>
      <ol className="flex flex-col gap-3.5">
        {chapter.solutions.map((solution, index) => (
          <li key={solution.id} className="grid grid-cols-[22px_minmax(0,1fr)] gap-2">
            <span
              aria-hidden
              className="grid size-5 place-items-center rounded-full border border-line text-xs font-medium text-ink-3"
            >
              {index + 1}
            </span>
            <div>
              <p className="font-medium">{solution.title}</p>
              <Steps steps={solution.steps} />
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}

function Causes({ causes }: { causes: readonly Cause[] }) {
  if (causes.length === 0) return null;
  return (
    <ul className="flex flex-col gap-1.5">
      {causes.map((cause) => (
        <li key={cause.id} className="relative pl-4">
          <i
            aria-hidden
            className="absolute top-[9px] left-0 size-[5px] rounded-full bg-line-strong"
          />
          <span className="font-medium">{cause.title}.</span>{' '}
          <span className="text-ink-2">{cause.explanation}</span>
        </li>
      ))}
    </ul>
  );
}

function Steps({ steps }: { steps: readonly Step[] }) {
  return (
    <ul className="mt-0.5 list-disc pl-4 text-ink-2 marker:text-ink-3">
      {steps.map((step) => (
        <li key={step.id} className="py-0.5">
          {step.text}
          {step.steps !== undefined && <Steps steps={step.steps} />}
        </li>
      ))}
    </ul>
  );
}
