package io.jianzhen.platform.website;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import io.jianzhen.platform.organisation.SignedIn;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A signed-in person with a browser, at the pages of suspect sites. */
final class SiteVisitor {

  private final MockMvcTester mvc;
  private final CaptureJobs jobs;
  private final SignedIn me;

  private SiteVisitor(MockMvcTester mvc, CaptureJobs jobs, SignedIn me) {
    this.mvc = mvc;
    this.jobs = jobs;
    this.me = me;
  }

  /** Lets people in. */
  @TestComponent
  static final class Door {

    private final MockMvcTester mvc;
    private final CaptureJobs jobs;

    Door(MockMvcTester mvc, CaptureJobs jobs) {
      this.mvc = mvc;
      this.jobs = jobs;
    }

    SiteVisitor enter(SignedIn me) {
      return new SiteVisitor(mvc, jobs, me);
    }
  }

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

  /** Enters a host; the id of its record. */
  long enters(String address) {
    MvcTestResult result = post("/websites/sites", "kind", "WEB_HOST", "addresses", address);
    assertThat(result).hasStatus3xxRedirection();
    String to = String.valueOf(result.getResponse().getRedirectedUrl());
    assertThat(to).matches("/websites/sites/\\d+");
    return Long.parseLong(to.substring(to.lastIndexOf('/') + 1));
  }

  /** Captures a site and waits; the page that is shown then. */
  String captures(long site, String... fields) {
    String address = "/websites/sites/" + site;
    assertThat(post(address + "/capture", fields)).hasStatus3xxRedirection();
    jobs.await(site);
    return page(address);
  }

  /** Takes a step with the form as it is shown; what was flashed, or the page with the errors. */
  String takes(long site, String step, String... fields) {
    String address = "/websites/sites/%d/steps/%s".formatted(site, step);
    MvcTestResult blank = get(address);
    if (blank.getResponse().getRedirectedUrl() != null) {
      return answer(blank);
    }
    String form = text(blank);
    String version = form.replaceAll("(?s).*name=\"version\" value=\"(\\d+)\".*", "$1");
    String[] all = new String[fields.length + 2];
    System.arraycopy(fields, 0, all, 0, fields.length);
    all[fields.length] = "version";
    all[fields.length + 1] = version;
    return answer(post(address, all));
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
