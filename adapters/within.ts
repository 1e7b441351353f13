/** The work took longer than it may. */
export class LateError extends Error {
  override readonly name = 'LateError';
}

/** Waits for `work`, but no longer than `ms`: then it throws a LateError, and whatever becomes of the work is nobody's business. */
export async function within<T>(ms: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new LateError()), ms);
  });
  try {
    return await Promise.race([work, limit]);
  } finally {
    clearTimeout(timer);
  }
}
