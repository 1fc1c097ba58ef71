package io.jianzhen.platform.selfcheck;

import io.jianzhen.platform.certificate.OwnRoster;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names an entry of a roster in a page: import and row. */
record EntryKey(long importId, int sheetRow) {

  private static final Pattern FORM = Pattern.compile("(\\d{1,18})-(\\d{1,9})");

  /** Empty if the text can name no entry. */
  static Optional<EntryKey> parse(String text) {
    Matcher matcher = FORM.matcher(text);
    return matcher.matches()
        ? Optional.of(
            new EntryKey(Long.parseLong(matcher.group(1)), Integer.parseInt(matcher.group(2))))
        : Optional.empty();
  }

  /** The entry, if it was ever on file for the employer of this self-check. */
  Optional<OwnRoster.Entry> find(OwnRoster roster, SelfCheck one) {
    return roster.find(one.enterprise(), importId, sheetRow);
  }

  /** How the audit trail names it. */
  String reference() {
    return "certificate:" + importId + "/" + sheetRow;
  }

  @Override
  public String toString() {
    return importId + "-" + sheetRow;
  }
}
