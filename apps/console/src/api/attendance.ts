/** Nobody is at the console after so long without a key, a tap or a turn of the wheel (ms). */
const quietFor = 2 * 60_000;

let lastSign = Date.now();

for (const sign of ['pointerdown', 'keydown', 'wheel', 'touchstart'])
  window.addEventListener(
    sign,
    () => {
      lastSign = Date.now();
    },
    { passive: true, capture: true },
  );

/** Whether the console asks by itself: then the request must not keep a forgotten session in use. */
export const isUnattended = () => Date.now() - lastSign > quietFor;
