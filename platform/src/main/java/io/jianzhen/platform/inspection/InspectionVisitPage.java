package io.jianzhen.platform.inspection;

import io.jianzhen.platform.certificate.CardsOnFile;
import io.jianzhen.platform.inspection.order.InspectionOrders;
import io.jianzhen.platform.inspection.paper.InspectionPapers;
import io.jianzhen.platform.inspection.visit.CardAnswer;
import io.jianzhen.platform.inspection.visit.FindingKind;
import io.jianzhen.platform.inspection.visit.InspectionPhotos;
import io.jianzhen.platform.inspection.visit.Visit;
import io.jianzhen.platform.inspection.visit.VisitContents;
import io.jianzhen.platform.inspection.visit.VisitForm;
import io.jianzhen.platform.organisation.SignedIn;
import io.jianzhen.platform.web.FormErrors;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * The page of a visit: the form on the spot while it is planned, what it showed once it is made.
 */
@Component
class InspectionVisitPage {

  /** More cards are not checked one by one on a telephone; the riskiest come first. */
  static final int MOST_CARDS = 200;

  private final CardsOnFile cards;
  private final VisitContents contents;
  private final InspectionPhotos photos;
  private final InspectionOrders orders;
  private final InspectionPapers papers;
  private final InspectionTexts texts;
  private final Clock clock;

  InspectionVisitPage(
      CardsOnFile cards,
      VisitContents contents,
      InspectionPhotos photos,
      InspectionOrders orders,
      InspectionPapers papers,
      InspectionTexts texts,
      Clock clock) {
    this.cards = cards;
    this.contents = contents;
    this.photos = photos;
    this.orders = orders;
    this.papers = papers;
    this.texts = texts;
    this.clock = clock;
  }

  /**
   * What is typed below a visit that was made: an order, or the reason of a step.
   *
   * @param photoNote what a photo shows
   */
  record Below(String what, String due, String reason, String photoNote) {

    static final Below EMPTY = new Below("", "", "", "");
  }

  String show(Visit visit, SignedIn me, Locale locale, Model model) {
    String key = UUID.randomUUID().toString();
    VisitForm form = VisitForm.of(visit, LocalDate.now(clock), key);
    return show(visit, form, Below.EMPTY, FormErrors.NONE, me, locale, model);
  }

  String show(
      Visit visit,
      VisitForm form,
      Below below,
      FormErrors errors,
      SignedIn me,
      Locale locale,
      Model model) {
    boolean isPlanned = visit.state() == Visit.State.PLANNED;
    boolean mayAct = InspectionPlanController.mayAct(me);
    List<VisitContents.Finding> findings = contents.findings(visit.id());
    model.addAttribute("one", visit);
    model.addAttribute("form", form);
    model.addAttribute("below", below);
    model.addAttribute("errors", errors);
    model.addAttribute("unsent", isPlanned ? List.of() : form.sentences());
    model.addAttribute("mayAct", mayAct);
    model.addAttribute("who", me.username());
    model.addAttribute("today", LocalDate.now(clock));
    model.addAttribute("onFile", isPlanned ? cards.of(visit.enterprise(), MOST_CARDS) : List.of());
    model.addAttribute("mostCards", MOST_CARDS);
    model.addAttribute("mayLookUp", visit.territory().startsWith(me.reach()));
    model.addAttribute("lines", VisitForm.LINES);
    model.addAttribute("answers", texts.choices(CardAnswer.values(), "inspection.answer.", locale));
    model.addAttribute("kinds", texts.choices(FindingKind.values(), "inspection.kind.", locale));
    model.addAttribute("cards", contents.cards(visit.id()));
    model.addAttribute("findings", findings);
    model.addAttribute("isCase", findings.stream().anyMatch(finding -> finding.kind().isCase()));
    model.addAttribute(
        "leadNumbers",
        String.join(
            " ",
            findings.stream()
                .map(VisitContents.Finding::leadNumber)
                .filter(number -> number != null)
                .distinct()
                .toList()));
    model.addAttribute("photos", photos.of(visit.id()));
    model.addAttribute("mostBytes", InspectionPhotos.MOST_BYTES);
    model.addAttribute("orders", orders.of(visit.id(), me));
    model.addAttribute("papers", papers.of(visit.id()));
    model.addAttribute("history", contents.history(visit.id()));
    return "inspection/visit";
  }
}
