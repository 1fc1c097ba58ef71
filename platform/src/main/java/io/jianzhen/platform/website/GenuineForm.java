package io.jianzhen.platform.website;

import io.jianzhen.detect.Sentence;
import io.jianzhen.detect.host.address.HostName;
import io.jianzhen.detect.host.address.WebAddress;
import io.jianzhen.platform.web.IdentityNumbers;
import io.jianzhen.platform.website.capture.GenuineDesk;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A page of a genuine site that is to be captured, as typed.
 *
 * @param site id in the register of official sites; empty for one that is not in it
 * @param name of a site that is not in the register
 * @param reason why it is known to be genuine, where its host does not say so
 */
record GenuineForm(
    @Nullable String site,
    @Nullable String name,
    @Nullable String address,
    @Nullable String reason) {

  static final GenuineForm BLANK = new GenuineForm("", "", "", "");

  private static final int LONGEST = 100;
  private static final int LONGEST_ADDRESS = 2000;

  GenuineForm {
    site = tidy(site);
    name = tidy(name);
    address = tidy(address);
    reason = tidy(reason);
  }

  /** Field name to message key; empty if all is well. */
  Map<String, String> whatIsWrong(OfficialNames names) {
    Map<String, String> wrong = new LinkedHashMap<>();
    if (!text(site).isEmpty() && !names.has(text(site))) {
      wrong.put("site", "website.field.imitates.wrong");
    }
    if (text(site).isEmpty() && text(name).isEmpty()) {
      wrong.put("name", "website.genuine.name.missing");
    }
    if (host().isEmpty() || text(address).length() > LONGEST_ADDRESS) {
      wrong.put("address", "website.genuine.address.wrong");
    } else if (text(reason).isEmpty() && !GenuineDesk.isOfficialHost(text(address))) {
      wrong.put("reason", "website.genuine.reason.missing");
    }
    for (String field : new String[] {"name", "reason"}) {
      String typed = field.equals("name") ? text(name) : text(reason);
      if (typed.length() > LONGEST) {
        wrong.put(field, "website.field.tooLong");
      } else if (IdentityNumbers.isIn(typed)) {
        wrong.put(field, "website.field.identity");
      }
    }
    return wrong;
  }

  /** What is to be captured; the form is right. */
  GenuineDesk.Wanted wanted(OfficialNames names) {
    Sentence called =
        names
            .site(text(site))
            .map(OfficialNames.Official::name)
            .orElse(new Sentence(text(name), text(name)));
    String id = text(site).isEmpty() ? host() : text(site);
    return new GenuineDesk.Wanted(id, called, text(address), text(reason));
  }

  /** The host of the address, which is the id of a site that has none; empty if it has none. */
  private String host() {
    return WebAddress.parse(text(address)) instanceof WebAddress.Readable readable
            && readable.host() instanceof HostName host
        ? host.ascii()
        : "";
  }

  private static String text(@Nullable String typed) {
    return typed == null ? "" : typed;
  }

  private static String tidy(@Nullable String typed) {
    return text(typed).replaceAll("\\s+", " ").strip();
  }
}
