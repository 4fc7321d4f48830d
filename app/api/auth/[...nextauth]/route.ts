export { authHandler as GET, authHandler as POST } from '@/lib/server/next-auth';
