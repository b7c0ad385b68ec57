import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { bundle } from '../../bench/bundle.ts';
import type { Answer } from '../serve.ts';
import { htmlDocument } from '../shell.ts';

declare global {
  interface Window {
    practiceBox: {
      /** The text as the framework knows it, whatever stands in the box. */
      state: () => string;
      /** At the next input another box takes its place, with its text or without. */
      replace: (how: 'kept' | 'lost') => void;
    };
  }
}

const TALKROOM = '<div id="app"></div>';
const inForm = (box: string): string => `<div class="d-messageForm">${box}</div>`;
const thread = (
  id: string,
): string => `<div class="sidebar-profile"><a href="/users/200002">番頭屋</a></div>
<form method="post" action="/mypage/direct_message/${id}"><div class="hwt-highlights hwt-content"></div>
<textarea id="DirectMessageBody" name="data[DirectMessage][body]"></textarea><span>0/2000</span></form>`;

/** Pages that are nothing but a message box, each built in another way. */
const BOXES = {
  'Vue 2 v-model': { scripts: ['vue2', 'vue2-box'], body: TALKROOM },
  'Vue 3 v-model': { scripts: ['vue3', 'vue3-box'], body: TALKROOM },
  'Vue 3 v-model.lazy': { scripts: ['vue3', 'vue3-box'], body: '<div id="app" data-lazy></div>' },
  'React, controlled': { scripts: ['react-box'], body: TALKROOM },
  plain: { scripts: ['plain-box'], body: inForm('<textarea></textarea>') },
  'plain, maxlength': {
    scripts: ['plain-box'],
    body: inForm('<textarea maxlength="100"></textarea>'),
  },
  'jQuery with overlay': { scripts: ['jquery', 'jquery-box'], body: thread('10209001') },
  contenteditable: {
    scripts: ['plain-box'],
    body: inForm('<div contenteditable="true"></div>'),
  },
} as const satisfies Record<string, { scripts: readonly string[]; body: string }>;

export type BoxName = keyof typeof BOXES;
export const BOX_NAMES = Object.keys(BOXES) as BoxName[];

const html = (body: string, scripts: readonly string[]): Answer => ({
  status: 200,
  contentType: 'text/html; charset=utf-8',
  body: htmlDocument({
    title: 'メッセージ | ココナラ',
    body: `<main>${body}<button type="button">送信</button></main>${scripts
      .map((name) => `<script src="/practice/box/${name}.js"></script>`)
      .join('')}`,
  }),
});

export const boxPage = (name: BoxName): Answer => html(BOXES[name].body, BOXES[name].scripts);

const require = createRequire(import.meta.url);
const here = (name: string): string => join(import.meta.dirname, `${name}.js`);

/** What the pages load. React comes in modules only, so it is bundled. */
export async function boxScripts(): Promise<Map<string, Answer>> {
  const sources: Record<string, string> = {
    vue2: readFileSync(require.resolve('vue/dist/vue.min.js'), 'utf8'),
    vue3: readFileSync(require.resolve('vue3/dist/vue.global.prod.js'), 'utf8'),
    jquery: readFileSync(require.resolve('jquery'), 'utf8'),
    'react-box': await bundle(here('react-box')),
  };
  for (const name of ['vue2-box', 'vue3-box', 'plain-box', 'jquery-box']) {
    sources[name] = readFileSync(here(name), 'utf8');
  }
  const answers = Object.entries(sources).map(([name, body]): [string, Answer] => [
    `/practice/box/${name}.js`,
    { status: 200, contentType: 'text/javascript; charset=utf-8', body },
  ]);
  return new Map(answers);
}
