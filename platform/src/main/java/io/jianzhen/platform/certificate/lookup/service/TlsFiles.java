package io.jianzhen.platform.certificate.lookup.service;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;

/** Our certificate for the service, and whom we trust, from files. */
final class TlsFiles {

  private TlsFiles() {}

  /**
   * @throws IllegalArgumentException if a file cannot be used; the message says which
   */
  static SSLContext context(ServiceSettings.Tls settings) {
    try {
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(keys(settings), trust(settings), null);
      return context;
    } catch (IOException | GeneralSecurityException unusable) {
      throw new IllegalArgumentException(
          "jianzhen.lookup.service.tls: " + unusable.getMessage(), unusable);
    }
  }

  private static KeyManager @Nullable [] keys(ServiceSettings.Tls settings)
      throws IOException, GeneralSecurityException {
    if (settings.keyStore().isBlank()) {
      return null;
    }
    char[] password = password(settings.keyStorePasswordFile());
    KeyManagerFactory factory =
        KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    factory.init(store(settings.keyStore(), password), password);
    return factory.getKeyManagers();
  }

  private static TrustManager @Nullable [] trust(ServiceSettings.Tls settings)
      throws IOException, GeneralSecurityException {
    if (settings.trustStore().isBlank()) {
      return null;
    }
    TrustManagerFactory factory =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    factory.init(store(settings.trustStore(), password(settings.trustStorePasswordFile())));
    return factory.getTrustManagers();
  }

  private static KeyStore store(String file, char[] password)
      throws IOException, GeneralSecurityException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(Path.of(file))) {
      store.load(in, password);
    }
    return store;
  }

  private static char[] password(String file) throws IOException {
    return file.isBlank()
        ? new char[0]
        : Files.readString(Path.of(file)).lines().findFirst().orElse("").toCharArray();
  }
}
