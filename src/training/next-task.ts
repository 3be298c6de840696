const channel = new MessageChannel();
const waiting: (() => void)[] = [];
channel.port1.onmessage = () => waiting.shift()?.();
// Node keeps a process alive for an open port; tests must be able to end.
(channel.port1 as { unref?: () => void }).unref?.();

/**
 * Lets the event loop turn once, so that messages (pause, stop, predict) get in between two steps.
 * Unlike timers it has no minimum delay, and unlike animation frames it goes on in a hidden tab.
 */
export function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    waiting.push(resolve);
    channel.port2.postMessage(null);
  });
}
