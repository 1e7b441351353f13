/** Whether the bot may listen where it shall, told before anything slow is loaded. */
import { once } from 'node:events';
import { createServer } from 'node:net';

/** Listens for a moment; rejects with the system's error (such as EADDRINUSE) if it cannot. */
export async function portFree(host: string, port: number): Promise<void> {
  const probe = createServer((socket) => socket.destroy());
  await once(probe.listen(port, host), 'listening');
  probe.close();
  await once(probe, 'close');
}
