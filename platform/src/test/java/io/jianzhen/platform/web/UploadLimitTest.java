package io.jianzhen.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class UploadLimitTest {

  private final MockFilterChain chain = new MockFilterChain();

  @Test
  void two_gigabytes_are_refused_before_anything_is_read() throws Exception {
    assertThat(statusFor(2L << 30)).isEqualTo(413);
    assertThat(chain.getRequest()).isNull();
  }

  @ParameterizedTest
  @ValueSource(longs = {-1, 0, 200L << 20, 201L << 20})
  void a_file_of_two_hundred_megabytes_goes_through(long bytes) throws Exception {
    assertThat(statusFor(bytes)).isEqualTo(200);
    assertThat(chain.getRequest()).isNotNull();
  }

  private int statusFor(long bytes) throws Exception {
    var request =
        new MockHttpServletRequest("POST", "/roster") {
          @Override
          public long getContentLengthLong() {
            return bytes;
          }
        };
    var response = new MockHttpServletResponse();
    new UploadLimit().doFilter(request, response, chain);
    return response.getStatus();
  }
}
