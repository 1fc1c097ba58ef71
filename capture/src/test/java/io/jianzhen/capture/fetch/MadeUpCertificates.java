package io.jianzhen.capture.fetch;

import java.io.IOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** An authority that a test believes, and servers with its certificates or their own. */
public final class MadeUpCertificates {

  private static final X500Principal AUTHORITY = new X500Principal("CN=Made-up authority");
  private static final char[] NO_SECRET = "made-up".toCharArray();

  private final KeyPair authority = keys();
  private final KeyPair server = keys();
  private final X509Certificate root =
      certificate(AUTHORITY, "", authority, Fetching.NOW.plus(Duration.ofDays(900)), true);

  X509Certificate root() {
    return root;
  }

  /** A server whose certificate the authority signed. */
  ServerSocket signed(String name, Instant until) {
    return socket(certificate(AUTHORITY, name, authority, until, false), root);
  }

  /** A server that signed its own certificate. */
  public ServerSocket selfSigned(String name) {
    X500Principal self = new X500Principal("CN=" + name);
    return socket(certificate(self, name, server, Fetching.NOW.plus(Duration.ofDays(90)), false));
  }

  private X509Certificate certificate(
      X500Principal issuer, String name, KeyPair signer, Instant until, boolean isAuthority) {
    try {
      var builder =
          new JcaX509v3CertificateBuilder(
              issuer,
              BigInteger.valueOf(until.toEpochMilli()),
              Date.from(Fetching.NOW.minus(Duration.ofDays(100))),
              Date.from(until),
              isAuthority ? issuer : new X500Principal("CN=" + name),
              isAuthority ? signer.getPublic() : server.getPublic());
      if (isAuthority) {
        builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(true));
      } else {
        builder.addExtension(
            Extension.subjectAlternativeName,
            false,
            new GeneralNames(new GeneralName(GeneralName.dNSName, name)));
      }
      return new JcaX509CertificateConverter()
          .getCertificate(
              builder.build(
                  new JcaContentSignerBuilder("SHA256withECDSA").build(signer.getPrivate())));
    } catch (IOException | OperatorCreationException | GeneralSecurityException broken) {
      throw new IllegalStateException(broken);
    }
  }

  private ServerSocket socket(Certificate... chain) {
    try {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(null, NO_SECRET);
      store.setKeyEntry("server", server.getPrivate(), NO_SECRET, chain);
      var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
      keys.init(store, NO_SECRET);
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(keys.getKeyManagers(), null, null);
      return context
          .getServerSocketFactory()
          .createServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException | GeneralSecurityException broken) {
      throw new IllegalStateException(broken);
    }
  }

  private static KeyPair keys() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(256);
      return generator.generateKeyPair();
    } catch (GeneralSecurityException broken) {
      throw new IllegalStateException(broken);
    }
  }
}
