package io.jianzhen.platform.inspection;

import io.jianzhen.platform.inspection.order.InspectionOrders;
import io.jianzhen.platform.inspection.order.Order;
import io.jianzhen.platform.inspection.paper.InspectionPapers;
import io.jianzhen.platform.inspection.paper.PaperKind;
import io.jianzhen.platform.inspection.visit.InspectionVisits;
import io.jianzhen.platform.inspection.visit.Visit;
import io.jianzhen.platform.organisation.OutOfReach;
import io.jianzhen.platform.organisation.Permit;
import io.jianzhen.platform.organisation.Role;
import io.jianzhen.platform.organisation.SignedIn;
import java.util.Locale;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The papers of visits and orders: making them, and reading those that were made. */
@Controller
@Permit({Role.OFFICE, Role.LEADER, Role.UNIT_REPORTER, Role.UNIT_REVIEWER, Role.INSPECTOR})
class InspectionPaperController {

  private static final String WORD =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

  private final InspectionVisits visits;
  private final InspectionOrders orders;
  private final InspectionPapers papers;
  private final InspectionTexts texts;

  InspectionPaperController(
      InspectionVisits visits,
      InspectionOrders orders,
      InspectionPapers papers,
      InspectionTexts texts) {
    this.visits = visits;
    this.orders = orders;
    this.papers = papers;
    this.texts = texts;
  }

  @Permit({Role.UNIT_REVIEWER, Role.INSPECTOR})
  @PostMapping("/inspection/visits/{id:\\d+}/papers")
  String record(
      @AuthenticationPrincipal SignedIn me,
      @PathVariable long id,
      Locale locale,
      RedirectAttributes flash) {
    Visit visit = visits.get(id, me);
    if (visit.state() != Visit.State.DONE) {
      throw new OutOfReach("record of inspection visit " + id);
    }
    papers.make(visit, null, PaperKind.RECORD, me);
    texts.done("inspection.paper.made", locale, flash);
    return "redirect:/inspection/visits/" + id;
  }

  @Permit({Role.UNIT_REVIEWER, Role.INSPECTOR})
  @PostMapping("/inspection/orders/{id:\\d+}/papers")
  String ofOrder(
      @AuthenticationPrincipal SignedIn me,
      @PathVariable long id,
      @RequestParam(defaultValue = "") String kind,
      Locale locale,
      RedirectAttributes flash) {
    Order order = orders.get(id, me);
    PaperKind wanted =
        PaperKind.named(kind)
            .filter(one -> isFor(one, order))
            .orElseThrow(() -> new OutOfReach("paper of inspection order " + id));
    papers.make(visits.get(order.visit(), me), order, wanted, me);
    texts.done("inspection.paper.made", locale, flash);
    return "redirect:/inspection/orders/" + id;
  }

  private boolean isFor(PaperKind kind, Order order) {
    return switch (kind) {
      case RECORD -> false;
      case ORDER -> order.state() != Order.State.WITHDRAWN;
      case REVIEW -> papers.looked(order).isPresent();
    };
  }

  @GetMapping("/inspection/visits/{id:\\d+}/papers/{paper:\\d+}")
  ResponseEntity<byte[]> document(
      @AuthenticationPrincipal SignedIn me, @PathVariable long id, @PathVariable long paper) {
    Visit visit = visits.get(id, me);
    InspectionPapers.Made made =
        papers.of(id).stream()
            .filter(one -> one.id() == paper)
            .findFirst()
            .orElseThrow(() -> new OutOfReach("inspection paper " + paper));
    String name =
        "%s-%s-%d-%d.docx".formatted(visit.number(), made.kind(), made.serial(), made.edition());
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(WORD))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(name).build().toString())
        .body(papers.document(visit, made));
  }
}
