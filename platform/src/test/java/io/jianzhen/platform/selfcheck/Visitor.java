package io.jianzhen.platform.selfcheck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import io.jianzhen.platform.organisation.SignedIn;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A signed-in person with a browser. */
record Visitor(MockMvcTester mvc, SignedIn me) {

  MvcTestResult get(String address) {
    return mvc.get().uri(address).with(user(me)).exchange();
  }

  String page(String address) {
    MvcTestResult result = get(address);
    assertThat(result).hasStatusOk();
    return text(result);
  }

  /** Sends a form; {@code fields} are names and values in turn. */
  MvcTestResult post(String address, String... fields) {
    var request = mvc.post().uri(address).with(user(me)).with(csrf());
    for (int i = 0; i < fields.length; i += 2) {
      request = request.param(fields[i], fields[i + 1]);
    }
    return request.exchange();
  }

  /** What was flashed, or the page itself. */
  static String answer(MvcTestResult result) {
    Object flash = result.getMvcResult().getFlashMap().get("flash");
    return flash == null ? text(result) : flash.toString();
  }

  static String text(MvcTestResult result) {
    try {
      return result.getResponse().getContentAsString(StandardCharsets.UTF_8);
    } catch (UnsupportedEncodingException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }
}
