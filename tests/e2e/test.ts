import { test as base } from '@playwright/test';
import { Installation } from './installation';

export const test = base.extend<object, { installation: Installation }>({
  installation: [
    async ({ browserName: _ }, use) => {
      const installation = new Installation();
      await use(installation);
      await installation.close();
    },
    { scope: 'worker' },
  ],
});
export { expect } from '@playwright/test';
