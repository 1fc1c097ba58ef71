package io.jianzhen.platform.certificate.lookup;

import io.jianzhen.detect.card.IdNumber;
import io.jianzhen.detect.card.StatedDate;
import java.text.Normalizer;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * What the platform shows of a certificate, in its order. Texts are {@code
 * certificate.lookup.field.<name>}.
 */
enum SeenField {
  NAME("姓名", LookupEntry::name),
  SEX("性别", LookupEntry::sex),
  NUMBER("证书编号", LookupEntry::number),
  CATEGORY("作业类别", LookupEntry::category),
  ITEM("准操项目", LookupEntry::item),
  FIRST_ISSUED("初领日期", LookupEntry::firstIssued),
  TERM_START("有效期起", LookupEntry::termStart),
  TERM_END("有效期止", LookupEntry::termEnd),
  REVIEW_DUE("应复审日期", LookupEntry::reviewDue),
  ISSUER("签发机关", LookupEntry::issuer);

  private static final Pattern UNSEEN = Pattern.compile("[\\s\\p{Z}\\p{C}]+");

  private final String label;

  @SuppressWarnings("ImmutableEnumChecker") // method references without state
  private final Function<LookupEntry, String> onFile;

  SeenField(String label, Function<LookupEntry, String> onFile) {
    this.label = label;
    this.onFile = onFile;
  }

  /** Its name in a form, which is also its id in the page. */
  public String id() {
    return "seen" + name();
  }

  /** What it is called in a letter. */
  String label() {
    return label;
  }

  /** Without it nothing can be said to have been found. */
  public boolean isRequired() {
    return this == NAME || this == TERM_END;
  }

  boolean isDate() {
    return switch (this) {
      case FIRST_ISSUED, TERM_START, TERM_END, REVIEW_DUE -> true;
      case NAME, SEX, NUMBER, CATEGORY, ITEM, ISSUER -> false;
    };
  }

  /**
   * What was shown beside what is on file. Spaces, width and case make no difference, nor does how
   * a date is written; what is not on file is contradicted by nothing.
   */
  Compared compare(String shown, LookupEntry entry) {
    String filed = onFile.apply(entry);
    return new Compared(
        this, kept(shown), kept(filed), filed.isBlank() || plain(shown).equals(plain(filed)));
  }

  private String kept(String text) {
    return this == NUMBER ? IdNumber.masked(text) : text;
  }

  private String plain(String text) {
    if (isDate()) {
      return StatedDate.parse(text).read().map(Object::toString).orElse(text.strip());
    }
    String folded = Normalizer.normalize(text, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT);
    return UNSEEN.matcher(folded).replaceAll("");
  }

  /**
   * One line of the comparison; numbers are masked.
   *
   * @param onFile what was on file that day
   */
  record Compared(SeenField field, String shown, String onFile, boolean agrees) {}
}
