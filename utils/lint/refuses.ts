/** 「承っておりません」: who refuses a thing does not propose it. */
export const REFUSES =
  /でき(?:かね|ません|ない)|(?:いた|致)しかね|ご遠慮|お断り|禁止|控え|(?:承|行|受け付け|おこな|お受けし)って?おりません|お受けしておりません|不可|ございません/;
