package io.jianzhen.platform.selfcheck;

import io.jianzhen.platform.certificate.OwnRoster;
import io.jianzhen.platform.selfcheck.Answers.Mark;
import io.jianzhen.platform.web.FormErrors;
import io.jianzhen.platform.web.FormErrors.Problem;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The employer's page: its roster with what contradicts itself, and what it has to answer. */
@Component
class OwnPage {

  /** Each entry has two fields, and a server takes a thousand; the gravest come first. */
  static final int MOST_ENTRIES = 200;

  /** What the employer is not told: what its unit has been warned of, and leads. */
  private static final Set<String> UNITS_ONLY = Set.of("ROSTER_GONE", "LEAD");

  private final SelfChecks checks;
  private final AnswerBook book;
  private final OwnRoster roster;
  private final OwnSelfCheck own;
  private final SelfCheckFiles files;
  private final MessageSource messages;
  private final Clock clock;

  OwnPage(
      SelfChecks checks,
      AnswerBook book,
      OwnRoster roster,
      OwnSelfCheck own,
      SelfCheckFiles files,
      MessageSource messages,
      Clock clock) {
    this.checks = checks;
    this.book = book;
    this.roster = roster;
    this.own = own;
    this.files = files;
    this.messages = messages;
    this.clock = clock;
  }

  /**
   * An entry on the page.
   *
   * @param earlier whether it was marked on a roster that a newer one has replaced, or stands in
   *     another part
   */
  record Line(
      String key,
      String name,
      String item,
      String number,
      String termEnd,
      List<OwnRoster.Finding> findings,
      boolean earlier) {

    /** Whether what was found may mean that the card is forged. */
    public boolean isGrave() {
      return findings.stream()
          .anyMatch(one -> one.severity().equals("ERROR") || one.severity().equals("SUSPECT"));
    }

    public long importId() {
      return EntryKey.parse(key).orElseThrow().importId();
    }

    public int sheetRow() {
      return EntryKey.parse(key).orElseThrow().sheetRow();
    }
  }

  /** What somebody else has saved otherwise. */
  record Difference(String label, String theirs) {}

  /**
   * The page with what was saved last.
   *
   * @param part which {@value #MOST_ENTRIES} of the entries, counted from 1
   */
  String show(SelfCheck one, int part, Model model) {
    Answers saved = book.latest(one.id());
    Integer submitted = one.submitted();
    boolean isReturned =
        one.state() == CheckState.RETURNED && submitted != null && submitted == saved.version();
    AnswerForm form = AnswerForm.of(saved);
    return show(one, isReturned ? form.unstated() : form, saved, FormErrors.NONE, part, model);
  }

  /** The page with what was typed, and what is wrong with it. */
  String show(SelfCheck one, AnswerForm form, FormErrors errors, int part, Model model) {
    return show(one, form, book.latest(one.id()), errors, part, model);
  }

  /** The page with what was typed, beside what somebody else has saved meanwhile. */
  String showBoth(
      SelfCheck one, AnswerForm form, Answers theirs, int part, Locale locale, Model model) {
    model.addAttribute("differences", differences(form, theirs, locale));
    return show(one, form.on(theirs.version()), theirs, FormErrors.NONE, part, model);
  }

  private String show(
      SelfCheck one, AnswerForm form, Answers saved, FormErrors errors, int part, Model model) {
    long onFile = roster.count(one.enterprise());
    int parts = (int) Math.max(1, (onFile + MOST_ENTRIES - 1) / MOST_ENTRIES);
    int here = Math.min(Math.max(part, 1), parts);
    model.addAttribute("one", one);
    model.addAttribute("form", form);
    model.addAttribute("saved", saved);
    model.addAttribute("lines", lines(one, saved, here));
    model.addAttribute("onFile", onFile);
    model.addAttribute("reported", own.reportedKeys(one));
    model.addAttribute("part", here);
    model.addAttribute("parts", parts);
    model.addAttribute("errors", errors);
    model.addAttribute("overdue", one.isOverdue(LocalDate.now(clock)));
    model.addAttribute("dueSoon", one.isDueSoon(LocalDate.now(clock)));
    model.addAttribute("proofs", files.of(one.id(), SelfCheckFiles.Kind.PROOF));
    model.addAttribute("mostBytes", SelfCheckFiles.MOST_BYTES);
    List<SelfCheck.Step> history =
        checks.history(one.id()).stream()
            .filter(step -> !UNITS_ONLY.contains(step.step()))
            .toList();
    model.addAttribute("history", history);
    model.addAttribute("returned", returned(one, history));
    return "selfcheck/mine";
  }

  /** Why it was returned, or null if it does not stand returned. */
  private static @Nullable String returned(SelfCheck one, List<SelfCheck.Step> history) {
    return one.state() != CheckState.RETURNED
        ? null
        : history.stream()
            .filter(step -> step.step().equals(CheckState.RETURNED.name()))
            .map(SelfCheck.Step::note)
            .findFirst()
            .orElse(null);
  }

  private List<Line> lines(SelfCheck one, Answers saved, int part) {
    List<Line> lines = new ArrayList<>();
    for (OwnRoster.Entry entry :
        roster.of(one.enterprise(), (part - 1) * MOST_ENTRIES, MOST_ENTRIES)) {
      String key = entry.importId() + "-" + entry.sheetRow();
      lines.add(
          new Line(
              key,
              entry.name(),
              entry.item(),
              entry.number(),
              entry.termEnd(),
              entry.findings(),
              false));
    }
    for (Mark mark : saved.marks()) {
      if (lines.stream().noneMatch(line -> line.key().equals(mark.key()))) {
        lines.add(
            new Line(mark.key(), mark.name(), mark.item(), mark.number(), "", List.of(), true));
      }
    }
    return lines;
  }

  /** What is wrong, in the language of the page. */
  FormErrors errors(Map<String, AnswerForm.Wrong> wrong, Locale locale) {
    return new FormErrors(
        wrong.entrySet().stream()
            .map(
                one ->
                    new Problem(
                        one.getKey(),
                        text(one.getValue().messageKey(), locale, one.getValue().longest())))
            .toList());
  }

  private List<Difference> differences(AnswerForm mine, Answers saved, Locale locale) {
    AnswerForm theirs = AnswerForm.of(saved);
    List<Difference> found = new ArrayList<>();
    compare(found, "selfcheck.holders", mine.holders(), theirs.holders(), locale);
    compare(found, "selfcheck.uncertified", mine.uncertified(), theirs.uncertified(), locale);
    compareMarks(found, mine, saved, locale);
    compare(found, "selfcheck.plan", mine.plan(), theirs.plan(), locale);
    compare(found, "selfcheck.inCharge", mine.inCharge(), theirs.inCharge(), locale);
    compare(
        found,
        "selfcheck.stated",
        yes(mine.stated(), locale),
        yes(theirs.stated(), locale),
        locale);
    return found;
  }

  private void compareMarks(List<Difference> found, AnswerForm mine, Answers saved, Locale locale) {
    AnswerForm theirs = AnswerForm.of(saved);
    Map<String, String> names = new HashMap<>();
    saved.marks().forEach(mark -> names.put(mark.key(), mark.name()));
    TreeSet<String> keys = new TreeSet<>(mine.keys());
    keys.addAll(theirs.keys());
    for (String key : keys) {
      String here = said(mine, key, locale);
      String there = said(theirs, key, locale);
      if (!here.equals(there)) {
        String row = key.substring(key.indexOf('-') + 1);
        String name = names.getOrDefault(key, text("selfcheck.entry.row", locale, row));
        found.add(new Difference(name, there));
      }
    }
  }

  private String said(AnswerForm form, String key, Locale locale) {
    String forged =
        text(form.forged().contains(key) ? "selfcheck.forged" : "selfcheck.notForged", locale);
    return form.reason(key).isEmpty() ? forged : forged + ": " + form.reason(key);
  }

  private void compare(
      List<Difference> found, String label, String mine, String theirs, Locale locale) {
    if (!mine.equals(theirs)) {
      String shown = theirs.isEmpty() ? text("selfcheck.empty", locale) : theirs;
      found.add(new Difference(text(label, locale), shown));
    }
  }

  private String yes(boolean is, Locale locale) {
    return text(is ? "selfcheck.yes" : "selfcheck.no", locale);
  }

  private String text(String key, Locale locale, Object... arguments) {
    return messages.getMessage(key, arguments, locale);
  }
}
