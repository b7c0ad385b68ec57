// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { all, find, readChanged } from './changed-page.ts';

test('numbers that do not rise are a page in a wrong order', () => {
  const { sides } = readChanged('conversation', () => {
    const [first, second] = all('[id^="js-talkroomMessage"]');
    if (first && second) first.before(second);
  });
  expect(sides).toEqual({ missing: 'ways-disagree:sides' });
});

test('a row that seems to lie a year back was read in a wrong order', () => {
  const { stamps } = readChanged('conversation', () => {
    const [first] = all('.d-messageInfo_postTime');
    if (first) first.textContent = '6月1日 22:00';
  });
  expect(stamps).toEqual({ missing: 'ways-disagree:stamps' });
});

test('two counterparts are one too many, but in a group chat', () => {
  const rename = (): void => {
    const [name] = all('.d-talkroomMessage-isOthers .d-messageInfo_userName');
    if (name) name.textContent = 'もうひとり';
  };
  expect(readChanged('conversation', rename).sides).toEqual({ missing: 'ways-disagree:sides' });
  const { sides } = readChanged('conversation', () => {
    rename();
    find('header').insertAdjacentHTML(
      'beforeend',
      '<div class="d-talkroomGroupChatMembers_membersText">もうひとり</div>',
    );
  });
  expect(sides).toMatchObject({ value: 6 });
});

test('the 48-hour banner beside a message of the seller is a disagreement', () => {
  const { printedDeadline } = readChanged('new-sale', () => {
    const row = find('.d-talkroomMessage').cloneNode(true) as HTMLElement;
    row.classList.remove('d-talkroomMessage-isOthers');
    row.id = 'js-talkroomMessage-900000002';
    find('.d-talkroomMessage').after(row);
    const name = row.querySelector('.d-messageInfo_userName');
    if (name) name.textContent = '自分';
  });
  expect(printedDeadline).toEqual({ missing: 'ways-disagree:printed-deadline' });
});

test('a heading of a day without its rows is a page that is still on its way', () => {
  const { sides } = readChanged('conversation', () => all('.d-talkroomMessage').at(-1)?.remove());
  expect(sides).toEqual({ missing: 'sides' });
});

test('a subscription that can be ended and has no form is not over', () => {
  const { form } = readChanged('subscription', () => find('.js-talkroomMessageArea').remove());
  expect(form).toEqual({ missing: 'form' });
});

test('who spoke last in one minute cannot be told without numbers', () => {
  const { sides } = readChanged('conversation', () => {
    for (const row of all('[id]')) row.removeAttribute('id');
    const [, second] = all('.d-messageInfo_postTime');
    if (second) second.textContent = '5月29日 22:15';
  });
  expect(sides).toEqual({ missing: 'ways-disagree:sides' });
});
