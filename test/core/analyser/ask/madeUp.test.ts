// Digests and addresses that stand for none. Digests of texts are from sha256sum; the names that lead
// nowhere are those of RFC 2606 and RFC 6761.
import { expect, test } from '@jest/globals';
import { isMadeUpAddress, isMadeUpDigest } from '../../../../core/analyser/ask/madeUp.ts';

test.each([
  ['0'.repeat(64), true],
  ['a'.repeat(64), true],
  ['deadbeef'.repeat(8), true],
  ['0123456789abcdef'.repeat(4), true],
  ['e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855', true],
  // Of "abc" (FIPS 180-4, B.1), and of its two-block message (B.2).
  ['ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad', false],
  ['248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1', false],
])('digest %s: %s', (digest, expected) => {
  expect(isMadeUpDigest(digest)).toBe(expected);
});

test.each([
  ['https://example.com', true],
  ['https://www.example.org/report.pdf', true],
  ['http://LOCALHOST:8080/x', true],
  ['http://127.0.0.1/x', true],
  ['http://[::1]/x', true],
  ['https://host.invalid/x', true],
  ['file:///C:/report.pdf', true],
  ['https://', true],
  ['https://myexample.com/x', false],
  ['https://example.com.au/x', false],
  ['https://lab.example/x', false],
  ['https://github.com/lab/evals/blob/3f2a/report.md', false],
  ['doi:10.1000/182', false],
  ['reports/example.com.pdf', false],
])('address %s: %s', (url, expected) => {
  expect(isMadeUpAddress(url)).toBe(expected);
});
