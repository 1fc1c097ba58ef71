package io.jianzhen.platform.certificate;

import io.jianzhen.platform.web.MaskedText;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One upload of a roster and how far it has come.
 *
 * @param unit code of the unit to which the employer belongs
 * @param fileSize in bytes
 * @param asOf the day as of which the certificates are judged
 * @param mapping the columns as a person corrected them, in the form of {@link MappingText}; empty
 *     if none did
 * @param headerRow as the spreadsheet shows it, 0 while unknown
 * @param byHand whether a person typed the one change to what was on file
 * @param supersededBy the later import of the same employer that took its place, or null
 */
record RosterImport(
    long id,
    long enterprise,
    String enterpriseName,
    String unit,
    String unitName,
    String fileName,
    long fileSize,
    State state,
    LocalDate asOf,
    String mapping,
    String sheetName,
    int headerRow,
    int taken,
    int refused,
    int skipped,
    String failureZh,
    String failureEn,
    String uploadedBy,
    OffsetDateTime uploadedAt,
    @Nullable String confirmedBy,
    @Nullable OffsetDateTime confirmedAt,
    @Nullable Long supersededBy,
    boolean byHand) {

  /** How far an import has come. */
  enum State {
    READING("info"),
    PREVIEW("warn"),
    CONFIRMED("good"),
    DISCARDED("quiet"),
    FAILED("bad");

    private final String kind;

    State(String kind) {
      this.kind = kind;
    }
  }

  /** The kind of chip that shows the state. */
  public String kind() {
    return supersededBy == null ? state.kind : "quiet";
  }

  /** The file's name, with identity numbers and telephones hidden: people put them there. */
  public String shownName() {
    return MaskedText.of(fileName);
  }

  /** Why reading failed, in the language of the page, with identity numbers hidden. */
  public String failure(Locale locale) {
    return MaskedText.of(RuleName.isEnglish(locale) ? failureEn : failureZh);
  }
}
