import { compactWords, placesOf, sentenceAround } from './draft-text.ts';
import type { DraftText } from './draft-text.ts';
import type { DraftCircumstances, Finding } from './finding.ts';
import { REFUSES } from './refuses.ts';

interface Service {
  name: string;
  /** How it is written, over text in lower case without spaces. */
  written: RegExp;
  /** Help 9517266871193 and news 1118 name it. Of the others it is a guess that they count as well. */
  isNamed: boolean;
  /** To say its name is enough for a hint: it is for nothing but to talk. */
  isToTalk: boolean;
}

const named = (name: string, written: string, isToTalk: boolean): Service => ({
  ...{ name, isToTalk },
  written: new RegExp(written, 'g'),
  isNamed: true,
});
const guessed = (name: string, written: string): Service => ({
  name,
  written: new RegExp(written, 'g'),
  isNamed: false,
  isToTalk: false,
});

/** ギガファイル便 is not among them: help 218180658 allows it for large files. */
const SERVICES: readonly Service[] = [
  named('LINE', '(?<![a-z])line(?![a-z])|ライン|らいん', true),
  named('Zoom', '(?<![a-z])zoom(?![a-z])|ズーム', true),
  named('Skype', 'skype|スカイプ', true),
  named('Google Meet', 'googlemeet|グーグルミート', true),
  named('Teams', '(?<![a-z])(?:microsoft)?teams(?![a-z])', true),
  named('Discord', 'discord|ディスコード', true),
  named('Chatwork', 'chatwork|チャットワーク', true),
  named('Instagram', 'instagram|インスタグラム|インスタ', false),
  named('X', 'twitter|ツイッター|(?<![a-z])x(?=(?:の)?(?:dm|アカウント))', false),
  named('Facebook', 'facebook|フェイスブック', false),
  named('SNS', '(?<![a-z])sns(?=(?:の)?dm)', false),
  named('Google Drive', 'google(?:drive|ドライブ)|グーグルドライブ', false),
  named('Dropbox', 'dropbox|ドロップボックス', false),
  named('GitHub', 'github|ギットハブ', false),
  guessed('Slack', '(?<![a-z])slack(?![a-z])'),
  guessed('Messenger', 'messenger|メッセンジャー'),
  guessed('WhatsApp', 'whatsapp'),
  guessed('WeChat', 'wechat|微信'),
  guessed('Telegram', 'telegram'),
  guessed('OneDrive', 'onedrive'),
];

/** What one does with it when it is the way to talk or to hand over, not the thing that is made. */
const AS_A_WAY =
  '(?:の?(?:dm|ダイレクトメッセージ|メッセージ|通話|ビデオ通話|チャット|サーバー|会議|ミーティング|グループ|アカウント))?' +
  '(?:(?:で|から|にて|に|へ|を使って|経由で|上で)(?!使|利用|表示|販売|見|配信|公開|お使い|ご利用|囲|区切|引|人気|映え|載|投稿|申請|登場)の?' +
  '[^。、\\n]{0,20}?(?:連絡|やりとり|やり取り|話|相談|打ち?合わ?せ|送|共有|渡し|置|招待|説明|案内|時間|お願い|いかが|返信|返事|伝え|知らせ|上げて(?:お|い)|上げます|アップ(?:ロード)?(?:しま|いたしま|して)|招待)|交換|友(?:だち|達)(?:登録|追加)|(?:の)?(?:id|アカウント)?を(?:教え|追加し))';

/** 「LINEスタンプ」 is a thing to make. */
const AS_A_THING =
  '(?:の)?(?:スタンプ|絵文字|着せ?かえ|公式|広告|風|用|サーバーの|vooms?|bot|ボット|背景|画面|アイコン|アップ|イン|アート|pay)';

/** 「ライン」 is a stroke and 「ズーム」 what a camera does: they need more to be a service. */
const KANA_WORD = /^(?:ライン|らいん|ズーム)$/;

export function findOtherServices(draft: DraftText, { title }: DraftCircumstances): Finding[] {
  const subject = compactWords(title ?? '');
  return SERVICES.flatMap((service) => {
    const isSubject = subject.search(service.written) >= 0;
    return placesOf(draft.compact, service.written).flatMap(({ match, span }) => {
      const end = match.index + match[0].length;
      const strength = strengthOf(service, match[0], {
        sentence: sentenceAround(draft.compact.text, match.index, end).after,
        isSubject,
      });
      return strength === null
        ? []
        : { kind: 'other-service', strength, words: service.name, ...span };
    });
  });
}

const IS_WAY = new RegExp(`^(?:${AS_A_WAY})`);
const IS_THING = new RegExp(`^(?:${AS_A_THING})`);

function strengthOf(
  { isNamed, isToTalk }: Service,
  written: string,
  { sentence, isSubject }: { sentence: string; isSubject: boolean },
): Finding['strength'] | null {
  if (IS_WAY.test(sentence)) return isNamed && !REFUSES.test(sentence) ? 'strong' : 'soft';
  if (!isToTalk || isSubject || KANA_WORD.test(written) || IS_THING.test(sentence)) return null;
  return 'soft';
}
