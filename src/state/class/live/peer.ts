/**
 * One connection to another page of the class: a WebRTC data channel, reached within the same network
 * alone. No server is named to the browser, so it asks none.
 */
import { t } from '../../../domain/language.ts';
import type { Parley } from '../../../classroom/live/parley.ts';
import { parleyOf, sdpOf } from '../../../classroom/live/parley.ts';
import { LabError } from '../../../domain/failure.ts';

export interface PeerListener {
  readonly onOpen: () => void;
  readonly onText: (text: string) => void;
  /** Once, however it ended. */
  readonly onClose: () => void;
}

/** For so long addresses are gathered, and then what there is must do. In milliseconds. */
const gatheringTime = 3000;
/** Whoever says more than this in a second is not heard any further. */
const mostPerSecond = 200;
/** What does not fit into what is still on its way is not sent: something newer will be. */
const mostBuffered = 1_000_000;

function gathered(connection: RTCPeerConnection): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, gatheringTime);
    const look = () => {
      if (connection.iceGatheringState !== 'complete') return;
      clearTimeout(timer);
      resolve();
    };
    connection.addEventListener('icegatheringstatechange', look);
    look();
  });
}

export class Peer {
  readonly #connection: RTCPeerConnection;
  readonly #channel: RTCDataChannel;
  readonly #listener: PeerListener;
  #closed = false;
  #second = 0;
  #heard = 0;

  private constructor(listener: PeerListener) {
    if (typeof RTCPeerConnection === 'undefined') {
      throw new LabError('class-unreachable', t('This browser connects no pages (WebRTC is off).'));
    }
    this.#listener = listener;
    this.#connection = new RTCPeerConnection({ iceServers: [] });
    this.#channel = this.#connection.createDataChannel('class', { negotiated: true, id: 0 });
    this.#channel.onopen = () => listener.onOpen();
    this.#channel.onclose = () => this.close();
    this.#channel.onmessage = ({ data }) => this.#hear(data);
    this.#connection.onconnectionstatechange = () => {
      if (['failed', 'closed'].includes(this.#connection.connectionState)) this.close();
    };
  }

  #hear(data: unknown): void {
    const second = Math.floor(performance.now() / 1000);
    this.#heard = second === this.#second ? this.#heard + 1 : 1;
    this.#second = second;
    if (this.#heard > mostPerSecond) this.close();
    else if (typeof data === 'string') this.#listener.onText(data);
  }

  /** A connection that is offered, and how it can be reached. @throws LabError 'class-unreachable' */
  static async offer(listener: PeerListener): Promise<{ peer: Peer; parley: Parley }> {
    const peer = new Peer(listener);
    return { peer, parley: await peer.#describe('offer') };
  }

  /** Answers what another page has offered. @throws LabError 'class-unreachable' */
  static async answer(
    offer: Parley,
    listener: PeerListener,
  ): Promise<{ peer: Peer; parley: Parley }> {
    const peer = new Peer(listener);
    try {
      await peer.#connection.setRemoteDescription({ type: 'offer', sdp: sdpOf(offer) });
      return { peer, parley: await peer.#describe('answer') };
    } catch (thrown) {
      peer.close();
      throw thrown instanceof LabError
        ? thrown
        : new LabError('class-unreachable', t('The browser does not take this offer.'), {
            cause: thrown,
          });
    }
  }

  async #describe(type: Parley['type']): Promise<Parley> {
    await this.#connection.setLocalDescription();
    await gathered(this.#connection);
    const parley = parleyOf(type, this.#connection.localDescription?.sdp ?? '');
    if (parley) return parley;
    this.close();
    throw new LabError('class-unreachable', t('The browser does not say how it can be reached.'));
  }

  /** @throws LabError 'class-unreachable' */
  async take(answer: Parley): Promise<void> {
    try {
      await this.#connection.setRemoteDescription({ type: 'answer', sdp: sdpOf(answer) });
    } catch (cause) {
      throw new LabError('class-unreachable', t('The browser does not take this answer.'), {
        cause,
      });
    }
  }

  /** Whether it was sent; what cannot be now is left out. */
  send(message: unknown): boolean {
    if (this.#channel.readyState !== 'open') return false;
    if (this.#channel.bufferedAmount > mostBuffered) return false;
    this.#channel.send(JSON.stringify(message));
    return true;
  }

  close(): void {
    if (this.#closed) return;
    this.#closed = true;
    // What was said last is let out first: a channel that closes sends what it holds.
    this.#channel.close();
    const connection = this.#connection;
    setTimeout(() => connection.close(), 200);
    this.#listener.onClose();
  }
}
