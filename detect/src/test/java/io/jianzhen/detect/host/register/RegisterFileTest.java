package io.jianzhen.detect.host.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.jianzhen.detect.host.address.HostName;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A register that a user brings: what is taken, and how it is said what is wrong. */
class RegisterFileTest {

  private static final String GOOD =
      """
      sites:
        - id: ours
          name: {zh: 某某局, en: Some bureau}
          hosts: [WWW, '*.ours.example']
          names: [某某局]
          latin: [mou mou ju]
          source: our own notice
      former:
        - {host: old.example, body: {zh: 某某局, en: Some bureau}, until: 2020-06-30, source: notice}
      """
          .replace("WWW", "www.ours.example");

  @Test
  void aRegisterOfTheSameFormIsRead() throws Exception {
    OfficialSites own = read(GOOD);
    OfficialSite site = own.sites().get(0);
    assertThat(site.name().zh()).isEqualTo("某某局");
    assertThat(site.watched()).as("not watched unless it says so").isFalse();
    assertThat(site.mainHost()).isEqualTo(new HostName("www.ours.example"));
    assertThat(own.holder(new HostName("a.ours.example"))).contains(site);
    assertThat(own.holder(new HostName("ours.example"))).as("* stands for a label").isEmpty();
    assertThat(own.former())
        .extracting(FormerHost::host, FormerHost::until)
        .containsExactly(tuple(new HostName("old.example"), "2020-06-30"));
  }

  @Test
  void bothPartsMayBeMissing() throws Exception {
    assertThat(read("sites: []").sites()).isEmpty();
    assertThat(read("former: []").former()).isEmpty();
  }

  @ParameterizedTest(name = "{0} -> {1}: {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          id: ours                | id: Our Site             | sites[1] (Our Site) id: 'Our Site' must be lower-case and unique
          id: ours                | ident: ours              | sites[1] ident: there is no such field
          id: ours                | id:                      | sites[1] id: is empty
          latin: [mou mou ju]     | latin: [Mou Ju]          | sites[1] (ours) latin: 'Mou Ju' must be lower-case letters with single spaces
          latin: [mou mou ju]     | latin: mou               | sites[1] (ours) latin: must be a list
          names: [某某局]         | names: [[某某局]]        | sites[1] (ours) names: must be a text
          names: [某某局]         | watched: maybe           | sites[1] (ours) watched: must be true or false
          names: [某某局]         | id: again                | sites[1] id: is given twice
          source: our own notice  | names: [x]               | sites[1] names: is given twice
          '*.ours.example'        | '*.gov.cn'               | sites[1] (ours) hosts: '*.gov.cn' is a public suffix: not everything below it is official
          '*.ours.example'        | '*.com'                  | sites[1] (ours) hosts: '*.com' is a public suffix: not everything below it is official
          '*.ours.example'        | www.ours.example         | sites[1] (ours) hosts: 'www.ours.example' is listed before
          '*.ours.example'        | ''                       | sites[1] (ours) hosts: is empty
          host: old.example       | host: www.ours.example   | former[1] host: 'www.ours.example' is listed before
          until: 2020-06-30       | until: long ago          | former[1] until: 'long ago' must be a year or a day such as 2020 or 2020-06-30
          until: 2020-06-30       | till: 2020               | former[1] till: there is no such field
          en: Some bureau}        | en: b, fr: c}            | sites[1] (ours) name fr: there is no such field
          former:                 | formerly:                | formerly: there is no such field
          """)
  void whatIsWrongIsSaidWithItsPlace(String right, String wrong, String message) {
    assertThat(GOOD).contains(right);
    UnusableRegister refused =
        catchThrowableOfType(UnusableRegister.class, () -> read(GOOD.replace(right, wrong)));
    assertThat(refused.why().en()).isEqualTo(message);
    assertThat(refused.why().zh()).containsPattern("[\\u4e00-\\u9fff]");
  }

  @Test
  void aMissingFieldIsNamed() {
    assertThatThrownBy(() -> read("sites: [{id: ours, hosts: [a.example]}]"))
        .isInstanceOf(UnusableRegister.class)
        .hasMessage("sites[1] (ours) name: is missing");
    assertThatThrownBy(() -> read("sites: [{id: ours, name: {zh: 局, en: b}}]"))
        .hasMessage("sites[1] (ours) hosts: at least one host is needed");
    assertThatThrownBy(() -> read("sites: [{id: ours, name: {zh: 局}, hosts: [a.example]}]"))
        .hasMessage("sites[1] (ours) name en: is missing");
    assertThatThrownBy(() -> read("sites: [ours]")).hasMessage("sites[1]: must be 'field: value'");
  }

  @Test
  void theSameIdTwiceIsRefused() {
    String twice =
        GOOD.replace(
            "former:",
            GOOD.lines().skip(1).limit(6).reduce("", RegisterFileTest::line) + "former:");
    assertThatThrownBy(() -> read(twice))
        .hasMessage("sites[2] (ours) id: 'ours' must be lower-case and unique");
  }

  @Test
  void aFileOfMoreThanAMegabyteIsRefusedUnread() {
    assertThatThrownBy(() -> read("# " + "x".repeat(1_000_000)))
        .isInstanceOf(UnusableRegister.class)
        .hasMessage("the file is larger than 1 MB");
  }

  @Test
  void aFileOfAMegabyteIsRead() throws Exception {
    String sites = "sites: [] # ";
    assertThat(read(sites + "x".repeat(1_000_000 - sites.length())).sites()).isEmpty();
  }

  @ParameterizedTest(name = "{1}")
  @CsvSource({
    "'a: &a [x,x]\nsites: [*a,*a]', aliases",
    "'sites: [[[[[[[[[[[[x]]]]]]]]]]]]', Nesting Depth"
  })
  void whatMakesMuchOfLittleIsRefusedWhileItIsRead(String yaml, String why) {
    assertThatThrownBy(() -> read(yaml))
        .hasMessageContaining("not readable as YAML: ")
        .hasMessageContaining(why);
  }

  @ParameterizedTest(name = "{1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          sites: !!javax.script.ScriptEngineManager [x] | an object of a class
          sites: !!java.util.Date 2020                  | an object of a class
          a: &a [x,x]\\nsites: [*a,*a]                  | a list used again
          sites: &a [*a]                                | a list within itself
          sites: [[[[[[[[[[[[x]]]]]]]]]]]]              | deep nesting
          {sites: [                                     | broken off
          --- {}\\n--- {}                               | two documents
          \\0                                           | a control character
          [sites]                                       | a list
          sites                                         | a word
          ? {a: b}                                      | a map as key
          """)
  void hostileOrBrokenTextIsRefused(String yaml, String what) {
    assertThatThrownBy(() -> read(yaml.replace("\\n", "\n").replace("\\0", "\0")))
        .as(what)
        .isInstanceOf(UnusableRegister.class);
  }

  @Test
  void anEmptyFileIsRefused() {
    assertThatThrownBy(() -> read("")).hasMessage("the file is empty");
  }

  @Test
  void textInAnotherEncodingIsRefused() {
    assertThatThrownBy(
            () -> RegisterFile.read(new ByteArrayInputStream(new byte[] {(byte) 0xb9, 0x61})))
        .hasMessage("the file is not UTF-8");
  }

  @Property(tries = 300)
  void noTextBreaksTheReader(@ForAll @StringLength(max = 60) String text) throws IOException {
    try {
      read(text);
    } catch (UnusableRegister expected) {
      assertThat(expected.why().zh()).isNotBlank();
    }
  }

  private static String line(String before, String next) {
    return before + next + "\n";
  }

  private static OfficialSites read(String yaml) throws UnusableRegister, IOException {
    return OfficialSites.read(new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)));
  }
}
