// The harness itself: pages are served under the policy, and what they complain of is heard.
import { expect, test } from '@jest/globals';
import { describeInBrowser } from './harness/browser.ts';

const pages = { folder: 'test/fixtures/e2e-page', files: ['index.html', 'inline.html', 'own.js'] };

describeInBrowser(
  'a page that keeps to the policy',
  (window) => {
    test('runs its own script', async () => {
      const page = await window.open();
      expect(await page.textContent('#own')).toBe('run');
      expect(window.complaints).toEqual([]);
    });
  },
  { pages },
);

describeInBrowser(
  'a page with a script in its HTML',
  (window) => {
    test('does not run it, and the refusal is a complaint', async () => {
      const page = await window.open('inline.html');
      expect(await page.textContent('#inline')).toBe('not run');
      expect(window.complaints.join()).toContain('Content Security Policy');
    });
  },
  { pages, expectComplaints: true },
);
