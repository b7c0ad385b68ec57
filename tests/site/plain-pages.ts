import { htmlDocument } from './shell.ts';

/** What stands where a talkroom was expected. None of them may be taken for an empty room. */
export const loginPage = (): string =>
  htmlDocument({
    title: 'ログイン | ココナラ',
    body: `<main><h1>ログイン</h1><form action="/login" method="post">
<label>メールアドレス <input type="email" name="mail"></label>
<label>パスワード <input type="password" name="password"></label>
<button type="submit">ログインする</button></form></main>`,
  });

export const notFoundPage = (): string =>
  htmlDocument({
    title: 'ココナラ',
    body: '<main><h1>ご指定のページが見つかりませんでした</h1></main>',
  });

export const forbiddenPage = (): string =>
  htmlDocument({ title: '403 Forbidden', body: '<h1>403 Forbidden</h1>' });

export const maintenancePage = (): string =>
  htmlDocument({
    title: 'メンテナンス中 | ココナラ',
    body: '<main><h1>ただいまメンテナンス中です</h1><p>しばらくお待ちください。</p></main>',
  });

/** A page of the same site that has nothing to do with a sale. */
export const servicePage = (): string =>
  htmlDocument({
    title: '似顔絵アイコンを描きます | ココナラ',
    body: `<main><div class="c-overview"><h1 class="c-overview_overview">似顔絵アイコンを描きます</h1>
<p class="c-overview_text">やわらかい線で仕上げます</p></div>
<div class="c-contentsFreeText_text">期限のある場合はご相談ください。</div></main>`,
  });
