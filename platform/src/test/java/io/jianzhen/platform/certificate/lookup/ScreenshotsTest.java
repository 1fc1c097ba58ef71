package io.jianzhen.platform.certificate.lookup;

import static io.jianzhen.platform.seal.TestSeal.SEAL;
import static org.assertj.core.api.Assertions.assertThat;

import io.jianzhen.capture.Sha256;
import io.jianzhen.capture.store.ObjectStore;
import io.jianzhen.platform.database.TestDatabase;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

class ScreenshotsTest {

  private static final byte[] PICTURE = Pictures.of("png", 64, 40);

  @TempDir private Path data;

  @Test
  void whatEarlierVersionsKeptInTheOpenIsSealedAndGoneFromThere() throws IOException {
    var open = new ObjectStore(data.resolve("lookups"));
    Sha256 digest = open.put(new ByteArrayInputStream(PICTURE));
    Screenshots screenshots = screenshots();

    screenshots.sealEarlier();

    assertThat(open.has(digest)).isFalse();
    assertThat(screenshots.open(digest.hex())).hasBinaryContent(PICTURE);
  }

  @Test
  void aPlainFileThatStayedBesideItsSealedOneIsRemoved() throws IOException {
    var open = new ObjectStore(data.resolve("lookups"));
    Sha256 digest = open.put(new ByteArrayInputStream(PICTURE));
    screenshots().sealEarlier();
    open.put(new ByteArrayInputStream(PICTURE));

    screenshots().sealEarlier();

    assertThat(open.has(digest)).isFalse();
  }

  private Screenshots screenshots() {
    var jdbc = JdbcClient.create(TestDatabase.fresh().dataSource());
    return new Screenshots(jdbc, Clock.systemUTC(), SEAL, data);
  }
}
