package io.jianzhen.capture.evidence;

import io.jianzhen.capture.log.NoteKey;
import java.security.cert.X509Certificate;
import java.util.List;

/**
 * Whom whoever checks a package believes. Without, a package is compared with itself only, and the
 * result says so.
 *
 * @param logs keys of logs
 * @param witnesses keys of those who watch the logs; if there are any, one of them must have signed
 * @param anchors certificates to which a timestamp must lead; if there are none, it need not
 */
public record Trust(List<NoteKey> logs, List<NoteKey> witnesses, List<X509Certificate> anchors) {

  /** Nobody. */
  public static final Trust NONE = new Trust(List.of(), List.of(), List.of());

  public Trust {
    logs = List.copyOf(logs);
    witnesses = List.copyOf(witnesses);
    anchors = List.copyOf(anchors);
  }
}
