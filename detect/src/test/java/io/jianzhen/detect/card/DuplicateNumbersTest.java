package io.jianzhen.detect.card;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DuplicateNumbersTest {

  private final DuplicateNumbers numbers = new DuplicateNumbers();

  @Test
  void everyRowOfANumberAtTwoNamesIsReportedInOrderWithAnotherRow() {
    numbers.add(4, Entries.with("name=甲"));
    numbers.add(5, Entries.with("name=丙 | number=T12011619900101002X"));
    numbers.add(6, Entries.with("name=乙 | number=ｔ120116 199001010011"));
    numbers.add(9, Entries.with("name=甲"));
    assertThat(found()).containsExactly("4->第6行", "6->第4行", "9->第6行");
  }

  @Test
  void theSameNameTwiceIsNoConflict() {
    numbers.add(4, Entries.with("name=甲某"));
    numbers.add(5, Entries.with("name=甲 某"));
    assertThat(found()).isEmpty();
  }

  @Test
  void anotherItemUnderTheSameNumberIsNoConflict() {
    numbers.add(4, Entries.with("name=甲"));
    numbers.add(5, Entries.with("name=乙 | item=高压电工作业"));
    assertThat(found()).isEmpty();
  }

  @Test
  void rowsWithoutAWholeNumberTakeNoPart() {
    assertThat(numbers.add(4, Entries.with("number="))).isFalse();
    assertThat(numbers.add(5, Entries.with("number=无"))).isFalse();
    assertThat(numbers.add(6, Entries.with("number=1.2E+17"))).isFalse();
    assertThat(numbers.add(7, Entries.with(""))).isTrue();
  }

  @Test
  void aHundredThousandRowsKeepTheirOnlyConflict() {
    for (int row = 1; row <= 100_000; row++) {
      numbers.add(row, Entries.only("name=甲 | number=T" + row));
    }
    numbers.add(100_001, Entries.only("name=乙 | number=T77"));
    assertThat(found()).containsExactly("77->第100001行", "100001->第77行");
  }

  @Test
  void aNumberOnFileElsewhereNamesTheOtherEmployer() {
    assertThat(DuplicateNumbers.acrossFiles("T1", "示例化工").says().zh()).contains("示例化工");
  }

  private List<String> found() {
    List<String> found = new ArrayList<>();
    numbers.forEach(
        (row, finding) -> {
          assertThat(finding.rule()).isEqualTo("DUPLICATE_NUMBER");
          String says = finding.says().zh();
          found.add(
              row + "->" + says.substring(says.indexOf('第'), says.indexOf('，', says.indexOf('第'))));
        });
    return found;
  }
}
