package io.jianzhen.platform.website;

import io.jianzhen.detect.Sentence;
import io.jianzhen.detect.host.address.HostName;
import io.jianzhen.detect.host.address.WebAddress;
import io.jianzhen.detect.host.register.OfficialSite;
import io.jianzhen.detect.host.register.OfficialSites;
import io.jianzhen.platform.web.Choice;
import io.jianzhen.platform.website.capture.GenuinePages;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What genuine sites are called, by their ids: those of the register and those captured here. */
@Component
class OfficialNames {

  private final GenuinePages pages;

  OfficialNames(GenuinePages pages) {
    this.pages = pages;
  }

  /**
   * A genuine site.
   *
   * @param host where people should go instead
   */
  record Official(String id, Sentence name, String host) {

    private static Official of(OfficialSite site) {
      return new Official(site.id(), site.name(), site.mainHost().display());
    }

    private static Official of(GenuinePages.Entry page) {
      String host =
          WebAddress.parse(page.address()) instanceof WebAddress.Readable readable
                  && readable.host() instanceof HostName name
              ? name.display()
              : "";
      return new Official(page.site(), new Sentence(page.name(), page.nameEn()), host);
    }

    String name(Locale locale) {
      return CheckedAddress.isEnglish(locale) ? name.en() : name.zh();
    }
  }

  /** The site with this id; empty if there is none, or none any more. */
  Optional<Official> site(String id) {
    return OfficialSites.standard().sites().stream()
        .filter(site -> site.id().equals(id))
        .findFirst()
        .map(Official::of)
        .or(() -> id.isEmpty() ? Optional.empty() : pages.of(id).map(Official::of));
  }

  boolean has(String id) {
    return site(id).isPresent();
  }

  /** The name, or the id where nobody has it; empty for the empty id. */
  String name(String id, Locale locale) {
    return site(id).map(site -> site.name(locale)).orElse(id);
  }

  /** All of them, for a form. */
  List<Choice> choices(Locale locale) {
    List<Choice> choices = new ArrayList<>(registered(locale));
    Stream<Choice> own =
        pages.all().stream()
            .filter(page -> page.withdrawnBy() == null)
            .map(Official::of)
            .map(site -> new Choice(site.id(), site.name(locale)))
            .filter(choice -> choices.stream().noneMatch(known -> isSame(known, choice)));
    choices.addAll(own.distinct().toList());
    return choices;
  }

  /** Those of the register. */
  List<Choice> registered(Locale locale) {
    return OfficialSites.standard().sites().stream()
        .map(Official::of)
        .map(site -> new Choice(site.id(), site.name(locale)))
        .toList();
  }

  private static boolean isSame(Choice one, Choice other) {
    return one.value().equals(other.value());
  }
}
