export const AUTOMATIC = '自動送信';
export const SYSTEM = 'システムメッセージ';
/** 正式な回答 until 2021; old rooms still show it. */
const FORMAL_DELIVERY = ['正式な納品', '正式な回答'];

export const isFormalDelivery = (labels: readonly string[]): boolean =>
  labels.some((label) => FORMAL_DELIVERY.includes(label));

/** One of the words that the site was recorded to put into a row's head beside the name. */
export const isLabelWord = (text: string): boolean =>
  text === AUTOMATIC || text === SYSTEM || isFormalDelivery([text]);
