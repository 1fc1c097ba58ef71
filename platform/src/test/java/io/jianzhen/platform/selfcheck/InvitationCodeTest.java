package io.jianzhen.platform.selfcheck;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

class InvitationCodeTest {

  private final SecureRandom random = new SecureRandom();

  @Test
  void hasSixteenCharactersOfWhichNoneLooksLikeAnother() {
    for (int i = 0; i < 1_000; i++) {
      assertThat(InvitationCode.next(random).text())
          .matches("[A-Z2-9]{4}(-[A-Z2-9]{4}){3}")
          .doesNotContain("I", "L", "O", "0", "1");
    }
  }

  @Test
  void isNeverTheSameTwice() {
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < 1_000; i++) {
      assertThat(seen.add(InvitationCode.next(random).text())).isTrue();
    }
  }

  @Test
  void isTheSameHoweverItIsTyped() {
    InvitationCode code = new InvitationCode("ABCD-EFGH-JKMN-2345");
    assertThat(InvitationCode.hash(code.text().toLowerCase(Locale.ROOT))).isEqualTo(code.hash());
    assertThat(InvitationCode.hash(" abcdefgh jkmn　2345 ")).isEqualTo(code.hash());
    assertThat(InvitationCode.hash("ＡＢＣＤＥＦＧＨＪＫＭＮ２３４５")).isEqualTo(code.hash());
  }

  @Test
  void doesNotTellItselfInALog() {
    InvitationCode code = new InvitationCode("ABCD-EFGH-JKMN-2345");
    assertThat(code).asString().doesNotContain("ABCD");
    assertThat(code.hash()).doesNotContain("ABCD").hasSize(64);
  }
}
