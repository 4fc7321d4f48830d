import { GeistMono } from 'geist/font/mono';
import { GeistSans } from 'geist/font/sans';
import type { Metadata, Viewport } from 'next';
import { cookies } from 'next/headers';
import type { ReactNode } from 'react';
import { themeCookie, themeOf } from '@/components/ui/theme';
import { TimeProvider } from '@/components/ui/time-context';
import { Toaster } from '@/components/ui/toaster';
import { ZoneCookie } from '@/components/ui/zone-cookie';
import { viewerZone } from '@/lib/server/viewer-zone';
import './globals.css';

export const metadata: Metadata = {
  title: { default: 'Exolink Support', template: '%s · Exolink Support' },
  description: 'Why a charger cannot connect, and what to do about it.',
};

export const viewport: Viewport = {
  viewportFit: 'cover',
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#f9fafb' },
    { media: '(prefers-color-scheme: dark)', color: '#0d1016' },
  ],
};

export default async function RootLayout({ children }: { children: ReactNode }) {
  const theme = themeOf((await cookies()).get(themeCookie)?.value);
  const zone = await viewerZone();
  return (
    <html
      lang="en"
      data-theme={theme}
      className={`${GeistSans.variable} ${GeistMono.variable}`}
      suppressHydrationWarning
    >
      <body className="font-sans">
        <TimeProvider zone={zone} serverNowMs={new Date().getTime()}>
          {children}
          <ZoneCookie zone={zone} />
        </TimeProvider>
        <Toaster />
      </body>
    </html>
  );
}
