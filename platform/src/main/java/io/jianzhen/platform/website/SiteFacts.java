package io.jianzhen.platform.website;

import io.jianzhen.platform.web.IdentityNumbers;
import io.jianzhen.platform.website.Site.Verification;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What people have found out about a suspect site, as typed.
 *
 * @param imitates id in the register of official sites, or empty
 * @param hosting who gives it its access or server
 * @param place where that is
 * @param registrar who registered the name
 */
record SiteFacts(
    @Nullable String verification,
    @Nullable String owner,
    @Nullable String imitates,
    @Nullable String hosting,
    @Nullable String place,
    @Nullable String registrar) {

  private static final int LONGEST = 100;

  SiteFacts {
    verification = verification == null || verification.isBlank() ? "UNKNOWN" : verification;
    owner = tidy(owner);
    imitates = tidy(imitates);
    hosting = tidy(hosting);
    place = tidy(place);
    registrar = tidy(registrar);
  }

  static SiteFacts of(Site site) {
    return new SiteFacts(
        site.verification().name(),
        site.owner(),
        site.imitates(),
        site.hosting(),
        site.place(),
        site.registrar());
  }

  /** Field name to message key; empty if all is well. */
  Map<String, String> whatIsWrong(OfficialNames names) {
    Map<String, String> wrong = new LinkedHashMap<>();
    if (Arrays.stream(Verification.values()).noneMatch(one -> one.name().equals(verification))) {
      wrong.put("verification", "website.field.verification.wrong");
    }
    if (imitates != null && !imitates.isEmpty() && !names.has(imitates)) {
      wrong.put("imitates", "website.field.imitates.wrong");
    }
    check("owner", owner, wrong);
    check("hosting", hosting, wrong);
    check("place", place, wrong);
    check("registrar", registrar, wrong);
    return wrong;
  }

  private static void check(String field, @Nullable String text, Map<String, String> wrong) {
    if (text != null && text.length() > LONGEST) {
      wrong.put(field, "website.field.tooLong");
    } else if (text != null && IdentityNumbers.isIn(text)) {
      wrong.put(field, "website.field.identity");
    }
  }

  private static String tidy(@Nullable String text) {
    return text == null ? "" : text.replaceAll("\\s+", " ").strip();
  }
}
