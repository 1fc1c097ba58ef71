package io.jianzhen.platform.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import io.jianzhen.platform.certificate.Staff;
import io.jianzhen.platform.organisation.Role;
import io.jianzhen.platform.organisation.SignedIn;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Officers at the pages of leads. */
@TestComponent
final class LeadScene {

  private static final AtomicInteger COUNT = new AtomicInteger();

  private final MockMvcTester mvc;
  private final Staff staff;
  private final LeadDesk desk;
  private final Leads leads;

  LeadScene(MockMvcTester mvc, Staff staff, LeadDesk desk, Leads leads) {
    this.mvc = mvc;
    this.staff = staff;
    this.desk = desk;
    this.leads = leads;
  }

  SignedIn person(String unit, Role role) {
    return staff.person(unit, role);
  }

  /** A lead that somebody told, for the unit of {@code by}. */
  long told(SignedIn by) {
    String reference = "tip-off:%d".formatted(9_000_000 + COUNT.incrementAndGet());
    return desk.openFor(new LeadDesk.Told(by.unit().code(), reference, "网上有人卖证"), by).id();
  }

  Lead lead(long id) {
    return leads.get(id);
  }

  MvcTestResult get(SignedIn me, String address) {
    return mvc.get().uri(address).with(user(me)).exchange();
  }

  String page(SignedIn me, String address) {
    MvcTestResult result = get(me, address);
    assertThat(result).hasStatusOk();
    return text(result);
  }

  /** Sends a form; {@code fields} are names and values in turn. */
  MvcTestResult post(SignedIn me, String address, String... fields) {
    var request = mvc.post().uri(address).with(user(me)).with(csrf());
    for (int i = 0; i < fields.length; i += 2) {
      request = request.param(fields[i], fields[i + 1]);
    }
    return request.exchange();
  }

  /** Takes a step with the lead as it is now. */
  MvcTestResult step(SignedIn me, long lead, LeadStep step, String... fields) {
    String[] all = new String[fields.length + 4];
    System.arraycopy(fields, 0, all, 0, fields.length);
    all[fields.length] = "version";
    all[fields.length + 1] = Integer.toString(lead(lead).version());
    all[fields.length + 2] = "step";
    all[fields.length + 3] = step.name();
    return post(me, "/leads/%d/steps".formatted(lead), all);
  }

  static String text(MvcTestResult result) {
    try {
      return result.getResponse().getContentAsString(StandardCharsets.UTF_8);
    } catch (UnsupportedEncodingException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }
}
