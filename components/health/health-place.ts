/** Where on the options page the popup's line of health leads. */
export const HEALTH_PLACE = 'health';
