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
