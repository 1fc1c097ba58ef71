package io.jianzhen.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.RequestDispatcher;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

class HereTest {

  @Test
  void changing_the_language_keeps_the_filters_and_the_page() {
    assertThat(here("unit=新港街道&page=3").with("lang", "en"))
        .isEqualTo("/certificates?unit=%E6%96%B0%E6%B8%AF%E8%A1%97%E9%81%93&page=3&lang=en");
  }

  @Test
  void sorting_begins_again_on_the_first_page() {
    assertThat(here("page=3&sort=date").with("sort", "-date"))
        .isEqualTo("/certificates?sort=-date");
  }

  @Test
  void taking_one_filter_away_keeps_the_others() {
    assertThat(here("unit=a&unit=b&severity=ERROR&page=2").without("severity", "page"))
        .isEqualTo("/certificates?unit=a&unit=b");
  }

  @Test
  void what_somebody_typed_cannot_leave_its_parameter() {
    assertThat(here("q=%22%3E%3Cscript%3E%26x%3D1").without("page"))
        .isEqualTo("/certificates?q=%22%3E%3Cscript%3E%26x%3D1");
  }

  @Test
  void a_broken_percent_sign_is_kept_as_text() {
    assertThat(here("q=100%").value("q")).isEqualTo("100%");
  }

  @Test
  void an_address_that_begins_with_two_slashes_stays_on_this_host() {
    var request = new MockHttpServletRequest("GET", "//example.org/x");
    assertThat(Here.of(request).with("lang", "en")).isEqualTo("/example.org/x?lang=en");
  }

  @Test
  void an_error_page_speaks_of_the_address_that_failed() {
    var request = new MockHttpServletRequest("GET", "/error");
    request.setAttribute(RequestDispatcher.ERROR_REQUEST_URI, "/missing");
    assertThat(Here.of(request)).hasToString("/missing");
  }

  private static Here here(String query) {
    var request = new MockHttpServletRequest("GET", "/certificates");
    request.setQueryString(query);
    return Here.of(request);
  }
}
