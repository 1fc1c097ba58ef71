package io.jianzhen.platform.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import io.jianzhen.platform.organisation.SignedIn;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** People who open pages and send forms. */
@TestComponent
public final class Pages {

  private final MockMvcTester mvc;

  Pages(MockMvcTester mvc) {
    this.mvc = mvc;
  }

  public MvcTestResult get(SignedIn me, String address) {
    return mvc.get().uri(address).with(user(me)).exchange();
  }

  /** The text of a page that there is. */
  public String page(SignedIn me, String address) {
    MvcTestResult result = get(me, address);
    assertThat(result).hasStatusOk();
    return text(result);
  }

  /** Sends a form; {@code fields} are names and values in turn. */
  public MvcTestResult post(SignedIn me, String address, String... fields) {
    var request = mvc.post().uri(address).with(user(me)).with(csrf());
    for (int i = 0; i < fields.length; i += 2) {
      request = request.param(fields[i], fields[i + 1]);
    }
    return request.exchange();
  }

  /** The same with more fields behind those that a test names. */
  public MvcTestResult post(SignedIn me, String address, String[] fields, String... more) {
    List<String> all = new ArrayList<>(List.of(fields));
    all.addAll(List.of(more));
    return post(me, address, all.toArray(String[]::new));
  }

  public static String text(MvcTestResult result) {
    return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
  }
}
