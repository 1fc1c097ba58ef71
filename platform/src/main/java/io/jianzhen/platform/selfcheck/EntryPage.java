package io.jianzhen.platform.selfcheck;

import io.jianzhen.detect.Sentence;
import io.jianzhen.detect.card.text.ReadField;
import io.jianzhen.platform.certificate.EmployerEntries;
import io.jianzhen.platform.certificate.EmployerEntries.Known;
import io.jianzhen.platform.certificate.EmployerEntries.Standing;
import io.jianzhen.platform.certificate.WrittenEntry;
import io.jianzhen.platform.selfcheck.AnswerForm.Wrong;
import io.jianzhen.platform.selfcheck.CardReadings.Seen;
import io.jianzhen.platform.selfcheck.CardReadings.State;
import io.jianzhen.platform.selfcheck.SelfCheckFiles.Brought;
import io.jianzhen.platform.web.FormErrors;
import io.jianzhen.roster.Field;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.util.StringUtils;

/** The form for one entry of the roster, by itself or beside the photo of its card. */
@Component
class EntryPage {

  static final WrittenEntry NOTHING = new WrittenEntry(Map.of());

  private final EmployerEntries entries;
  private final CardReadings readings;
  private final NewRoster fresh;
  private final OwnPage page;
  private final MessageSource messages;

  EntryPage(
      EmployerEntries entries,
      CardReadings readings,
      NewRoster fresh,
      OwnPage page,
      MessageSource messages) {
    this.entries = entries;
    this.readings = readings;
    this.fresh = fresh;
    this.page = page;
    this.messages = messages;
  }

  /**
   * A field of the form.
   *
   * @param hint one line below the label, or null
   * @param read what a machine read on the photo, or null
   * @param doubt why that does not count as read, or null
   */
  record Box(
      String id,
      String label,
      String value,
      @Nullable String hint,
      @Nullable String read,
      @Nullable String doubt,
      boolean needsTick,
      boolean ticked) {}

  /** What somebody else has put on file otherwise. */
  record Difference(String label, String theirs) {}

  /** The form as it is first shown: the entry as it stands, and over it what was read. */
  EntryForm begin(SelfCheck one, Optional<EntryKey> entry, @Nullable Brought photo) {
    Optional<EntryKey> now = entry.flatMap(key -> fresh.now(one, key));
    Map<Field, String> texts = new EnumMap<>(Field.class);
    now.ifPresent(key -> texts.putAll(known(one, key).entry().texts()));
    Map<Field, ReadField> read = read(photo);
    read.forEach((field, of) -> texts.put(field, of.value()));
    if (photo != null && !read.isEmpty()) {
      readings.shown(photo.id());
    }
    return EntryForm.of(base(one), now, new WrittenEntry(texts), !read.isEmpty());
  }

  /** The entry as it stands on the roster on file. */
  Known known(SelfCheck one, EntryKey key) {
    return entries.find(one.enterprise(), key.importId(), key.sheetRow());
  }

  /** The fields that a person has to confirm each. */
  Set<Field> toConfirm(EntryForm form, @Nullable Brought photo) {
    Map<Field, ReadField> read = read(photo);
    if (photo == null || !(form.read() || readings.wasShown(photo.id()))) {
      return Set.of();
    }
    // What was read is forgotten after a while: then all that stands there may come from it.
    return read.isEmpty() ? form.written().texts().keySet() : read.keySet();
  }

  private Map<Field, ReadField> read(@Nullable Brought photo) {
    return Optional.ofNullable(photo)
        .flatMap(of -> readings.of(of.id()))
        .map(Seen::fields)
        .orElse(Map.of());
  }

  /** The page with what was typed and what is wrong with it. */
  String show(
      SelfCheck one,
      EntryForm form,
      @Nullable Brought photo,
      Map<String, Wrong> wrong,
      Locale locale,
      Model model) {
    FormErrors errors = page.errors(wrong, locale);
    Optional<Known> known = form.entry().map(key -> known(one, key));
    model.addAttribute("one", one);
    model.addAttribute("form", form);
    model.addAttribute("key", form.entry().map(EntryKey::toString).orElse(""));
    model.addAttribute("boxes", boxes(form, known, photo, locale));
    model.addAttribute("photo", photo);
    model.addAttribute("notRead", notRead(photo, locale));
    model.addAttribute("installed", readings.isInstalled());
    model.addAttribute(
        "asksAsPrinted",
        form.asPrinted()
            || wrong.values().stream()
                .anyMatch(of -> of.messageKey().equals("selfcheck.entryForm.check")));
    model.addAttribute("errors", errors);
    return "selfcheck/entry";
  }

  /** The page with what was typed, beside what is on file by now; nothing has been overwritten. */
  String showBoth(
      SelfCheck one, EntryForm form, @Nullable Brought photo, Locale locale, Model model) {
    Optional<EntryKey> now = form.entry().flatMap(key -> fresh.now(one, key));
    model.addAttribute("moved", entries.standing(one.enterprise()).orElse(null));
    model.addAttribute("gone", form.entry().isPresent() && now.isEmpty());
    model.addAttribute(
        "differences",
        now.map(key -> differences(form.written(), known(one, key).entry(), locale))
            .orElse(List.of()));
    return show(one, form.on(base(one), now), photo, Map.of(), locale, model);
  }

  private List<Difference> differences(WrittenEntry mine, WrittenEntry theirs, Locale locale) {
    List<Difference> found = new ArrayList<>();
    for (Field field : WrittenEntry.FIELDS) {
      if (!WrittenEntry.isMasked(field) && !mine.text(field).equals(theirs.text(field))) {
        String shown = theirs.text(field);
        found.add(
            new Difference(
                label(field, locale), shown.isEmpty() ? text("selfcheck.empty", locale) : shown));
      }
    }
    return found;
  }

  private List<Box> boxes(
      EntryForm form, Optional<Known> known, @Nullable Brought photo, Locale locale) {
    Map<Field, ReadField> read = read(photo);
    Set<Field> toConfirm =
        toConfirm(form, photo).isEmpty() ? Set.of() : EnumSet.copyOf(toConfirm(form, photo));
    return WrittenEntry.FIELDS.stream()
        .map(
            field -> {
              ReadField of = read.get(field);
              return new Box(
                  field.id(),
                  label(field, locale),
                  form.written().text(field),
                  hint(field, known, locale),
                  of == null ? null : of.value(),
                  of == null ? null : of.doubt().map(why -> said(why, locale)).orElse(null),
                  toConfirm.contains(field),
                  form.isTicked(field));
            })
        .toList();
  }

  private @Nullable String hint(Field field, Optional<Known> known, Locale locale) {
    if (WrittenEntry.isMasked(field) && known.isPresent()) {
      boolean isId = field == Field.ID_NUMBER;
      String masked = isId ? known.get().maskedId() : known.get().maskedNumber();
      return masked.isEmpty() ? null : text("selfcheck.entryForm.stays", locale, masked);
    }
    if (EntryForm.isDate(field)) {
      return text("selfcheck.entryForm.date.hint", locale);
    }
    return switch (field) {
      case POST -> text("selfcheck.entryForm.post.hint", locale);
      case KIND -> text("selfcheck.entryForm.kind.hint", locale);
      case CERTIFICATE_NUMBER -> text("selfcheck.entryForm.number.hint", locale);
      default -> null;
    };
  }

  /** Why the photo could not be read, or null. */
  private @Nullable String notRead(@Nullable Brought photo, Locale locale) {
    if (photo == null) {
      return null;
    }
    Seen seen = readings.of(photo.id()).orElse(null);
    if (seen == null || seen.state() == State.READING) {
      return null;
    }
    Sentence why = seen.why();
    if (why != null) {
      return said(why, locale);
    }
    return seen.fields().isEmpty() ? text("selfcheck.card.nothing", locale) : null;
  }

  private long base(SelfCheck one) {
    return entries.standing(one.enterprise()).map(Standing::importId).orElse(0L);
  }

  private static String label(Field field, Locale locale) {
    return isEnglish(locale) ? StringUtils.capitalize(field.en()) : field.zh();
  }

  static String said(Sentence sentence, Locale locale) {
    return isEnglish(locale) ? sentence.en() : sentence.zh();
  }

  private static boolean isEnglish(Locale locale) {
    return locale.getLanguage().equals("en");
  }

  private String text(String key, Locale locale, Object... arguments) {
    return messages.getMessage(key, arguments, locale);
  }
}
