package io.jianzhen.capture;

/** How far a request came on its way to whoever answers at an address. */
public enum Reach {
  /** Something took the connection. */
  CONNECTED,
  /** The name has no address, or nobody could tell one. */
  NO_ADDRESS,
  /** Every address refused the connection: nothing listens there. */
  REFUSED,
  /** It was not sent, for our own sake. */
  NOT_SENT,
  /** Nothing came of it: no answer in time, or the network is down. */
  SILENT
}
