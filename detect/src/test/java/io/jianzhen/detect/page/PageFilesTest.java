package io.jianzhen.detect.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.jianzhen.detect.host.address.WebAddress;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The files of a page that are worth fetching with it. */
class PageFilesTest {

  private static List<String> of(String url, String html) {
    return PageFiles.of(MadeUpSite.at(url, html)).stream().map(WebAddress.Readable::raw).toList();
  }

  @Test
  void itsOwnScriptsStyleSheetsAndPicturesAreAndTheFavicon() {
    assertThat(
            of(
                "http://a.example/zscx/index.html",
                """
                <link rel=stylesheet href=/static/portal.css><script src="query.js?v=3"></script>
                <img src=http://a.example/images/emblem.png>
                """))
        .containsExactly(
            "http://a.example:80/static/portal.css",
            "http://a.example:80/zscx/query.js?v=3",
            "http://a.example:80/images/emblem.png",
            "http://a.example:80/favicon.ico");
  }

  @Test
  void filesOfOtherHostsLibrariesAndPagesAreNot() {
    assertThat(
            of(
                "https://a.example:8443/",
                """
                <script src=https://cdn.example/portal.js></script><script src=/js/jquery.min.js></script>
                <iframe src=/inner.html></iframe><img src="data:image/png;base64,AAAA">
                """))
        .containsExactly("https://a.example:8443/favicon.ico");
  }

  @Test
  void thereIsALimit() {
    var html = new StringBuilder();
    for (int i = 0; i < 500; i++) {
      html.append("<img src=/picture-%d.png>".formatted(i));
    }
    assertThat(of("http://a.example/", html.toString())).hasSize(PageFiles.MOST);
  }
}
