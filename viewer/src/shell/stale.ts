/** Whether the server has another build of the page than the one that is open, as after an upgrade. */
export async function isStale(signal: AbortSignal): Promise<boolean> {
  try {
    const response = await fetch('/', { signal, cache: 'no-store' });
    return response.ok && !(await response.text()).includes(new URL(import.meta.url).pathname);
  } catch {
    return false;
  }
}
