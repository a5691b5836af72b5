import { rearranged, type Arranged } from './rearranging.ts';

// Runs beside the page, so that it stays usable meanwhile.
self.addEventListener('message', ({ data }: MessageEvent<Arranged>) => {
  const { x, y } = rearranged(data);
  self.postMessage({ x, y });
});
