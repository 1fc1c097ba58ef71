package io.jianzhen.platform.certificate;

import static io.jianzhen.platform.seal.TestSeal.SEAL;
import static org.assertj.core.api.Assertions.assertThat;

import io.jianzhen.detect.card.CertificateEntry.Holder;
import io.jianzhen.detect.card.IdNumber;
import io.jianzhen.detect.card.StatedId;
import io.jianzhen.platform.ledger.PersonKey;
import org.junit.jupiter.api.Test;

/** "家" and "人" count each subject once, wherever it was found. */
class EntryKeysTest {

  private static final IdNumber ID = new IdNumber("999999199001011238");

  private final EntryKeys keys = new EntryKeys(17, SEAL);

  @Test
  void aPersonOfARosterHasTheKeyOfAnEntryFromPaper() {
    assertThat(keys.person(holder("张三", ID.text()))).isEqualTo(new PersonKey(SEAL).of(ID));
    assertThat(new EntryKeys(18, SEAL).person(holder("张 三", "９９９９９９199001011238")))
        .isEqualTo(new PersonKey(SEAL).of(ID));
  }

  @Test
  void withoutAGoodNumberAPersonIsOneOfTheEmployer() {
    assertThat(keys.person(holder("张三", "123")))
        .isEqualTo(keys.person(holder("张 三", "123")))
        .isNotEqualTo(new EntryKeys(18, SEAL).person(holder("张三", "123")))
        .matches("[0-9a-f]{64}");
  }

  private static Holder holder(String name, String id) {
    return new Holder(name, "", StatedId.text(id), "", "");
  }
}
