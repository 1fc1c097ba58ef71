package io.jianzhen.platform.certificate;

import io.jianzhen.detect.card.CardCheck;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The rules by which certificates are judged, and whether they are still the same. */
@Component
class RuleBook {

  /** The rules with their tables, and the register of official sites that a QR code is held to. */
  private static final List<String> PLACES =
      List.of("classpath*:io/jianzhen/detect/card/**", "classpath*:io/jianzhen/detect/host/**");

  private final CardCheck check = CardCheck.standard();

  CardCheck check() {
    return check;
  }

  /** Changes with every change of a rule or a table. SHA-256, 64 hexadecimal digits. */
  String fingerprint() {
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      for (Resource file : files()) {
        sha256.update(name(file).getBytes(StandardCharsets.UTF_8));
        try (InputStream in = new DigestInputStream(file.getInputStream(), sha256)) {
          in.transferTo(java.io.OutputStream.nullOutputStream());
        }
      }
      return HexFormat.of().formatHex(sha256.digest());
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    } catch (NoSuchAlgorithmException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }

  private static List<Resource> files() throws IOException {
    var resolver = new PathMatchingResourcePatternResolver();
    Stream<Resource> all = Stream.empty();
    for (String place : PLACES) {
      all = Stream.concat(all, Stream.of(resolver.getResources(place)));
    }
    return all.filter(Resource::isReadable).sorted(Comparator.comparing(RuleBook::name)).toList();
  }

  /** The path below the package, which is the same in a jar and in a directory. */
  private static String name(Resource file) {
    try {
      String address = file.getURL().toString();
      return address.substring(address.lastIndexOf("io/jianzhen/detect/"));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
