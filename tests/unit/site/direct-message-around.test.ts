// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { find } from './changed-page.ts';
import { hashNames } from './hash-names.ts';
import { readThread } from './changed-thread.ts';

test('older messages exist as long as their number says so', () => {
  const older = (change: () => void) => readThread('plain', change).olderExist;
  const count = (text: string) => (): void => {
    find('.direct-messages-count').textContent = text;
  };
  expect(older(count('13'))).toMatchObject({ value: true });
  expect(older(count('0'))).toMatchObject({ value: false });
  expect(older(count('多数'))).toEqual({ missing: 'older' });
  expect(older(() => find('.read-more-message').setAttribute('hidden', ''))).toMatchObject({
    value: false,
  });
  expect(older(() => find('.read-more-message').remove())).toMatchObject({ value: false });
});

test('what reads older messages is found by its words too, and never called spent by them', () => {
  const older = (change: () => void) =>
    readThread('plain', () => {
      hashNames('.read-more-message, .js_read-more-message');
      change();
    }).olderExist;
  expect(older(() => undefined)).toMatchObject({ value: true, agreed: 2 });
  expect(older(() => (find('.direct-messages-count').textContent = '0'))).toEqual({
    missing: 'older',
  });
});

test('shown with other words, nobody knows what it reads', () => {
  const { olderExist } = readThread('plain', () => {
    find('.read-more-message').textContent = '前へ';
  });
  expect(olderExist).toEqual({ missing: 'ways-disagree:older' });
});

test('a box beside the words that nothing can be written is a disagreement', () => {
  const { form } = readThread('restricted', () => {
    find('#threadWrapper').insertAdjacentHTML('afterend', '<textarea id="DirectMessageBody">');
  });
  expect(form).toEqual({ missing: 'ways-disagree:form' });
});

test('without a box and without the reason nobody knows whether she can write', () => {
  expect(readThread('plain', () => find('form').remove()).form).toEqual({ missing: 'form' });
});

test('a box that lost its name is found in the form of the thread', () => {
  const { form } = readThread('plain', () => {
    find('textarea').removeAttribute('id');
    find('textarea').removeAttribute('name');
  });
  expect(form).toEqual({
    value: { canWrite: true, canDeliver: false },
    how: 'structure',
    agreed: 1,
  });
});

test('a person called like the reason restricts nothing', () => {
  const words =
    '相手の方は現在ココナラの利用を制限されているため、メッセージのやりとりができません。';
  const { form, buyer } = readThread('plain', () => {
    find('.threadParticipants a').textContent = words;
    find('.data-message').remove();
  });
  expect(buyer).toMatchObject({ value: words });
  expect(form).toMatchObject({ value: { canWrite: true } });
});
