package io.jianzhen.capture.log;

import java.io.IOException;

/** A log whose files are not what its checkpoint says. Nothing may be added to it. */
public final class DamagedLog extends IOException {

  private static final long serialVersionUID = 1;

  DamagedLog(String why) {
    super(why);
  }
}
