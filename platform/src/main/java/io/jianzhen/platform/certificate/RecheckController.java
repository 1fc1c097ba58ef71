package io.jianzhen.platform.certificate;

import io.jianzhen.platform.organisation.Permit;
import io.jianzhen.platform.organisation.Role;
import io.jianzhen.platform.organisation.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Judging all certificates again, and what changed by it. */
@Controller
@RequestMapping("/certificates/recheck")
@Permit({Role.OFFICE, Role.UNIT_REPORTER, Role.UNIT_REVIEWER, Role.INSPECTOR, Role.LEADER})
class RecheckController {

  private static final int PAGE = 50;
  private static final int RUNS = 10;

  private final RecheckDesk desk;

  RecheckController(RecheckDesk desk) {
    this.desk = desk;
  }

  @GetMapping
  String show(
      @AuthenticationPrincipal SignedIn me,
      @RequestParam(defaultValue = "0") long run,
      @RequestParam(defaultValue = "1") int page,
      Model model) {
    List<RecheckDesk.Run> runs = desk.runs(RUNS);
    long shown = run > 0 || runs.isEmpty() ? run : runs.get(0).id();
    int here = Math.max(page, 1);
    List<RecheckDesk.Change> changes = desk.changes(shown, me, here, PAGE);
    model.addAttribute("runs", runs);
    model.addAttribute("shown", shown);
    model.addAttribute("changes", changes.stream().limit(PAGE).toList());
    model.addAttribute("page", here);
    model.addAttribute("more", changes.size() > PAGE);
    model.addAttribute("mayBegin", me.isAnyOf(Role.OFFICE));
    progress(runs, model);
    return "certificate/recheck";
  }

  /** Answers the progress bar, and sends the browser on once the run has ended. */
  @GetMapping("/progress")
  String progress(HttpServletRequest request, HttpServletResponse response, Model model) {
    List<RecheckDesk.Run> runs = desk.runs(1);
    if (runs.isEmpty() || !runs.get(0).isRunning()) {
      response.setHeader("HX-Redirect", request.getContextPath() + "/certificates/recheck");
    }
    progress(runs, model);
    return "certificate/recheck-progress :: progress";
  }

  private static void progress(List<RecheckDesk.Run> runs, Model model) {
    boolean running = !runs.isEmpty() && runs.get(0).isRunning();
    model.addAttribute("running", running);
    model.addAttribute("done", running ? runs.get(0).checked() : 0);
    model.addAttribute("of", running ? Math.max(1, runs.get(0).total()) : 1);
  }

  @Permit(Role.OFFICE)
  @PostMapping
  String begin(@AuthenticationPrincipal SignedIn me) {
    desk.begin(me);
    return "redirect:/certificates/recheck";
  }

  @Permit(Role.OFFICE)
  @PostMapping("/cancel")
  String cancel(@AuthenticationPrincipal SignedIn me) {
    desk.cancel(me);
    return "redirect:/certificates/recheck";
  }
}
