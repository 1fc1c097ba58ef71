package io.jianzhen.detect.card;

import static org.assertj.core.api.Assertions.assertThat;

import io.jianzhen.detect.Finding;
import io.jianzhen.detect.card.CertificateEntry.Card;
import io.jianzhen.detect.card.CertificateEntry.Holder;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;

class CardCheckPropertyTest {

  private static final LocalDate ON = LocalDate.of(2021, 12, 28);

  private final CardCheck check = CardCheck.standard();

  @Property
  void whateverIsWrittenGetsFindingsInTheOrderOfTheRulesAndNothingIsCalledGenuine(
      @ForAll @Size(17) List<@From("cells") String> cells) {
    List<Finding> found = check.check(entry(cells), ON);
    assertThat(found).isNotEmpty();
    assertThat(found).extracting(finding -> Rule.valueOf(finding.rule())).isSorted();
    assertThat(found)
        .allSatisfy(finding -> assertThat(finding.says().en()).doesNotContain("genuine"));
    assertThat(check.check(entry(cells), ON)).isEqualTo(found);
  }

  @Provide
  Arbitrary<String> cells() {
    return Arbitraries.oneOf(
        Arbitraries.strings().ofMaxLength(40),
        Arbitraries.of(
            "",
            "无",
            "120116199001010011",
            "T120116199001010011",
            "1.2E+17",
            "2021-03-04",
            "3/4/21",
            "2015年3月4日",
            "2026.6.2",
            "电工作业",
            "低压电工作业",
            "焊工证",
            "叉车",
            "特种作业人员",
            "主要负责人",
            "危险化学品生产",
            "安全合格证",
            "天津市安监局",
            "旧版",
            "https://@",
            "http://a@b:c/姓名",
            "://",
            "@",
            "姓名：",
            "ßßßß姓名"));
  }

  private static CertificateEntry entry(List<String> cells) {
    StatedDate[] dates =
        cells.subList(8, 13).stream().map(StatedDate::parse).toArray(StatedDate[]::new);
    assertThat(Arrays.asList(dates)).hasSize(5);
    return new CertificateEntry(
        new Holder(
            cells.get(0), cells.get(1), StatedId.text(cells.get(2)), cells.get(3), cells.get(16)),
        new Card(
            cells.get(4),
            cells.get(5),
            cells.get(6),
            cells.get(7),
            dates[0],
            dates[1],
            dates[2],
            dates[3],
            dates[4],
            cells.get(13),
            cells.get(14),
            false,
            cells.get(15)));
  }
}
