/** @type {import('next').NextConfig} */
const config = {
  // Builds for tests and for `npm start` live side by side.
  distDir: process.env.EXOLINK_DIST_DIR ?? '.next',
  poweredByHeader: false,
  reactStrictMode: true,
  devIndicators: false,
  // Every page has its title from the first byte, which is what a screen reader announces.
  htmlLimitedBots: /.*/,
  // `npm run lint` checks them; a first start should not wait for it.
  typescript: { ignoreBuildErrors: true },
  // Nothing reads them in production, and they are a third of the time and most of the size of a build.
  experimental: { turbopackSourceMaps: process.env.NODE_ENV !== 'production' },
  serverExternalPackages: [
    'pg',
    'pino',
    'pdfkit',
    '@node-rs/argon2',
    '@prisma/client',
    '@prisma/adapter-pg',
  ],
};

export default config;
