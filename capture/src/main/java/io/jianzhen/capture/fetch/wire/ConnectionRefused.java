package io.jianzhen.capture.fetch.wire;

import java.io.IOException;
import java.net.ConnectException;

/** Nothing listens at any of the addresses, which is another thing than no answer. */
public final class ConnectionRefused extends ConnectException {

  private static final long serialVersionUID = 1L;

  ConnectionRefused(IOException last) {
    super(last.getMessage());
    initCause(last);
  }

  /** Java has one exception for all that goes wrong here, and tells them apart by the text. */
  static boolean says(IOException failure) {
    return failure instanceof ConnectException
        && failure.getMessage() != null
        && failure.getMessage().contains("refused");
  }
}
