import { createElement, useState } from 'react';
import { createRoot } from 'react-dom/client';

/** React, which holds the value itself. */
let replacing = null;
let known = '';

function Form() {
  const [draft, setDraft] = useState('');
  const [count, setCount] = useState(0);
  known = draft;
  const onChange = ({ target }) => {
    setDraft(replacing === 'lost' ? '' : target.value);
    if (replacing) setCount(count + 1);
    replacing = null;
  };
  const box = createElement('textarea', { key: count, value: draft, onChange });
  return createElement('div', { className: 'd-messageForm' }, box);
}

createRoot(document.getElementById('app')).render(createElement(Form));
window.practiceBox = { state: () => known, replace: (how) => (replacing = how) };
