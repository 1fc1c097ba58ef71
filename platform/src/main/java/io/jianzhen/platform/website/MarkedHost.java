package io.jianzhen.platform.website;

import io.jianzhen.detect.host.AddressVerdict;
import io.jianzhen.detect.host.HostFinding;
import io.jianzhen.detect.host.HostRule;
import io.jianzhen.detect.host.address.HostName;
import io.jianzhen.detect.host.address.WebAddress;
import io.jianzhen.detect.host.words.Span;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * The host that a browser opens, as it may be shown, with those parts marked in which a finding was
 * seen.
 *
 * @param pieces in their order; together they are {@code WebHost.display()}
 */
record MarkedHost(List<Piece> pieces) {

  /** A part of the host that is marked as a whole or not at all. */
  record Piece(String text, boolean marked) {}

  MarkedHost {
    pieces = List.copyOf(pieces);
  }

  /** The host without marks. */
  public String text() {
    StringBuilder text = new StringBuilder();
    pieces.forEach(piece -> text.append(piece.text()));
    return text.toString();
  }

  /** Nothing, where no browser opens the address. */
  static MarkedHost of(AddressVerdict verdict) {
    if (!(verdict.address() instanceof WebAddress.Readable address)) {
      return new MarkedHost(List.of());
    }
    String shown = address.host().display();
    BitSet marks = new BitSet();
    if (address.host() instanceof HostName name && Label.of(verdict).isSuspect()) {
      verdict.findings().stream()
          .filter(MarkedHost::isInHost)
          .forEach(finding -> mark(finding.span(), name, shown, marks));
    }
    return new MarkedHost(cut(shown, marks));
  }

  private static boolean isInHost(HostFinding finding) {
    return finding.rule() != HostRule.URL_USERINFO && finding.rule() != HostRule.URL_PATH;
  }

  /** Spans count in the Unicode form; where the ASCII form is shown, whole labels are marked. */
  private static void mark(Span span, HostName name, String shown, BitSet marks) {
    String unicode = name.unicode();
    if (!unicode.startsWith(span.text(), span.from())) {
      return;
    }
    if (shown.equals(unicode)) {
      marks.set(span.from(), span.to());
      return;
    }
    int first = dots(unicode, span.from());
    int last = dots(unicode, span.to());
    for (int i = 0, label = 0; i < shown.length(); i++) {
      label += shown.charAt(i) == '.' ? 1 : 0;
      if (label >= first && label <= last && shown.charAt(i) != '.') {
        marks.set(i);
      }
    }
  }

  private static int dots(String text, int before) {
    return (int) text.substring(0, before).chars().filter(one -> one == '.').count();
  }

  private static List<Piece> cut(String shown, BitSet marks) {
    List<Piece> pieces = new ArrayList<>();
    for (int from = 0; from < shown.length(); ) {
      boolean marked = marks.get(from);
      int to = marked ? marks.nextClearBit(from) : marks.nextSetBit(from);
      int end = to < 0 ? shown.length() : Math.min(to, shown.length());
      pieces.add(new Piece(shown.substring(from, end), marked));
      from = end;
    }
    return pieces;
  }
}
