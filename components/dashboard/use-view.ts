import { useEffect, useState } from 'preact/hooks';

export type View = 'rooms' | 'money';

/** Which view the address names, also after back and forward. */
export function useView(): View {
  const [view, setView] = useState(viewOfAddress);
  useEffect(() => {
    const follow = (): void => setView(viewOfAddress());
    window.addEventListener('hashchange', follow);
    return () => window.removeEventListener('hashchange', follow);
  }, []);
  return view;
}

const viewOfAddress = (): View => (location.hash === '#money' ? 'money' : 'rooms');
