package io.jianzhen.capture.fetch.wire;

import io.jianzhen.capture.Bytes;
import io.jianzhen.capture.TlsFacts;
import io.jianzhen.detect.host.address.HostName;
import io.jianzhen.detect.host.address.WebHost;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SNIServerName;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSession;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedTrustManager;

/**
 * Begins TLS with anybody and keeps what was shown. Nothing secret is sent to these peers and
 * nothing they say is believed, so a wrong certificate is no danger here; it is a finding.
 */
final class TlsHandshake {

  private static final int HOST_NAME = 0;

  private final WebHost host;
  private final Recorder recorder = new Recorder();
  private List<X509Certificate> chain = List.of();
  private String protocol = "";
  private String cipher = "";

  TlsHandshake(WebHost host) {
    this.host = host;
  }

  SSLSocket over(Socket wire, int port) throws IOException {
    SSLSocket socket =
        (SSLSocket) context().getSocketFactory().createSocket(wire, null, port, true);
    SSLParameters parameters = socket.getSSLParameters();
    if (host instanceof HostName name) {
      parameters.setServerNames(List.of(new ServerName(name)));
    }
    socket.setSSLParameters(parameters);
    socket.startHandshake();
    remember(socket.getSession());
    return socket;
  }

  /** A context of its own, so that no session of an earlier hop is taken up again. */
  private SSLContext context() throws SSLException {
    try {
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, new TrustManager[] {recorder}, null);
      return context;
    } catch (GeneralSecurityException noTls) {
      throw new SSLException("this Java has no TLS", noTls);
    }
  }

  private void remember(SSLSession session) {
    protocol = session.getProtocol();
    cipher = session.getCipherSuite();
  }

  /** What was shown, if it came to certificates. */
  Optional<TlsFacts> facts(CertificateCheck check) {
    return chain.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new TlsFacts(
                protocol,
                cipher,
                chain.stream().map(TlsHandshake::der).toList(),
                check.fault(chain, host)));
  }

  private static Bytes der(X509Certificate certificate) {
    try {
      return Bytes.of(certificate.getEncoded());
    } catch (CertificateEncodingException impossible) {
      throw new IllegalStateException("a certificate that was decoded", impossible);
    }
  }

  /** The name as it stands in the address; the JDK's own type refuses underscores. */
  private static final class ServerName extends SNIServerName {
    ServerName(HostName name) {
      super(HOST_NAME, name.ascii().getBytes(StandardCharsets.US_ASCII));
    }
  }

  /** Believes everybody and writes down the chain; what it is worth is asked later. */
  private final class Recorder extends X509ExtendedTrustManager {

    @Override
    public void checkServerTrusted(X509Certificate[] shown, String type, Socket socket) {
      chain = new ArrayList<>(List.of(shown));
      if (socket instanceof SSLSocket tls && tls.getHandshakeSession() != null) {
        remember(tls.getHandshakeSession());
      }
    }

    @Override
    public void checkServerTrusted(X509Certificate[] shown, String type, SSLEngine engine) {
      chain = List.of(shown);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] shown, String type) {
      chain = List.of(shown);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] shown, String type, Socket socket) {
      throw new UnsupportedOperationException("we are the client");
    }

    @Override
    public void checkClientTrusted(X509Certificate[] shown, String type, SSLEngine engine) {
      throw new UnsupportedOperationException("we are the client");
    }

    @Override
    public void checkClientTrusted(X509Certificate[] shown, String type) {
      throw new UnsupportedOperationException("we are the client");
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
      return new X509Certificate[0];
    }
  }
}
