package io.jianzhen.platform.publicity;

import io.jianzhen.platform.organisation.OutOfReach;
import io.jianzhen.platform.organisation.Permit;
import io.jianzhen.platform.organisation.Role;
import io.jianzhen.platform.organisation.SignedIn;
import io.jianzhen.platform.web.Choice;
import io.jianzhen.platform.web.Flash;
import io.jianzhen.platform.web.FormErrors;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the public is told: written, looked at, approved, published, withdrawn. */
@Controller
@RequestMapping("/publicity")
@Permit({Role.OFFICE, Role.UNIT_REPORTER, Role.UNIT_REVIEWER, Role.LEADER})
class ItemController {

  private final Items items;
  private final ItemDesk desk;
  private final MessageSource messages;
  private final Clock clock;

  ItemController(Items items, ItemDesk desk, MessageSource messages, Clock clock) {
    this.items = items;
    this.desk = desk;
    this.messages = messages;
    this.clock = clock;
  }

  @GetMapping
  String list(@AuthenticationPrincipal SignedIn me, Model model) {
    model.addAttribute("items", items.within(me));
    model.addAttribute("used", items.used(me));
    model.addAttribute("mayWrite", ItemDesk.isWriter(me));
    return "publicity/items";
  }

  @Permit({Role.OFFICE, Role.UNIT_REPORTER, Role.UNIT_REVIEWER})
  @GetMapping("/new")
  String form(Locale locale, Model model) {
    return form(ItemForm.EMPTY, FormErrors.NONE, locale, model);
  }

  @Permit({Role.OFFICE, Role.UNIT_REPORTER, Role.UNIT_REVIEWER})
  @PostMapping
  String open(
      @AuthenticationPrincipal SignedIn me,
      @ModelAttribute ItemForm form,
      HttpServletResponse response,
      Locale locale,
      Model model) {
    Optional<ItemForm.Wrong> wrong = form.whatIsWrong();
    if (wrong.isPresent()) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      return form(form, said(wrong.get(), locale), locale, model);
    }
    return "redirect:/publicity/" + desk.open(form.draft(), me);
  }

  @GetMapping("/{id:\\d+}")
  String show(
      @AuthenticationPrincipal SignedIn me, @PathVariable long id, Locale locale, Model model) {
    Item item = items.get(id, me);
    return page(item, ItemForm.of(item), FormErrors.NONE, me, locale, model);
  }

  /** Keeps a draft; or hides what is left in it, for the writer to look at before it is kept. */
  @Permit({Role.OFFICE, Role.UNIT_REPORTER, Role.UNIT_REVIEWER})
  @PostMapping("/{id:\\d+}/text")
  String save(
      @AuthenticationPrincipal SignedIn me,
      @PathVariable long id,
      @ModelAttribute ItemForm form,
      @RequestParam(defaultValue = "save") String what,
      HttpServletResponse response,
      Locale locale,
      RedirectAttributes flash,
      Model model) {
    Item item = items.get(id, me);
    if (item.state() != Item.State.DRAFT) {
      return changed(item, form, me, response, locale, model);
    }
    Optional<ItemForm.Wrong> wrong = form.whatIsWrong();
    if (wrong.isPresent()) {
      return wrong(item, form, said(wrong.get(), locale), me, response, locale, model);
    }
    if (what.equals("hide")) {
      List<String> names = Item.namesIn(form.names());
      ItemForm hidden =
          form.with(Leftovers.hidden(form.title(), names), Leftovers.hidden(form.body(), names));
      model.addAttribute("hidden", true);
      return page(item, hidden, FormErrors.NONE, me, locale, model);
    }
    try {
      desk.save(item, form.seen(), form.draft(), me);
    } catch (ItemMovedOn faster) {
      return changed(items.get(id, me), form, me, response, locale, model);
    }
    return done("publicity.saved", id, locale, flash);
  }

  @Permit({Role.OFFICE, Role.UNIT_REPORTER, Role.UNIT_REVIEWER})
  @PostMapping("/{id:\\d+}/steps")
  String step(
      @AuthenticationPrincipal SignedIn me,
      @PathVariable long id,
      @ModelAttribute ItemForm form,
      HttpServletResponse response,
      Locale locale,
      RedirectAttributes flash,
      Model model) {
    Item item = items.get(id, me);
    model.addAttribute("typedNote", form.note());
    if (form.seen() != item.version()) {
      return changed(item, ItemForm.of(item), me, response, locale, model);
    }
    Item.Step step =
        Item.Step.named(form.step())
            .filter(one -> desk.offered(item, me).contains(one))
            .orElseThrow(() -> new OutOfReach("step of publicity " + id));
    Optional<ItemForm.Wrong> wrong = form.whatIsWrongWithNote(step);
    if (wrong.isPresent()) {
      return wrong(item, ItemForm.of(item), said(wrong.get(), locale), me, response, locale, model);
    }
    try {
      desk.take(item, form.seen(), step, form.note(), me);
    } catch (ItemDesk.StillKnown known) {
      FormErrors left = FormErrors.at("body", say("publicity.leftover", locale));
      return wrong(item, ItemForm.of(item), left, me, response, locale, model);
    } catch (ItemMovedOn faster) {
      return changed(items.get(id, me), ItemForm.of(item), me, response, locale, model);
    }
    return done("publicity.done." + step, id, locale, flash);
  }

  /** Notes where it was told. */
  @Permit({Role.OFFICE, Role.UNIT_REPORTER, Role.UNIT_REVIEWER})
  @PostMapping("/{id:\\d+}/postings")
  String post(
      @AuthenticationPrincipal SignedIn me,
      @PathVariable long id,
      @ModelAttribute ItemForm form,
      HttpServletResponse response,
      Locale locale,
      RedirectAttributes flash,
      Model model) {
    Item item = items.get(id, me);
    if (item.state() != Item.State.PUBLISHED) {
      throw new OutOfReach("public item " + id);
    }
    Optional<ItemForm.Wrong> wrong = form.whatIsWrongWithPosting(LocalDate.now(clock));
    if (wrong.isPresent()) {
      return wrong(item, form, said(wrong.get(), locale), me, response, locale, model);
    }
    try {
      desk.post(item, form.seen(), form.posting(me.username()), me);
    } catch (ItemMovedOn faster) {
      return changed(items.get(id, me), form, me, response, locale, model);
    }
    return done("publicity.posted", id, locale, flash);
  }

  private FormErrors said(ItemForm.Wrong wrong, Locale locale) {
    return FormErrors.at(
        wrong.field(), messages.getMessage(wrong.key(), new Object[] {wrong.longest()}, locale));
  }

  private String wrong(
      Item item,
      ItemForm form,
      FormErrors errors,
      SignedIn me,
      HttpServletResponse response,
      Locale locale,
      Model model) {
    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    return page(item, form, errors, me, locale, model);
  }

  private String changed(
      Item item,
      ItemForm form,
      SignedIn me,
      HttpServletResponse response,
      Locale locale,
      Model model) {
    response.setStatus(HttpStatus.CONFLICT.value());
    FormErrors errors = FormErrors.at("title", say("publicity.changed", locale));
    return page(item, form, errors, me, locale, model);
  }

  private String done(String key, long id, Locale locale, RedirectAttributes flash) {
    flash.addFlashAttribute("flash", new Flash("good", say(key, locale)));
    return "redirect:/publicity/" + id;
  }

  private String form(ItemForm form, FormErrors errors, Locale locale, Model model) {
    model.addAttribute("form", form);
    model.addAttribute("errors", errors);
    model.addAttribute("kinds", choices(Item.Kind.values(), "publicity.kind.", locale));
    return "publicity/item-new";
  }

  private String page(
      Item item, ItemForm form, FormErrors errors, SignedIn me, Locale locale, Model model) {
    model.addAttribute("one", item);
    model.addAttribute("form", form);
    model.addAttribute("errors", errors);
    model.addAttribute("left", item.leftovers());
    model.addAttribute("steps", desk.offered(item, me));
    model.addAttribute("mayEdit", item.state() == Item.State.DRAFT && ItemDesk.isWriter(me));
    model.addAttribute("mayPost", item.state() == Item.State.PUBLISHED && ItemDesk.isWriter(me));
    model.addAttribute("postings", items.postings(item.id()));
    model.addAttribute("history", items.history(item.id()));
    model.addAttribute("kinds", choices(Item.Kind.values(), "publicity.kind.", locale));
    model.addAttribute("channels", choices(Item.Channel.values(), "publicity.channel.", locale));
    return "publicity/item";
  }

  private List<Choice> choices(Enum<?>[] values, String prefix, Locale locale) {
    return Arrays.stream(values)
        .map(one -> new Choice(one.name(), say(prefix + one.name(), locale)))
        .toList();
  }

  private String say(String key, Locale locale) {
    return messages.getMessage(key, null, locale);
  }
}
