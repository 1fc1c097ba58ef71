package io.jianzhen.detect.host.cue;

import static org.assertj.core.api.Assertions.assertThat;

import io.jianzhen.detect.host.MadeUpSites;
import io.jianzhen.detect.host.register.PublicSuffixes;
import io.jianzhen.detect.host.words.Lexicon;
import io.jianzhen.detect.host.words.Meaning;
import io.jianzhen.detect.host.words.Typos;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The sites are qqx.gov.cn, vb.qqx.gov.cn and yjgk.gov.cn; the body is called te zhong ... */
class FirstLookTest {

  private static final FirstLook LOOK = look();

  private static FirstLook look() {
    var sites =
        new MadeUpSites()
            .site("one", true, "qqx.gov.cn")
            .site("two", true, "vbb.qqx.gov.cn")
            .site("three", true, "yjgk.gov.cn")
            .site(
                "four",
                false,
                List.of("other.gov.cn"),
                List.of(),
                List.of("te zhong qun qun ban gong ban", "qvqvx"));
    var lexicon = new Lexicon(sites.register(), PublicSuffixes.standard());
    var typos = new Typos();
    lexicon.entries().stream()
        .filter(word -> word.is(Meaning.Role.BRAND) && word.folded().length() >= 3)
        .forEach(typos::add);
    return new FirstLook(lexicon, typos, List.of("xjrs.net", ".zzz"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a-gov-cn.top",
        "agovcn.top",
        "a.gov.cn.top",
        "xg0vcnx.com",
        "vbbqqx.com",
        "avbbqqxa.com",
        "yjgk.com",
        "ayjgka.com",
        "qqx.com",
        "a.qqx.com",
        "a-qqx-a.com",
        "qqxchaxun.com",
        "chaxunqqx.com",
        "qqx-chaxun.com",
        "qqqqx.gov-x.com",
        "aqqx.gov.x.com",
        "qqxv.g-o-v.com",
        "aqqx.gov.us",
        "aqqx.ovn.us",
        "aqqx.xyzzgov.us",
        "qqxtj.com",
        "tjqqx.com",
        "qqx2.com",
        "2qqx.com",
        "qqxtianjin.com",
        "qqxtian-jin.com",
        "emergencymanagement.com",
        "tj-emergency-management.com",
        "tjemergencymanagement.com",
        "a.emergencymanagementtj.b.com",
        "qvqvx.com",
        "a-qvqvx.com",
        "qvqvxa.com",
        "tezhongqunqunbangongban.com",
        "te-zhong-qun-qun-ban-gong-ban.com",
        "atezhongqunqunbangongbana.com",
        "tezhongqunqunbangogban.com",
        "tezhongqnqunbangongban.com",
        "chaxun.qqv.com",
        "zs.qqv.com",
        "qqv-zs.com",
        "zs-qqv.com",
        "zs.q-qv.com",
        "q-qv.zs.com",
        "zs.x-q-xx.com",
        "chaxun.yjg.com",
        "achaxuna.yjgkx.com",
        "xjrs.net",
        "a.xjrs.net",
        "a.zzz",
        "a.b.zzz"
      })
  void aNameThatSaysOneOfTheseIsWorthJudging(String name) {
    assertThat(isWorthJudging(name)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "example.com",
        "a-gov.cm.top",
        "gov.us",
        "govern.com",
        "yjg.com",
        "yj-gk.com",
        "aqqxa.com",
        "qqxa.com",
        "aqqx.com",
        "aqqx.go.us",
        "aqqx.gooo.us",
        "aqqx.vog.us",
        "aqqx.xyzzzgov.us",
        "qqxqv.com",
        "qqxtia-njin.com",
        "emergencymanagementqv.com",
        "qvemergencymanagement.com",
        "tjemergencymanagementtj.com",
        "t-ezhongqunqunbangogban.com",
        "aqvqvxa.com",
        "te-zhongqun.com",
        "te--zhong-qun-qun-ban--gong-ban.com",
        "tezhongqunbangong.com",
        "tezhongxxnqunbangongban.com",
        "chaxun.com",
        "chaxun.example.com",
        "zs.example.com",
        "azs.qqv.com",
        "zsa.qqv.com",
        "qqv.com",
        "zs.qvv.com",
        "axjrs.net",
        "xjrs.net.com",
        "xjrs.ne",
        "zzz",
        "azzz"
      })
  void otherNamesAreNot(String name) {
    assertThat(isWorthJudging(name)).isFalse();
  }

  @Test
  void aNameTooLongIsNotLookedAt() {
    assertThat(isWorthJudging("a".repeat(300) + ".govcn.com")).isFalse();
  }

  @Test
  void oneNameLeavesNothingForTheNext() {
    assertThat(isWorthJudging("chaxun.com")).isFalse();
    assertThat(isWorthJudging("qqxa.com")).isFalse();
    assertThat(isWorthJudging("qqv.com")).isFalse();
    assertThat(isWorthJudging("qqxtj.com")).isTrue();
    assertThat(isWorthJudging("qqxqv.com")).isFalse();
  }

  @Test
  void theNameLookedAtIsKeptForWhatFollows() {
    isWorthJudging("CX.rnem.cn");

    assertThat(LOOK.name().text()).isEqualTo("cx.mem.cn");
  }

  private static boolean isWorthJudging(String name) {
    byte[] bytes = ("??" + name + "??").getBytes(StandardCharsets.UTF_8);
    return LOOK.at(bytes, 2, bytes.length - 2);
  }
}
