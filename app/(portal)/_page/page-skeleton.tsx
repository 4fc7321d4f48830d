import { Skeleton } from '@/components/ui/skeleton';

export function PageSkeleton() {
  return (
    <div role="status" aria-label="Loading">
      <Skeleton className="mb-2 h-4 w-40" />
      <Skeleton className="mb-6 h-7 w-64" />
      <Skeleton className="mb-4 h-28" />
      <Skeleton className="h-96" />
    </div>
  );
}
