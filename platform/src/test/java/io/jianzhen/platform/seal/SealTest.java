package io.jianzhen.platform.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SealTest {

  private static final byte[] NUMBER = "T999999199001011238".getBytes(StandardCharsets.UTF_8);

  @TempDir private Path keys;
  private Seal seal;

  @BeforeEach
  void makeKeys() {
    seal = Seal.in(keys);
  }

  @Test
  void whatWasSealedOpensAsItWas() {
    assertThat(seal.open(seal.seal(NUMBER, "certificate:1/2"), "certificate:1/2"))
        .isEqualTo(NUMBER);
  }

  @Test
  void textsSealedAsOneComeBackInTheirOrder() {
    List<String> texts = List.of("999999199001011238", "", "证书\u0001编号");
    assertThat(seal.openTexts(seal.sealTexts(texts, "a"), "a")).isEqualTo(texts);
  }

  @Test
  void aSealedNumberDoesNotShowTheNumber() {
    assertThat(new String(seal.seal(NUMBER, "a"), StandardCharsets.ISO_8859_1))
        .doesNotContain("999999");
  }

  @Test
  void sealingTheSameTwiceTellsNobodyThatItIsTheSame() {
    assertThat(seal.seal(NUMBER, "a")).isNotEqualTo(seal.seal(NUMBER, "a"));
  }

  @Test
  void whatWasSealedAboutOneRowDoesNotOpenAboutAnother() {
    byte[] sealed = seal.seal(NUMBER, "certificate:1/2");
    assertThatThrownBy(() -> seal.open(sealed, "certificate:1/3")).isInstanceOf(SealBroken.class);
  }

  @Test
  void oneChangedByteIsNoticed() {
    byte[] sealed = seal.seal(NUMBER, "a");
    sealed[sealed.length / 2] ^= 1;
    assertThatThrownBy(() -> seal.open(sealed, "a")).isInstanceOf(SealBroken.class);
  }

  @Test
  void theSameKeysAreReadAgainAtTheNextStart() {
    byte[] sealed = seal.seal(NUMBER, "a");
    Seal next = Seal.in(keys);
    assertThat(next.open(sealed, "a")).isEqualTo(NUMBER);
    assertThat(next.hash("x")).isEqualTo(seal.hash("x"));
  }

  @Test
  void otherKeysGiveAnotherHash(@TempDir Path others) {
    assertThat(Seal.in(others).hash("999999199001011238"))
        .isNotEqualTo(seal.hash("999999199001011238"))
        .hasSize(64);
  }

  @Test
  void aLostMasterKeyIsSaidAndNotReplaced() throws IOException {
    Files.delete(keys.resolve("master.key"));
    assertThatThrownBy(() -> Seal.in(keys))
        .isInstanceOf(KeysUnusable.class)
        .hasMessageContaining("missing");
    assertThat(keys.resolve("master.key")).doesNotExist();
  }

  @Test
  void aLostDataKeyIsSaidAndNotReplaced() throws IOException {
    Files.delete(keys.resolve("hashes.keyset.json"));
    assertThatThrownBy(() -> Seal.in(keys)).isInstanceOf(KeysUnusable.class);
    assertThat(keys.resolve("hashes.keyset.json")).doesNotExist();
  }

  @Test
  void anotherMasterKeyOpensNoDataKey(@TempDir Path others) throws IOException {
    Seal.in(others);
    Files.copy(
        others.resolve("master.key"),
        keys.resolve("master.key"),
        java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    assertThatThrownBy(() -> Seal.in(keys)).isInstanceOf(KeysUnusable.class);
  }

  @Test
  void theMasterKeyIsReadableForNobodyElse() throws IOException {
    assertThat(
            java.nio.file.attribute.PosixFilePermissions.toString(
                Files.getPosixFilePermissions(keys.resolve("master.key"))))
        .isEqualTo("rw-------");
  }

  @Test
  void aKeyServiceWithoutClientIsNamed() {
    assertThatThrownBy(() -> Keys.underService(keys, "nowhere-kms://key"))
        .isInstanceOf(KeysUnusable.class)
        .hasMessageContaining("nowhere-kms://key");
  }
}
