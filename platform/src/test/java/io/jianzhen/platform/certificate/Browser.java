package io.jianzhen.platform.certificate;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import io.jianzhen.platform.organisation.SignedIn;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What a signed-in person does with a browser. */
final class Browser {

  private final MockMvcTester mvc;
  private final SignedIn me;

  Browser(MockMvcTester mvc, SignedIn me) {
    this.mvc = mvc;
    this.me = me;
  }

  MvcTestResult get(String address) {
    return mvc.get().uri(address).with(user(me)).exchange();
  }

  String page(String address) {
    return text(get(address));
  }

  /** Sends a form; {@code fields} are names and values in turn. */
  MvcTestResult post(String address, String... fields) {
    var request = mvc.post().uri(address).with(user(me)).with(csrf());
    for (int i = 0; i < fields.length; i += 2) {
      request = request.param(fields[i], fields[i + 1]);
    }
    return request.exchange();
  }

  MvcTestResult upload(long employer, String name, byte[] content) {
    return mvc.post()
        .uri("/certificates/imports")
        .multipart()
        .file(new MockMultipartFile("file", name, "application/octet-stream", content))
        .param("enterprise", Long.toString(employer))
        .param("on", "2021-12-28")
        .with(user(me))
        .with(csrf())
        .exchange();
  }

  static String text(MvcTestResult result) {
    try {
      return result.getResponse().getContentAsString(StandardCharsets.UTF_8);
    } catch (UnsupportedEncodingException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }
}
