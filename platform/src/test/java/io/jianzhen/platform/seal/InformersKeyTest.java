package io.jianzhen.platform.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jianzhen.platform.database.TestDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who told us something has a key of its own, which is younger than the others. */
class InformersKeyTest {

  private static final List<String> WHO = List.of("举报人", "13800000000");

  @TempDir private Path keys;
  private JdbcClient jdbc;

  @BeforeEach
  void openDatabase() {
    jdbc = JdbcClient.create(TestDatabase.fresh().dataSource());
  }

  @Test
  void whoeverHasTheOtherKeysDoesNotHaveTheInformers() {
    Seal seal = Seal.in(keys);
    byte[] sealed = seal.sealInformer(WHO, "informer:a");
    assertThat(seal.openInformer(sealed, "informer:a")).isEqualTo(WHO);
    assertThatThrownBy(() -> seal.openTexts(sealed, "informer:a")).isInstanceOf(SealBroken.class);
    assertThatThrownBy(() -> seal.openInformer(sealed, "informer:b"))
        .isInstanceOf(SealBroken.class);
  }

  @Test
  void anInstallationFromBeforeGetsTheKeyAtItsNextStart() throws Exception {
    new SealCheck(jdbc, Seal.in(keys)).check();
    jdbc.sql("UPDATE seal_check SET informers = NULL").update();
    Files.delete(keys.resolve("informers.keyset.json"));
    new SealCheck(jdbc, Seal.in(keys)).check();
    new SealCheck(jdbc, Seal.in(keys)).check();
    assertThat(keys.resolve("informers.keyset.json")).exists();
  }

  @Test
  void aLostKeyIsSaidAndNothingStartsWithANewOne() throws Exception {
    new SealCheck(jdbc, Seal.in(keys)).check();
    Files.delete(keys.resolve("informers.keyset.json"));
    var after = new SealCheck(jdbc, Seal.in(keys));
    assertThatThrownBy(after::check).isInstanceOf(KeysUnusable.class);
  }
}
