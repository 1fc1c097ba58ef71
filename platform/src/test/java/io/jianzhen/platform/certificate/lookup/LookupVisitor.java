package io.jianzhen.platform.certificate.lookup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import io.jianzhen.platform.organisation.SignedIn;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A signed-in person with a browser, at the pages of look-ups. */
record LookupVisitor(MockMvcTester mvc, SignedIn me) {

  static final String PLATFORM = "https://cx.mem.gov.cn/";

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

  /** Sends the form of a look-up as the page has it, with a picture. */
  String notes(String entry, byte[] picture, String... fields) {
    var request =
        mvc.post()
            .uri(entry + "/lookup")
            .multipart()
            .file(new MockMultipartFile("picture", "截图.png", "image/png", picture))
            .param("version", version(entry))
            .with(user(me))
            .with(csrf());
    for (int i = 0; i < fields.length; i += 2) {
      request = request.param(fields[i], fields[i + 1]);
    }
    return answer(request.exchange());
  }

  /** The same at the platform's address. */
  String notesResult(String entry, LookupResult result, String... fields) {
    String[] all = new String[fields.length + 4];
    System.arraycopy(fields, 0, all, 0, fields.length);
    all[fields.length] = "result";
    all[fields.length + 1] = result.name();
    all[fields.length + 2] = "address";
    all[fields.length + 3] = PLATFORM;
    return notes(entry, Pictures.of("png", 640, 400), all);
  }

  /** Sends one of the other forms with the version of the page. */
  String sends(String entry, String form, String... fields) {
    String[] all = new String[fields.length + 2];
    System.arraycopy(fields, 0, all, 0, fields.length);
    all[fields.length] = "version";
    all[fields.length + 1] = version(entry);
    return answer(post(entry + "/lookup/" + form, all));
  }

  private String version(String entry) {
    return page(entry + "/lookup").replaceAll("(?s).*?name=\"version\" value=\"(\\d+)\".*", "$1");
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
