package io.jianzhen.detect.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.jianzhen.detect.host.Variants.Ease;
import io.jianzhen.detect.host.Variants.Family;
import io.jianzhen.detect.host.Variants.Variant;
import io.jianzhen.detect.host.address.HostName;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

class VariantsTest {

  private static final HostScreen SCREEN = HostScreen.standard();

  private final List<Variant> variants = new Variants(SCREEN).of(new HostName("mem.gov.cn"));

  @Test
  void theyAreMadeInEveryWayAndTheEasiestToRegisterComeFirst() {
    assertThat(variants)
        .extracting(this::name, Variant::family, Variant::ease)
        .contains(
            tuple("mem.com", Family.OTHER_SUFFIX, Ease.OPEN),
            tuple("mem.cn", Family.OTHER_SUFFIX, Ease.IDENTIFIED),
            tuple("mem-gov-cn.top", Family.GOV_SUFFIX, Ease.OPEN),
            tuple("memgovcn.top", Family.GOV_SUFFIX, Ease.OPEN),
            tuple("mem.gov-cn.com", Family.GOV_SUFFIX, Ease.BELOW_ANOTHER),
            tuple("mem.gov.cn.com", Family.GOV_SUFFIX, Ease.BELOW_ANOTHER),
            tuple("memgov.cn", Family.GOV_SUFFIX, Ease.IDENTIFIED),
            tuple("mem-gov.cn", Family.GOV_SUFFIX, Ease.IDENTIFIED),
            tuple("memchaxun.com", Family.SERVICE_WORD, Ease.OPEN),
            tuple("mem-chaxun.com", Family.SERVICE_WORD, Ease.OPEN),
            tuple("chaxunmem.xyz", Family.SERVICE_WORD, Ease.OPEN),
            tuple("chaxun-mem.com.cn", Family.SERVICE_WORD, Ease.IDENTIFIED),
            tuple("rnem-gov-cn.com", Family.TYPING_ERROR, Ease.OPEN),
            tuple("mem.gvo.cn", Family.TYPING_ERROR, Ease.IDENTIFIED),
            tuple("nem.gov.cn", Family.TYPING_ERROR, Ease.RESTRICTED))
        .doesNotHaveDuplicates();
    assertThat(variants)
        .isSortedAccordingTo(
            Comparator.comparing(Variant::ease)
                .thenComparing(Variant::family)
                .thenComparing(variant -> variant.verdict().tier())
                .thenComparing(variant -> variant.verdict().host()));
  }

  @Test
  void typingErrorsAreLettersLeftOutDoubledSwappedTakenForOthersOrBesideThemOnTheKeyboard() {
    assertThat(variants.stream().filter(variant -> variant.ease() == Ease.RESTRICTED))
        .extracting(variant -> name(variant).replace(".gov.cn", ""))
        .containsExactlyInAnyOrder(
            "em",
            "mmem",
            "emm",
            "jem",
            "jmem",
            "kem",
            "kmem",
            "nem",
            "nmem",
            "rnem",
            "nnem",
            "mm",
            "meem",
            "mme",
            "mwm",
            "mwem",
            "mrm",
            "mrem",
            "msm",
            "msem",
            "mdm",
            "mdem",
            "mcm",
            "xn--mm-bja",
            "me",
            "memm",
            "mej",
            "mejm",
            "mek",
            "mekm",
            "men",
            "menm",
            "mern",
            "menn");
  }

  private String name(Variant variant) {
    return variant.verdict().host().ascii();
  }
}
