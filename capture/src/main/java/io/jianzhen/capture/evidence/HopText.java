package io.jianzhen.capture.evidence;

import io.jianzhen.capture.evidence.CaptureRecord.Hop;
import io.jianzhen.capture.evidence.CaptureRecord.Tls;
import io.jianzhen.detect.Sentence;
import io.jianzhen.detect.host.address.HostName;
import io.jianzhen.detect.host.address.WebAddress;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * What the record says of a hop, as text in the WARC file. It is made from the record alone, so
 * whoever checks a package makes it again and sees that both say the same.
 */
final class HopText {

  private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}\\u2028\\u2029]+");

  private HopText() {}

  /** The answers as a master file (RFC 4027). No TTL stands in it: resolvers do not tell theirs. */
  static byte[] dns(Hop hop) {
    var text = new StringBuilder();
    text.append("; resolver: ").append(oneLine(hop.resolver())).append("\r\n");
    String name = host(hop.url());
    for (String answer : hop.answers()) {
      String type = answer.indexOf(':') < 0 ? "A" : "AAAA";
      text.append(name).append(" IN ").append(type).append(' ').append(answer).append("\r\n");
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** Everything else about the connection, as fields of WARC. */
  static byte[] connection(Hop hop) {
    var text = new StringBuilder();
    field(text, "url", hop.url());
    field(text, "resolver", hop.resolver());
    hop.peer().ifPresent(peer -> field(text, "peer", peer));
    field(text, "started", hop.started().toString());
    field(text, "ended", hop.ended().toString());
    hop.status().ifPresent(status -> field(text, "status", status.toString()));
    hop.tls().ifPresent(tls -> tls(text, tls));
    hop.truncation().ifPresent(why -> field(text, "truncated", why.name()));
    hop.problem().ifPresent(problem -> sentence(text, "problem", problem));
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** The host of an address that browsers wrote; as it stands there if it is none of a name. */
  static String host(String url) {
    if (WebAddress.parse(url) instanceof WebAddress.Readable readable) {
      return readable.host() instanceof HostName name
          ? name.ascii() + "."
          : readable.host().toString();
    }
    return oneLine(url);
  }

  /** The text without anything that would break a line. */
  static String oneLine(String text) {
    return CONTROL.matcher(text).replaceAll(" ");
  }

  private static void tls(StringBuilder text, Tls tls) {
    field(text, "tls-protocol", tls.protocol());
    field(text, "tls-cipher", tls.cipher());
    for (String certificate : tls.chain()) {
      field(text, "tls-certificate", "sha256:" + certificate);
    }
    tls.fault().ifPresent(fault -> sentence(text, "tls-fault", fault));
  }

  private static void sentence(StringBuilder text, String name, Sentence says) {
    field(text, name, says.zh() + " / " + says.en());
  }

  private static void field(StringBuilder text, String name, String value) {
    text.append(name).append(": ").append(oneLine(value)).append("\r\n");
  }
}
