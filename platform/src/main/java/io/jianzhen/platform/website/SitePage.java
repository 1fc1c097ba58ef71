package io.jianzhen.platform.website;

import io.jianzhen.platform.organisation.SignedIn;
import io.jianzhen.platform.web.Flash;
import io.jianzhen.platform.website.capture.GenuinePages;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the page of a suspect site shows. */
@Component
class SitePage {

  private final Sites sites;
  private final SiteHistory history;
  private final SiteReports reports;
  private final SiteLetters letters;
  private final SiteCaptures captures;
  private final SiteTimeline timeline;
  private final CaptureJobs jobs;
  private final MessageSource messages;
  private final GenuinePages genuine;
  private final OfficialNames names;
  private final Clock clock;

  SitePage(
      Sites sites,
      SiteHistory history,
      SiteReports reports,
      SiteLetters letters,
      SiteCaptures captures,
      SiteTimeline timeline,
      CaptureJobs jobs,
      MessageSource messages,
      GenuinePages genuine,
      OfficialNames names,
      Clock clock) {
    this.sites = sites;
    this.history = history;
    this.reports = reports;
    this.letters = letters;
    this.captures = captures;
    this.timeline = timeline;
    this.jobs = jobs;
    this.messages = messages;
    this.genuine = genuine;
    this.names = names;
    this.clock = clock;
  }

  /** What was read of a site, once for a page. */
  record Grounds(List<SiteHistory.Seen> sightings, List<SiteHistory.Captured> captures) {}

  /** What is known against a site, shown with every step too, so that nobody judges blindly. */
  Grounds grounds(Site site, Locale locale, Model model) {
    List<SiteHistory.Seen> sightings = history.sightings(site.id());
    List<SiteHistory.Captured> captured = history.captures(site.id());
    model.addAttribute("one", site);
    model.addAttribute("sightings", sightings);
    model.addAttribute("captures", captured);
    model.addAttribute("hostReasons", distinct(sightings.stream().map(SiteHistory.Seen::reasons)));
    model.addAttribute(
        "pageReasons", distinct(captured.stream().limit(1).map(SiteHistory.Captured::reasons)));
    model.addAttribute("locale", locale);
    Optional<OfficialNames.Official> official = names.site(site.imitates());
    model.addAttribute("imitates", official.map(one -> one.name(locale)).orElse(site.imitates()));
    model.addAttribute("genuine", official.orElse(null));
    model.addAttribute("genuineHost", official.map(OfficialNames.Official::host).orElse(""));
    model.addAttribute("genuineMarks", genuine.marks(site.imitates()));
    return new Grounds(sightings, captured);
  }

  private static List<SiteHistory.Reason> distinct(Stream<List<SiteHistory.Reason>> lists) {
    return lists.flatMap(List::stream).distinct().toList();
  }

  String show(Site site, SignedIn me, Locale locale, Model model) {
    Grounds read = grounds(site, locale, model);
    List<SiteReports.Report> sent = reports.of(site.id());
    model.addAttribute("reports", sent);
    model.addAttribute("letters", letters.of(site.id()));
    model.addAttribute(
        "timeline",
        timeline.of(read.sightings(), history.events(site.id()), read.captures(), locale));
    model.addAttribute("neighbours", sites.neighbours(site, me));
    model.addAttribute("today", LocalDate.now(clock));
    model.addAttribute("mayAct", SiteReach.mayAct(me));
    model.addAttribute(
        "hasPackages", read.captures().stream().anyMatch(one -> !one.sha256().isEmpty()));
    model.addAttribute("hasPhotos", read.sightings().stream().anyMatch(SiteHistory.Seen::hasPhoto));
    model.addAttribute("mayCapture", captures.areAvailable() && !site.kind().isAccount());
    model.addAttribute(
        "hasGenuine",
        genuine.of(site.imitates()).filter(page -> !page.picture().isEmpty()).isPresent());
    model.addAttribute("capturing", jobs.isRunning(site.id()));
    jobs.answer(site.id(), me)
        .map(said -> new Flash(said.kind(), messages.getMessage(said.messageKey(), null, locale)))
        .ifPresent(flash -> model.addAttribute("flash", flash));
    model.addAttribute("shot", lastPictured(read.captures()));
    model.addAttribute(
        "steps",
        site.steps().stream().filter(step -> step != SiteStep.RECEIPT || !sent.isEmpty()).toList());
    return "website/site";
  }

  /** The id of the last capture that has a picture, or null. */
  private static @Nullable Long lastPictured(List<SiteHistory.Captured> captures) {
    return captures.stream()
        .filter(one -> !one.picture().isEmpty())
        .map(SiteHistory.Captured::id)
        .findFirst()
        .orElse(null);
  }
}
