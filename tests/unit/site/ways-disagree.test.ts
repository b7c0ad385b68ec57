// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { all, find, readChanged } from './changed-page.ts';

const CURRENT = 'd-talkroomStep_label-current';

test('a step bar whose class has gone is read by the mark that is left', () => {
  const { step } = readChanged('conversation', () => {
    find(`.${CURRENT}`).setAttribute('class', 'zz-stepLabel is-current');
  });
  expect(step).toEqual({
    value: { label: '納品送付', meaning: 'delivered' },
    how: 'structure',
    agreed: 1,
  });
});

test('a step bar without any mark is missing, and so is the kind of the room', () => {
  const { step, roomKind, printedDeadline } = readChanged('conversation', () => {
    find(`.${CURRENT}`).removeAttribute('class');
  });
  expect(step).toEqual({ missing: 'step' });
  expect(roomKind).toEqual({ missing: 'step' });
  expect(printedDeadline).toEqual({ missing: 'printed-deadline' });
});

test('two current steps are a disagreement, not a choice', () => {
  const { step } = readChanged('conversation', () => {
    for (const label of all('ol li span')) {
      if (label.textContent === '取引完了') label.className = CURRENT;
    }
  });
  expect(step).toEqual({ missing: 'ways-disagree:step' });
});

test('a class on one step and a mark on another are a disagreement', () => {
  const { step } = readChanged('conversation', () => {
    find(`.${CURRENT}`).className = 'is-current';
    find('ol').insertAdjacentHTML('beforebegin', `<p class="${CURRENT}">検収中</p>`);
  });
  expect(step).toEqual({ missing: 'ways-disagree:step' });
});

test('a step that nobody has recorded keeps its label and means unknown', () => {
  const { step, roomKind } = readChanged('new-sale', () => {
    find(`.${CURRENT}`).textContent = '検収中';
  });
  expect(step).toMatchObject({ value: { label: '検収中', meaning: 'unknown' } });
  expect(roomKind).toMatchObject({ value: 'order' });
});

test('the 48-hour sentence without a time that can be read is missing, not absent', () => {
  const { printedDeadline } = readChanged('new-sale', () => {
    for (const line of all('p'))
      if (line.textContent.startsWith('期限')) line.textContent = '期限：明日';
  });
  expect(printedDeadline).toEqual({ missing: 'printed-deadline' });
});

test('two deadlines that differ are a disagreement', () => {
  const { printedDeadline } = readChanged('new-sale', () => {
    find('main').insertAdjacentHTML('afterbegin', '<p>期限：8/10 9:00</p>');
  });
  expect(printedDeadline).toEqual({ missing: 'ways-disagree:printed-deadline' });
});

test('a banner that the page hides is not shown', () => {
  const { printedDeadline } = readChanged('new-sale', () => {
    for (const line of all('main > div > p'))
      line.parentElement?.setAttribute('style', 'display: none');
  });
  expect(printedDeadline).toMatchObject({ value: null });
});

test('a buyer who writes the deadline into a message does not print one', () => {
  const { printedDeadline } = readChanged('new-sale', () => {
    const banner = all('main > div > p').map((line) => line.textContent);
    for (const line of all('main > div > p')) line.remove();
    find('.d-normalMessage').textContent = banner.join('\n');
  });
  expect(printedDeadline).toMatchObject({ value: null });
});

test('a button for older messages with other words is a disagreement', () => {
  const { olderExist } = readChanged('opened-at-older-place', () => {
    find('.d-button_text').textContent = '以前のやりとり';
  });
  expect(olderExist).toEqual({ missing: 'ways-disagree:older' });
});

test('the words for newer messages without a control are a disagreement', () => {
  const { newerExist } = readChanged('opened-at-older-place', () => {
    find('main > button').outerHTML = '<p>最新のメッセージに移動</p>';
  });
  expect(newerExist).toEqual({ missing: 'ways-disagree:newer' });
});

test('an open room without its form is a page that has changed', () => {
  const { form } = readChanged('conversation', () => find('.js-talkroomMessageArea').remove());
  expect(form).toEqual({ missing: 'form' });
});

test('a form that can no longer be written in says so', () => {
  const { form } = readChanged('conversation', () => {
    find('textarea').setAttribute('disabled', '');
  });
  expect(form).toMatchObject({ value: { canWrite: false } });
});

test('two due dates that differ are a disagreement', () => {
  const { dueOn } = readChanged('conversation', () => {
    find('main').insertAdjacentHTML('beforeend', '<p>納品予定日 2026/07/01</p>');
  });
  expect(dueOn).toEqual({ missing: 'ways-disagree:due-date' });
});
