export type Lane = 'reply' | 'wait' | 'credit' | 'check' | 'done';
