import { render } from 'preact';

/** What the popup is measured against: the same framework, no store, no wishes, twelve rows. */
const ROOMS = Array.from({ length: 12 }, (_, index) => 18_100_001 + index);

render(
  <main>
    <h1>番頭</h1>
    <ul>
      {ROOMS.map((id) => (
        <li key={id} data-room={id}>
          <strong>ロゴ制作いたします</strong> <span>さくら様</span>
          <p>お返事 あと 3日 2時間</p>
        </li>
      ))}
    </ul>
  </main>,
  document.body,
);
