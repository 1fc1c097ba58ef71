package io.jianzhen.detect.host.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
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

  @Test
  void tellsEveryShortNameInItFromEveryOtherOne() {
    List<String> all = shortNames(5);
    NameSet names = new NameSet();
    for (int i = 0; i < all.size(); i += 2) {
      names.add(all.get(i));
    }

    for (int i = 0; i < all.size(); i++) {
      assertThat(names.contains(all.get(i), 0)).as(all.get(i)).isEqualTo(i % 2 == 0);
    }
  }

  @Test
  void whatIsWrittenIsReadAgain() throws IOException {
    NameSet names = new NameSet();
    List<String> all = shortNames(4);
    all.forEach(names::add);
    var bytes = new ByteArrayOutputStream();
    names.write(new DataOutputStream(bytes));
    names.write(new DataOutputStream(bytes));

    var in = new DataInputStream(new ByteArrayInputStream(bytes.toByteArray()));
    NameSet first = NameSet.read(in);
    NameSet second = NameSet.read(in);
    second.add("later");

    assertThat(in.read()).as("the end").isEqualTo(-1);
    assertThat(all).allMatch(name -> first.contains(name, 0) && second.contains(name, 0));
    assertThat(first.contains("later", 0)).isFalse();
    assertThat(second.contains("later", 0)).isTrue();
  }

  private static List<String> shortNames(int longest) {
    List<String> all = new ArrayList<>(List.of("a", "b", "c"));
    for (int i = 0; all.get(i).length() < longest; i++) {
      for (String letter : List.of("a", "b", "c")) {
        all.add(all.get(i) + letter);
      }
    }
    return all;
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
