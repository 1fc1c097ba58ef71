package io.jianzhen.platform.website;

import io.jianzhen.platform.web.IdentityNumbers;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a person fills in to enter suspect sites, as typed.
 *
 * @param kind a {@link SiteKind}
 * @param addresses one a line, for hosts
 * @param account the name, for an account
 * @param source a {@link SightingSource}
 */
record IntakeForm(
    @Nullable String kind,
    @Nullable String addresses,
    @Nullable String account,
    @Nullable String verification,
    @Nullable String owner,
    @Nullable String source,
    @Nullable String note) {

  private static final int LONGEST_NOTE = 500;

  static final IntakeForm BLANK = new IntakeForm(null, null, null, null, null, null, null);

  IntakeForm {
    kind = kind == null ? SiteKind.WEB_HOST.name() : kind;
    addresses = addresses == null ? "" : addresses;
    account = account == null ? "" : account;
    verification = verification == null ? "" : verification;
    owner = owner == null ? "" : owner;
    source = source == null ? SightingSource.OFFICER.name() : source;
    note = note == null ? "" : note;
  }

  /** Field name to message key for all but addresses and account; empty if all is well. */
  Map<String, String> whatIsWrong(OfficialNames names) {
    Map<String, String> wrong = new LinkedHashMap<>();
    if (siteKind().isEmpty()) {
      wrong.put("kind", "website.field.kind.wrong");
    }
    if (from().isEmpty()) {
      wrong.put("source", "website.field.source.wrong");
    }
    String text = String.valueOf(note);
    if (text.length() > LONGEST_NOTE) {
      wrong.put("note", "website.field.tooLong");
    } else if (IdentityNumbers.isIn(text)) {
      wrong.put("note", "website.field.identity");
    }
    if (KeptPhoto.isForged(text)) {
      wrong.put("note", "website.field.note.photo");
    }
    wrong.putAll(facts().whatIsWrong(names));
    return wrong;
  }

  Optional<SiteKind> siteKind() {
    return Arrays.stream(SiteKind.values()).filter(one -> one.name().equals(kind)).findFirst();
  }

  Optional<SightingSource> from() {
    return Arrays.stream(SightingSource.values())
        .filter(one -> one.name().equals(source))
        .findFirst();
  }

  SiteFacts facts() {
    return new SiteFacts(verification, owner, "", "", "", "");
  }

  /** A sighting of what was typed; only when kind and source are right. */
  Sighting sighting(String given) {
    return new Sighting(
        siteKind().orElseThrow(), given, from().orElseThrow(), String.valueOf(note).strip());
  }
}
