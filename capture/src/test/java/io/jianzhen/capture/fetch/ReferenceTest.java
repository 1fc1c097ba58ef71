package io.jianzhen.capture.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import io.jianzhen.detect.host.address.WebAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReferenceTest {

  private static final WebAddress.Readable PAGE =
      (WebAddress.Readable) WebAddress.parse("http://a.example:8080/d/e/f?q=1#part");

  /** What {@code new URL(reference, "http://a.example:8080/d/e/f?q=1#part")} gives in a browser. */
  @ParameterizedTest(name = "{0} leads to {1}")
  @CsvSource(
      textBlock =
          """
          https://b.example/x,      https://b.example/x
          HTTP://B.example/x,       http://b.example/x
          //b.example/x,            http://b.example/x
          \\\\b.example/x,          http://b.example/x
          /\\b.example/x,           http://b.example/x
          ///b.example/x,           http://b.example/x
          http:///b.example/x,      http://b.example/x
          https:b.example/x,        https://b.example/x
          http:x,                   http://a.example:8080/d/e/x
          http:/x,                  http://a.example:8080/x
          http:\\\\b.example/x,     http://b.example/x
          /x,                       http://a.example:8080/x
          \\x,                      http://a.example:8080/x
          x,                        http://a.example:8080/d/e/x
          ./x,                      http://a.example:8080/d/e/x
          ../x,                     http://a.example:8080/d/x
          ../../../../x,            http://a.example:8080/x
          ..,                       http://a.example:8080/d/
          ?z,                       http://a.example:8080/d/e/f?z
          #z,                       http://a.example:8080/d/e/f?q=1
          '',                       http://a.example:8080/d/e/f?q=1
          b.example,                http://a.example:8080/d/e/b.example
          @b.example/,              http://a.example:8080/d/e/@b.example/
          //me@b.example/,          http://b.example/
          """)
  void isReadAsBrowsersDo(String location, String target) {
    WebAddress read = new Reference(PAGE, "http://a.example:8080").resolve(location);
    assertThat(read).isInstanceOf(WebAddress.Readable.class);
    assertThat(Request.url((WebAddress.Readable) read)).isEqualTo(target);
  }

  @ParameterizedTest
  @CsvSource({"data:text/html,x", "b.example:80/x", "JavaScript:alert(1)", "about:blank"})
  void withAnotherSchemeIsNotRead(String location) {
    assertThat(new Reference(PAGE, "http://a.example:8080").resolve(location))
        .isInstanceOf(WebAddress.Unreadable.class);
  }

  @Test
  void withLineEndsInItIsReadWithoutThem() {
    WebAddress read = new Reference(PAGE, "http://a.example:8080").resolve(" \t/x\r\ny ");
    assertThat(Request.url((WebAddress.Readable) read)).isEqualTo("http://a.example:8080/xy");
  }
}
