package io.jianzhen.capture.timestamp;

import io.jianzhen.capture.Bytes;
import io.jianzhen.capture.Sha256;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.cert.CertPathBuilder;
import java.security.cert.CertStore;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.PKIXBuilderParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CertSelector;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampResponse;
import org.bouncycastle.tsp.TimeStampToken;

/** A timestamp that somebody gave. Algorithms are those of BouncyCastle, SM2 and SM3 among them. */
public final class Timestamp {

  private static final BouncyCastleProvider PROVIDER = new BouncyCastleProvider();

  private final TimeStampToken token;
  private final X509CertificateHolder signer;

  private Timestamp(TimeStampToken token, X509CertificateHolder signer) {
    this.token = token;
    this.signer = signer;
  }

  /**
   * Reads a response and checks that it was signed by the certificate within, which is for
   * timestamps and was valid at its time; empty if not.
   */
  public static Optional<Timestamp> parse(Bytes response) {
    try {
      byte[] encoded = response.toArray();
      var parsed = new TimeStampResponse(encoded);
      TimeStampToken token = parsed.getTimeStampToken();
      if (token == null || !Bytes.of(parsed.getEncoded()).equals(response)) {
        return Optional.empty();
      }
      List<X509CertificateHolder> signers =
          token.getCertificates().getMatches(null).stream().filter(token.getSID()::match).toList();
      if (signers.size() != 1) {
        return Optional.empty();
      }
      X509CertificateHolder signer = signers.get(0);
      token.validate(new JcaSimpleSignerInfoVerifierBuilder().setProvider(PROVIDER).build(signer));
      return Optional.of(new Timestamp(token, signer));
    } catch (IOException
        | TSPException
        | GeneralSecurityException
        | OperatorCreationException
        | RuntimeException none) {
      // Bytes from outside: the parsers of ASN.1 refuse some of them with exceptions of their own.
      return Optional.empty();
    }
  }

  /** Whether it is about this digest. */
  public boolean isOf(Sha256 digest) {
    return TSPAlgorithms.SHA256.equals(token.getTimeStampInfo().getMessageImprintAlgOID())
        && Arrays.equals(token.getTimeStampInfo().getMessageImprintDigest(), digest.toArray());
  }

  /** The time it states. */
  public Instant time() {
    return token.getTimeStampInfo().getGenTime().toInstant();
  }

  /** Who signed it, as its certificate says. */
  public String authority() {
    return signer.getSubject().toString();
  }

  /** Whether the signer's certificate leads to one of these, at the time that is stated. */
  public boolean leadsTo(List<X509Certificate> anchors) {
    try {
      var converter = new JcaX509CertificateConverter().setProvider(PROVIDER);
      List<X509Certificate> chain = new ArrayList<>();
      for (X509CertificateHolder holder : token.getCertificates().getMatches(null)) {
        chain.add(converter.getCertificate(holder));
      }
      var target = new X509CertSelector();
      target.setCertificate(converter.getCertificate(signer));
      Set<TrustAnchor> trusted = new HashSet<>();
      anchors.forEach(anchor -> trusted.add(new TrustAnchor(anchor, null)));
      var path = new PKIXBuilderParameters(trusted, target);
      path.addCertStore(
          CertStore.getInstance("Collection", new CollectionCertStoreParameters(chain)));
      // Offline, and years later: nobody can be asked what was revoked since.
      path.setRevocationEnabled(false);
      path.setDate(Date.from(time()));
      CertPathBuilder.getInstance("PKIX", PROVIDER).build(path);
      return true;
    } catch (GeneralSecurityException | RuntimeException leadsNowhere) {
      return false;
    }
  }
}
