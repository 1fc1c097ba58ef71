package io.jianzhen.platform.website;

import io.jianzhen.detect.Sentence;
import io.jianzhen.detect.host.register.OfficialSite;
import io.jianzhen.detect.host.register.OfficialSites;
import io.jianzhen.platform.web.Choice;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What the sites of the register are called, by their ids. */
@Component
class OfficialNames {

  /** The site with this id; empty if the register has none, or none any more. */
  Optional<OfficialSite> site(String id) {
    return OfficialSites.standard().sites().stream()
        .filter(site -> site.id().equals(id))
        .findFirst();
  }

  boolean has(String id) {
    return site(id).isPresent();
  }

  /** The name, or the id where the register does not have it; empty for the empty id. */
  String name(String id, Locale locale) {
    return site(id).map(site -> in(site.name(), locale)).orElse(id);
  }

  /** All of them, for a form. */
  List<Choice> choices(Locale locale) {
    return OfficialSites.standard().sites().stream()
        .map(site -> new Choice(site.id(), in(site.name(), locale)))
        .toList();
  }

  private static String in(Sentence sentence, Locale locale) {
    return CheckedAddress.isEnglish(locale) ? sentence.en() : sentence.zh();
  }
}
