package io.jianzhen.platform.casework.transfer;

import io.jianzhen.platform.organisation.OutOfReach;
import io.jianzhen.platform.organisation.Permit;
import io.jianzhen.platform.organisation.Role;
import io.jianzhen.platform.organisation.SignedIn;
import io.jianzhen.platform.web.Flash;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The papers of a transfer: making them, and reading those that were made. */
@Controller
@RequestMapping("/transfers/{id:\\d+}/papers")
@Permit({Role.OFFICE, Role.UNIT_REVIEWER, Role.INSPECTOR, Role.CASE_OFFICER, Role.LEADER})
class TransferPaperController {

  private static final String WORD =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

  private final Transfers transfers;
  private final TransferDesk desk;
  private final TransferPapers papers;
  private final MessageSource messages;

  TransferPaperController(
      Transfers transfers, TransferDesk desk, TransferPapers papers, MessageSource messages) {
    this.transfers = transfers;
    this.desk = desk;
    this.papers = papers;
    this.messages = messages;
  }

  @PostMapping
  String paper(
      @AuthenticationPrincipal SignedIn me,
      @PathVariable long id,
      @RequestParam(defaultValue = "") String kind,
      Locale locale,
      RedirectAttributes flash) {
    Transfer one = transfers.get(id, me);
    PaperKind wanted =
        PaperKind.named(kind)
            .filter(named -> desk.mayMake(one, named, me))
            .orElseThrow(() -> new OutOfReach("paper of transfer " + id));
    papers.make(one, wanted, me);
    flash.addFlashAttribute(
        "flash", new Flash("good", messages.getMessage("transfer.done", null, locale)));
    return "redirect:/transfers/" + id;
  }

  @GetMapping("/{paper:\\d+}")
  ResponseEntity<byte[]> document(
      @AuthenticationPrincipal SignedIn me, @PathVariable long id, @PathVariable long paper) {
    Transfer one = transfers.get(id, me);
    TransferPapers.Made made =
        papers.of(id).stream()
            .filter(found -> found.id() == paper)
            .findFirst()
            .orElseThrow(() -> new OutOfReach("paper " + paper));
    String name =
        "transfer-%d-%d-%s-%d.docx"
            .formatted(one.year(), one.serial(), made.kind(), made.edition());
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(WORD))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(name).build().toString())
        .body(papers.document(id, made));
  }
}
