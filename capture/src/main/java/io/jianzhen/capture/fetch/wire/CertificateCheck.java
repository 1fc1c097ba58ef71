package io.jianzhen.capture.fetch.wire;

import io.jianzhen.detect.Sentence;
import io.jianzhen.detect.host.address.WebHost;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertPathBuilder;
import java.security.cert.CertStore;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.PKIXBuilderParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CertSelector;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;

/**
 * Says what a browser would complain of in a chain of certificates. Revocation is not asked for.
 */
public final class CertificateCheck {

  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
  private static final String SERVER = "1.3.6.1.5.5.7.3.1";

  private final Set<TrustAnchor> authorities;
  private final Clock clock;

  /**
   * @param authorities whose certificates are believed
   */
  public CertificateCheck(Set<X509Certificate> authorities, Clock clock) {
    this.authorities =
        authorities.stream()
            .map(authority -> new TrustAnchor(authority, null))
            .collect(Collectors.toUnmodifiableSet());
    this.clock = clock;
  }

  /** The authorities that this Java believes. */
  public static Set<X509Certificate> platformAuthorities() {
    try {
      var factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      factory.init((KeyStore) null);
      return Arrays.stream(factory.getTrustManagers())
          .filter(X509TrustManager.class::isInstance)
          .map(X509TrustManager.class::cast)
          .flatMap(manager -> Stream.of(manager.getAcceptedIssuers()))
          .collect(Collectors.toUnmodifiableSet());
    } catch (GeneralSecurityException broken) {
      throw new IllegalStateException("this Java has no certificates of authorities", broken);
    }
  }

  /** What is wrong with the chain, all of it in one sentence; none if nothing is. */
  Optional<Sentence> fault(List<X509Certificate> chain, WebHost host) {
    List<Sentence> faults = new ArrayList<>();
    X509Certificate own = chain.get(0);
    Instant now = clock.instant();
    outdated(own, now).ifPresent(faults::add);
    if (!CertificateNames.of(own).match(host)) {
      faults.add(
          new Sentence("证书不是发给“%s”的".formatted(host.display()), "it is not for " + host.display()));
    }
    distrust(chain, now).ifPresent(faults::add);
    return faults.isEmpty() ? Optional.empty() : Optional.of(joined(faults));
  }

  private static Optional<Sentence> outdated(X509Certificate own, Instant now) {
    Instant from = own.getNotBefore().toInstant();
    Instant to = own.getNotAfter().toInstant();
    if (now.isAfter(to)) {
      return Optional.of(
          new Sentence("证书已于%s过期".formatted(day(to)), "it expired on %s".formatted(day(to))));
    }
    return now.isBefore(from)
        ? Optional.of(
            new Sentence(
                "证书到%s才生效".formatted(day(from)), "it is not valid before %s".formatted(day(from))))
        : Optional.empty();
  }

  private Optional<Sentence> distrust(List<X509Certificate> chain, Instant now) {
    X509Certificate own = chain.get(0);
    if (leadsToAuthority(chain, dayOfItsLife(own, now))) {
      return Optional.empty();
    }
    return Optional.of(
        isSelfSigned(own)
            ? new Sentence("证书由网站自己签发", "it is signed by itself")
            : new Sentence("证书不是由受信任的机构签发", "no trusted authority stands behind it"));
  }

  /** That a certificate is expired is one fault; who issued it is asked for when it was valid. */
  private static Instant dayOfItsLife(X509Certificate own, Instant now) {
    Instant from = own.getNotBefore().toInstant();
    Instant to = own.getNotAfter().toInstant();
    return now.isAfter(to) ? to : now.isBefore(from) ? from : now;
  }

  private boolean leadsToAuthority(List<X509Certificate> chain, Instant when) {
    try {
      X509CertSelector own = new X509CertSelector();
      own.setCertificate(chain.get(0));
      own.setExtendedKeyUsage(Set.of(SERVER));
      PKIXBuilderParameters parameters = new PKIXBuilderParameters(authorities, own);
      parameters.setDate(Date.from(when));
      parameters.setRevocationEnabled(false);
      parameters.addCertStore(
          CertStore.getInstance("Collection", new CollectionCertStoreParameters(chain)));
      CertPathBuilder.getInstance("PKIX").build(parameters);
      return true;
    } catch (GeneralSecurityException | IOException noPath) {
      return false;
    }
  }

  private static boolean isSelfSigned(X509Certificate certificate) {
    try {
      certificate.verify(certificate.getPublicKey());
      return certificate.getSubjectX500Principal().equals(certificate.getIssuerX500Principal());
    } catch (GeneralSecurityException signedByAnother) {
      return false;
    }
  }

  private static Sentence joined(List<Sentence> faults) {
    return new Sentence(
        faults.stream().map(Sentence::zh).collect(Collectors.joining("；", "", "。已照常取证，请写入笔录。")),
        faults.stream()
            .map(Sentence::en)
            .collect(
                Collectors.joining(
                    ", ",
                    "The certificate is wrong: ",
                    ". The page was captured all the same; note it in the record.")));
  }

  private static LocalDate day(Instant time) {
    return LocalDate.ofInstant(time, CHINA);
  }
}
