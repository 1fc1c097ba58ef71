package io.jianzhen.platform.selfcheck;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CardHolderTest {

  @ParameterizedTest(name = "{0} {1} at {2} and {3} {4} at {5}: {6}")
  @CsvSource(
      textBlock =
          """
          p1, 样例甲, 1, p2, 样例乙, 1, true,  two persons of one employer
          p1, 样例甲, 1, p1, 样例甲, 2, false, one person with two employers
          p1, 样例甲, 1, '', '',     1, false, a card photographed twice and marked once
          '', '',     1, '', '',     1, false, a card photographed twice
          '', '',     1, '', '',     2, true,  nobody said whose cards they are
          p1, 样例甲, 1, '', '',     2, true,  nobody said whose the other is
          '', 样例甲, 1, p2, 样例乙, 1, true,  two names
          '', 样例甲, 1, p2, 样例甲, 1, false, one name at one employer
          '', 样例甲, 1, p2, 样例甲, 2, true,  one name may be two persons
          """)
  void somebodyElsesCard(
      String person,
      String name,
      long enterprise,
      String otherPerson,
      String otherName,
      long otherEnterprise,
      boolean isOther,
      String why) {
    var one = new CardHolder(person, name, enterprise);
    var other = new CardHolder(otherPerson, otherName, otherEnterprise);
    assertThat(one.isOther(other)).as(why).isEqualTo(isOther);
    assertThat(other.isOther(one)).as(why).isEqualTo(isOther);
  }
}
