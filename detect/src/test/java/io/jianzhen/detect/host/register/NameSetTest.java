package io.jianzhen.detect.host.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class NameSetTest {

  @Test
  void holdsEveryNameAddedHoweverMany() {
    NameSet names = new NameSet();
    for (int i = 0; i < 5_000; i++) {
      names.add("name-" + i);
      names.add("name-" + i);
    }

    for (int i = 0; i < 5_000; i++) {
      assertThat(names.contains("name-" + i, 0)).isTrue();
    }
    assertThat(names.contains("name-5000", 0)).isFalse();
  }

  @Test
  void tellsANameFromItsBeginningAndItsEnd() {
    NameSet names = new NameSet();
    names.add("com.cn");

    assertThat(names.contains("com.cn", 0)).isTrue();
    assertThat(names.contains("mem.com.cn", 4)).isTrue();
    assertThat(names.contains("com.c", 0)).isFalse();
    assertThat(names.contains("om.cn", 0)).isFalse();
    assertThat(names.contains("com.cn.", 0)).isFalse();
    assertThat(names.contains("", 0)).isFalse();
  }

  @Property
  void agreesWithASetOfStrings(
      @ForAll @Size(max = 60)
          Set<@CharRange(from = 'a', to = 'c') @StringLength(min = 1, max = 4) String> kept,
      @ForAll @CharRange(from = 'a', to = 'c') @StringLength(min = 1, max = 4) String asked) {
    NameSet names = new NameSet();
    kept.forEach(names::add);

    assertThat(names.contains(asked, 0)).isEqualTo(kept.contains(asked));
  }
}
