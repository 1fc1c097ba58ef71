package io.jianzhen.platform.casework;

import io.jianzhen.platform.certificate.Staff;
import io.jianzhen.platform.organisation.Role;
import io.jianzhen.platform.organisation.SignedIn;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Officers at the pages of leads. */
@TestComponent
final class LeadScene {

  private static final AtomicInteger COUNT = new AtomicInteger();

  private final Pages pages;
  private final Staff staff;
  private final LeadDesk desk;
  private final Leads leads;

  LeadScene(Pages pages, Staff staff, LeadDesk desk, Leads leads) {
    this.pages = pages;
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
    return pages.get(me, address);
  }

  String page(SignedIn me, String address) {
    return pages.page(me, address);
  }

  MvcTestResult post(SignedIn me, String address, String... fields) {
    return pages.post(me, address, fields);
  }

  /** Takes a step with the lead as it is now. */
  MvcTestResult step(SignedIn me, long lead, LeadStep step, String... fields) {
    return pages.post(
        me,
        "/leads/%d/steps".formatted(lead),
        fields,
        "version",
        Integer.toString(lead(lead).version()),
        "step",
        step.name());
  }

  static String text(MvcTestResult result) {
    return Pages.text(result);
  }
}
