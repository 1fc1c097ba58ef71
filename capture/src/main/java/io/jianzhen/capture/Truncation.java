package io.jianzhen.capture;

/** Why a response is not whole, in the words of WARC 1.1, section 5.13. */
public enum Truncation {
  /** It was longer than is kept. */
  LENGTH,
  /** It took longer than is waited. */
  TIME,
  /** The connection broke. */
  DISCONNECT,
  /** Something else, which the problem beside it says. */
  UNSPECIFIED
}
