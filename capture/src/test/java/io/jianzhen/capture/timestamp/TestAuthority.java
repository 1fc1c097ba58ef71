package io.jianzhen.capture.timestamp;

import io.jianzhen.capture.Bytes;
import io.jianzhen.capture.Sha256;
import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.oiw.OIWObjectIdentifiers;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponseGenerator;
import org.bouncycastle.tsp.TimeStampTokenGenerator;

/** An authority that exists in tests only. */
public final class TestAuthority implements TimestampAuthority {

  public static final Instant TIME = Instant.parse("2026-11-05T02:00:00Z");

  private static final String ALGORITHM = "SHA256withECDSA";
  private static final Date FROM = Date.from(Instant.parse("2026-01-01T00:00:00Z"));
  private static final Date TO = Date.from(Instant.parse("2027-01-01T00:00:00Z"));

  private final KeyPair root;
  private final KeyPair keys;
  private final X509Certificate rootCertificate;
  private final X509Certificate certificate;

  public TestAuthority() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(256);
      root = generator.generateKeyPair();
      keys = generator.generateKeyPair();
      rootCertificate = certificate("CN=Test root", root, "CN=Test root", true);
      certificate = certificate("CN=Test timestamps", keys, "CN=Test root", false);
    } catch (GeneralSecurityException | OperatorCreationException | IOException wrong) {
      throw new IllegalStateException(wrong);
    }
  }

  public X509Certificate root() {
    return rootCertificate;
  }

  @Override
  public Bytes stamp(Sha256 digest) throws IOException {
    var generator = new TimeStampRequestGenerator();
    generator.setCertReq(true);
    return Bytes.of(
        answer(
            generator
                .generate(TSPAlgorithms.SHA256, digest.toArray(), BigInteger.ONE)
                .getEncoded()));
  }

  /** What a server answers to a request in DER. */
  byte[] answer(byte[] question) throws IOException {
    try {
      var request = new TimeStampRequest(question);
      var digests = new JcaDigestCalculatorProviderBuilder().build();
      var sha1 = digests.get(new AlgorithmIdentifier(OIWObjectIdentifiers.idSHA1));
      var tokens =
          new TimeStampTokenGenerator(
              new JcaSimpleSignerInfoGeneratorBuilder()
                  .build(ALGORITHM, keys.getPrivate(), certificate),
              sha1,
              new ASN1ObjectIdentifier("1.2.3.4"));
      tokens.addCertificates(new JcaCertStore(List.of(certificate, rootCertificate)));
      var responses = new TimeStampResponseGenerator(tokens, TSPAlgorithms.ALLOWED);
      return responses.generate(request, BigInteger.TEN, Date.from(TIME)).getEncoded();
    } catch (TSPException | OperatorCreationException | GeneralSecurityException wrong) {
      throw new IOException(wrong);
    }
  }

  private X509Certificate certificate(String name, KeyPair pair, String issuer, boolean isRoot)
      throws GeneralSecurityException, OperatorCreationException, IOException {
    var builder =
        new JcaX509v3CertificateBuilder(
            new X500Name(issuer),
            BigInteger.valueOf(isRoot ? 1 : 2),
            FROM,
            TO,
            new X500Name(name),
            pair.getPublic());
    builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(isRoot));
    if (!isRoot) {
      builder.addExtension(
          Extension.extendedKeyUsage, true, new ExtendedKeyUsage(KeyPurposeId.id_kp_timeStamping));
    }
    return new JcaX509CertificateConverter()
        .getCertificate(
            builder.build(new JcaContentSignerBuilder(ALGORITHM).build(root.getPrivate())));
  }
}
