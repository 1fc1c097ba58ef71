package io.jianzhen.platform.tipoff.alike;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** By what a tip-off is known again, however it was typed. */
class TraitsTest {

  private static final String STORY = "新开路工地门口电线杆上贴着办理电工证的小广告，收费五百元，说三天出证，网上可以查到，打电话就有人送来。";

  @ParameterizedTest
  @CsvSource({
    "看到 http://www.fake-mem.example/a?b=1 了,      HOST,   fake-mem.example",
    "网址FAKE-MEM.example，很像真的,                    HOST,   fake-mem.example",
    "ｗｗｗ．fake-mem．example,                          HOST,   fake-mem.example",
    "打 138 0000-0001 就办,                            PHONE,  13800000001",
    "+86 13800000001,                                 PHONE,  13800000001",
    "１３８０００００００１ 这个号码,                      PHONE,  13800000001",
    "办公室 022-65300000,                              PHONE,  02265300000",
    "加微信：Ban_Zheng88,                              WECHAT, ban_zheng88",
    "vx ban_zheng88,                                  WECHAT, ban_zheng88",
    "微信号是ban_zheng88，秒回,                          WECHAT, ban_zheng88",
    "QQ群 123456789,                                   QQ,     123456789",
    "扣扣：123456789,                                   QQ,     123456789",
    "证号T99999919900101001X,                          CARD,   99999919900101001x"
  })
  void theSameThingHasTheSameKey(String text, Trait.Kind kind, String key) {
    assertThat(Traits.of(text, "")).contains(new Trait(kind, key));
  }

  @Test
  void addressesOfAnyScriptAreReadLineByLine() {
    assertThat(Traits.of("", "假网站.example\nhttp://203.0.113.9/x\n"))
        .extracting(Trait::key)
        .contains(host("假网站.example"))
        .doesNotContain("203.0.113.9");
  }

  @Test
  void whatEverybodyNamesTellsNothing() {
    assertThat(Traits.of("我在 cx.mem.gov.cn 查不到，已打 12350", "https://cx.mem.gov.cn/"))
        .extracting(Trait::kind)
        .doesNotContain(Trait.Kind.HOST, Trait.Kind.PHONE);
    assertThat(Traits.of("有人卖假证", "")).isEmpty();
  }

  @Test
  void partsOfLongerNumbersAndOfMailAddressesAreNoTelephonesAndNoHosts() {
    assertThat(Traits.of("6217000138000000010000", "").stream().map(Trait::kind))
        .doesNotContain(Trait.Kind.PHONE);
    assertThat(Traits.of("write to someone@mail.example now", "").stream().map(Trait::kind))
        .doesNotContain(Trait.Kind.HOST);
  }

  @Test
  void aTextThatWasChangedALittleIsNearlyTheSame() {
    assertThat(shared(STORY, STORY.replace("五百元", "六百元"))).isGreaterThanOrEqualTo(2);
    assertThat(shared(STORY, STORY + "请你们快来。")).isGreaterThanOrEqualTo(2);
    assertThat(Traits.of(STORY, ""))
        .contains(
            Traits.of(STORY.replace("，", "  ") + "！", "").stream()
                .filter(one -> one.kind() == Trait.Kind.TEXT)
                .findFirst()
                .orElseThrow());
  }

  @Test
  void aTextAboutSomethingElseIsNot() {
    assertThat(shared(STORY, "我们公司让没有证的人上塔吊，安全员知道也不管，上个月已经有人从上面掉下来受了伤，没有上报。")).isZero();
  }

  @Test
  void aTextMadeOfThousandsOfAddressesGivesFewTraits() {
    StringBuilder many = new StringBuilder();
    for (int i = 0; i < 5_000; i++) {
      many.append("a").append(i).append(".example 1380000").append(1000 + i % 9000).append('\n');
    }
    assertThat(Traits.of(many.toString(), many.toString())).hasSizeLessThan(120);
  }

  private static String host(String name) {
    return java.net.IDN.toASCII(name);
  }

  private static long shared(String one, String other) {
    Set<String> both = new HashSet<>(near(one));
    both.retainAll(near(other));
    return both.size();
  }

  private static List<String> near(String text) {
    return Traits.of(text, "").stream()
        .filter(trait -> trait.kind() == Trait.Kind.NEAR)
        .map(Trait::key)
        .toList();
  }
}
