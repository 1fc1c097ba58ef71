package io.jianzhen.platform.casework.file;

import io.jianzhen.platform.casework.clock.ClockView;
import io.jianzhen.platform.casework.clock.Clocks;
import io.jianzhen.platform.casework.file.dossier.Dossier;
import io.jianzhen.platform.casework.file.dossier.Participant;
import io.jianzhen.platform.casework.file.fine.Notice;
import io.jianzhen.platform.casework.file.form.CaseStep;
import io.jianzhen.platform.organisation.SignedIn;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Notices of intended fines on the page of a case. */
@Component
class NoticePage {

  private final NoticeDesk notices;
  private final Clocks clocks;
  private final Clock clock;

  NoticePage(NoticeDesk notices, Clocks clocks, Clock clock) {
    this.notices = notices;
    this.clocks = clocks;
    this.clock = clock;
  }

  /** A notice, who was told and what can follow. */
  record Line(Notice notice, Participant person, List<CaseStep> steps) {

    Line {
      steps = List.copyOf(steps);
    }
  }

  void show(Dossier dossier, SignedIn me, Model model) {
    List<Line> lines =
        notices.of(dossier).stream()
            .flatMap(
                one ->
                    dossier.person(one.person()).stream()
                        .map(person -> new Line(one, person, open(one))))
            .toList();
    List<String> references = lines.stream().map(one -> one.notice().reference()).toList();
    model.addAttribute("today", LocalDate.now(clock));
    model.addAttribute("penaltyNotices", lines);
    model.addAttribute(
        "noticeLimits",
        clocks.ofAll(references, me).stream().collect(Collectors.groupingBy(ClockView::subject)));
  }

  private static List<CaseStep> open(Notice notice) {
    return Arrays.stream(CaseStep.values())
        .filter(step -> step.ofNotices().filter(notice::isOpenFor).isPresent())
        .toList();
  }
}
