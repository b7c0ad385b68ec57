import type { Browser } from 'webextension-polyfill';
import type { PracticeSite } from '../site/practice-room.ts';

declare global {
  interface Window {
    /** In extension pages: promises in both browsers, as manifest version 3 has it. */
    chrome: Browser;
  }
}

/** An element: the first that matches, with exactly this text if one is given; `at` -1 is the last. */
export type Target = string | { css: string; text?: string; at?: number };

export interface WaitFor {
  /** The element's text must contain this. */
  text?: string;
  /** There must be no such element, or none that is visible. */
  isGone?: boolean;
  limitMs?: number;
}

/** A tab as stories use it. Everything waits for a fact, never for a time. */
export interface SellerPage {
  goTo: (address: string) => Promise<void>;
  reload: () => Promise<void>;
  close: () => Promise<void>;
  bringToFront: () => Promise<void>;
  url: () => string;
  /** Presses as a person does; waits until the element is visible and enabled. */
  click: (target: Target) => Promise<void>;
  /** Sets a field of the extension's pages, dates included. */
  fill: (target: Target, value: string) => Promise<void>;
  /** Chooses a file of this machine in a field of the extension's pages. */
  chooseFile: (css: string, path: string) => Promise<void>;
  /** Types as a person does, where the focus then is. */
  type: (target: Target, text: string) => Promise<void>;
  /** What an input method has not finished, where the focus is. Only Chromium's protocol has one. */
  composeText?: (text: string) => Promise<void>;
  /** `Escape`, `ArrowRight`, `Shift+Tab` … */
  press: (keys: string) => Promise<void>;
  waitFor: (target: Target, wait?: WaitFor) => Promise<void>;
  text: (target: Target) => Promise<string>;
  value: (target: Target) => Promise<string>;
  /** null: the element has no such attribute. */
  attribute: (target: Target, name: string) => Promise<string | null>;
  /** Of all elements that match, in the page's order; '' where it is missing. */
  attributes: (css: string, name: string) => Promise<string[]>;
  texts: (css: string) => Promise<string[]>;
  count: (css: string) => Promise<number>;
  isVisible: (target: Target) => Promise<boolean>;
  /** Runs in the page's own world. What goes in and comes out is JSON. */
  evaluate: <Result, Argument = undefined>(
    inPage: (argument: Argument) => Result | Promise<Result>,
    argument?: Argument,
  ) => Promise<Result>;
  resize: (width: number, height: number) => Promise<void>;
  screenshot: (path: string) => Promise<void>;
}

export interface NetworkRequest {
  url: string;
  /** False: it tried to leave the machine. */
  isPractice: boolean;
}

/** A browser with the extension in it and nothing but the practice site around it. */
export interface SellerBrowser {
  readonly name: 'chromium' | 'firefox';
  /** What the site answers from now on; a story may change it. */
  readonly site: PracticeSite;
  /** @param path as in `/talkrooms/18000001` */
  openSite: (path: string) => Promise<SellerPage>;
  /** @param path as in `popup.html?tab=3` */
  openExtension: (path: string) => Promise<SellerPage>;
  /** The page that the extension opens by itself: `welcome.html` after the installation. */
  pageOpenedByExtension: (path: string, limitMs?: number) => Promise<SellerPage>;
  /** The number by which `popup.html?tab=` knows a tab. Brings it to the front. */
  tabIdOf: (page: SellerPage) => Promise<number>;
  /** Runs where the extension's API is, in a document of the extension that does nothing itself. */
  askExtension: SellerPage['evaluate'];
  /** Ids of the notifications that are up. */
  notifications: () => Promise<string[]>;
  badge: () => Promise<string>;
  /** Ends the background as the browser does after half a minute of rest. */
  stopWorker: () => Promise<void>;
  /** Ends the browser and starts it again with the same profile. All pages are gone. */
  restart: () => Promise<void>;
  /** One picture of every page that is open, for a look after a failure. */
  takePictures: (folder: string) => Promise<void>;
  /** Settles when a person has closed the browser. */
  untilClosed: () => Promise<void>;
  readonly requests: readonly NetworkRequest[];
  /** Errors that pages and background reported. One that is left over fails the story. */
  readonly troubles: string[];
  close: () => Promise<void>;
}

export interface LaunchOptions {
  site: PracticeSite;
  language?: 'ja' | 'en';
  colorScheme?: 'light' | 'dark';
  /** Default: headless. */
  isVisible?: boolean;
  /** Default: the build in `.output`. */
  extensionFolder?: string;
}
