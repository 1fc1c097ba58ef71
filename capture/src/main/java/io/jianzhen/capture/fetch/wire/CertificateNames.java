package io.jianzhen.capture.fetch.wire;

import io.jianzhen.detect.host.address.HostName;
import io.jianzhen.detect.host.address.IpAddress;
import io.jianzhen.detect.host.address.WebAddress;
import io.jianzhen.detect.host.address.WebHost;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Whom a certificate is for, as browsers read it (RFC 9525): its alternative names count, its
 * common name does not, and an asterisk stands for one whole label at the left.
 *
 * @param dns names, some beginning with {@code *.}, in lower case
 * @param ips addresses as browsers write them
 */
record CertificateNames(Set<String> dns, Set<String> ips) {

  private static final int DNS = 2;
  private static final int IP = 7;

  static CertificateNames of(X509Certificate certificate) {
    try {
      Collection<List<?>> names = certificate.getSubjectAlternativeNames();
      return names == null
          ? new CertificateNames(Set.of(), Set.of())
          : new CertificateNames(
              ofKind(DNS, names),
              ofKind(IP, names).stream()
                  .map(CertificateNames::canonical)
                  .collect(Collectors.toUnmodifiableSet()));
    } catch (CertificateParsingException broken) {
      return new CertificateNames(Set.of(), Set.of());
    }
  }

  private static Set<String> ofKind(int kind, Collection<List<?>> names) {
    return names.stream()
        .filter(name -> name.get(0).equals(kind) && name.get(1) instanceof String)
        .map(name -> name.get(1).toString().toLowerCase(Locale.ROOT))
        .collect(Collectors.toUnmodifiableSet());
  }

  /** The JDK writes out all zeros of IPv6; browsers do not. */
  private static String canonical(String ip) {
    String text = ip.indexOf(':') < 0 ? ip : "[" + ip + "]";
    return WebAddress.parse("https://" + text + "/") instanceof WebAddress.Readable address
        ? address.host().toString()
        : text;
  }

  boolean match(WebHost host) {
    if (host instanceof IpAddress ip) {
      return ips.contains(ip.text());
    }
    String name = ((HostName) host).ascii();
    int dot = name.indexOf('.');
    return dns.contains(name)
        || (dot > 0 && name.indexOf('.', dot + 1) > 0 && dns.contains("*" + name.substring(dot)));
  }
}
