export { moniesOf } from './monies-of.ts';
export { PendingMoney } from './PendingMoney.tsx';
export { SaleMoney } from './SaleMoney.tsx';
