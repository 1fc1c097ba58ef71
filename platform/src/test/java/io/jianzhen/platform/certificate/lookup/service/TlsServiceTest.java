package io.jianzhen.platform.certificate.lookup.service;

import static io.jianzhen.platform.certificate.lookup.service.LocalService.answering;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsParameters;
import com.sun.net.httpserver.HttpsServer;
import io.jianzhen.platform.certificate.lookup.service.ServiceSettings.Answer;
import io.jianzhen.platform.certificate.lookup.service.ServiceSettings.Tls;
import java.io.OutputStream;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import javax.net.ssl.SSLParameters;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Both sides show a certificate, from files. */
@Timeout(60)
class TlsServiceTest {

  private static final String WORD = "made-up-word";

  @TempDir private Path directory;

  /** A key with a certificate that it signed itself, for this machine. */
  private record Party(KeyPair key, X509Certificate certificate) {

    static Party of(String name) throws Exception {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(256);
      KeyPair key = generator.generateKeyPair();
      // The library checks the time by the machine's clock.
      Instant now = Clock.systemUTC().instant();
      var subject = new X500Name("CN=" + name);
      var builder =
          new JcaX509v3CertificateBuilder(
              subject,
              BigInteger.ONE,
              Date.from(now.minus(Duration.ofDays(1))),
              Date.from(now.plus(Duration.ofDays(1))),
              subject,
              key.getPublic());
      builder.addExtension(
          Extension.subjectAlternativeName,
          false,
          new GeneralNames(new GeneralName(GeneralName.iPAddress, "127.0.0.1")));
      return new Party(
          key,
          new JcaX509CertificateConverter()
              .getCertificate(
                  builder.build(
                      new JcaContentSignerBuilder("SHA256withECDSA").build(key.getPrivate()))));
    }
  }

  private String store(String name, Party own, Party... trusted) throws Exception {
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    if (trusted.length == 0) {
      store.setKeyEntry(
          "own", own.key().getPrivate(), WORD.toCharArray(), new Certificate[] {own.certificate()});
    }
    for (Party party : trusted) {
      store.setCertificateEntry(
          party.certificate().getSubjectX500Principal().getName(), party.certificate());
    }
    Path file = directory.resolve(name);
    try (OutputStream out = Files.newOutputStream(file)) {
      store.store(out, WORD.toCharArray());
    }
    return file.toString();
  }

  private String word() throws Exception {
    return Files.writeString(directory.resolve("word"), WORD + "\n").toString();
  }

  private LocalService serving(Party server, Party client) throws Exception {
    HttpsServer https =
        HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    var own = new Tls(store("server", server), word(), store("clients", client, client), word());
    https.setHttpsConfigurator(
        new HttpsConfigurator(TlsFiles.context(own)) {
          @Override
          public void configure(HttpsParameters parameters) {
            SSLParameters wanted = getSSLContext().getDefaultSSLParameters();
            wanted.setNeedClientAuth(true);
            parameters.setSSLParameters(wanted);
          }
        });
    var service = new LocalService(https);
    service.always(answering(200, "{\"code\":\"0\"}"));
    return service;
  }

  private Reply ask(LocalService local, Tls tls) throws InterruptedException {
    var settings =
        new ServiceSettings(
            "https://127.0.0.1:%d/".formatted(local.port()),
            "POST",
            Map.of(),
            Map.of("number", "{number}"),
            new Answer("/code", List.of("1"), List.of("0"), List.of(), Map.of()),
            tls,
            600,
            3,
            10,
            1000);
    return new DataService(settings, Clock.systemUTC(), time -> {})
        .ask(new Question("样例甲", "", "T1", "", ""));
  }

  @Test
  void the_service_is_asked_with_our_certificate_where_we_trust_its_own() throws Exception {
    Party server = Party.of("service");
    Party client = Party.of("bureau");
    try (LocalService local = serving(server, client)) {
      Reply reply =
          ask(local, new Tls(store("own", client), word(), store("trust", server, server), word()));

      assertThat(reply.result()).isEqualTo(ServiceResult.NOT_FOUND);
    }
  }

  @Test
  void a_service_that_we_do_not_trust_is_told_nothing_and_not_tried_again() throws Exception {
    Party server = Party.of("service");
    Party client = Party.of("bureau");
    try (LocalService local = serving(server, client)) {
      Reply reply = ask(local, new Tls(store("own", client), word(), "", ""));

      assertThat(reply.exchanges()).extracting(Exchange::problem).containsExactly(Problem.TLS);
      assertThat(local.asked()).isEmpty();
    }
  }
}
