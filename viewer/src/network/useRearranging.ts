import { useEffect, useRef, useState } from 'preact/hooks';
import type { Picture } from './picture.ts';
import type { Arranged } from './rearranging.ts';
import type { Shown } from './shown.ts';

/** The most nodes that a browser arranges anew in a few seconds. */
const most = 2_000;

/** Arranges what is shown anew, beside the page. */
export interface Rearranging {
  readonly isRunning: boolean;
  readonly start: () => void;
}

/** Rearranges what is shown of a picture; null where that is too much. */
export function useRearranging(picture: Picture, shown: Shown, put: (x: Float32Array, y: Float32Array) => void): Rearranging | null {
  const worker = useRef<Worker | null>(null);
  const [isRunning, setRunning] = useState(false);
  useEffect(() => () => worker.current?.terminate(), []);

  const start = (): void => {
    if (isRunning) return;
    const lines = [...shown.lines.keys()].filter((line) => shown.lines[line] === true);
    const asked: Arranged = {
      x: Float32Array.from(picture.x),
      y: Float32Array.from(picture.y),
      a: lines.map((line) => picture.a[line] ?? 0),
      b: lines.map((line) => picture.b[line] ?? 0),
      isMoved: shown.nodes,
    };
    const running = new Worker(new URL('./rearrangeWorker.ts', import.meta.url), { type: 'module' });
    worker.current = running;
    setRunning(true);
    const end = (): void => {
      running.terminate();
      setRunning(false);
    };
    running.addEventListener('message', ({ data }: MessageEvent<Pick<Arranged, 'x' | 'y'>>) => {
      put(data.x, data.y);
      end();
    });
    running.addEventListener('error', end);
    running.postMessage(asked);
  };

  return shown.count > most ? null : { isRunning, start };
}
