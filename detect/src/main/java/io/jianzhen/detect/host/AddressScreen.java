package io.jianzhen.detect.host;

import io.jianzhen.detect.Sentence;
import io.jianzhen.detect.host.address.HostName;
import io.jianzhen.detect.host.address.PercentCode;
import io.jianzhen.detect.host.address.WebAddress;
import io.jianzhen.detect.host.register.OfficialSite;
import io.jianzhen.detect.host.words.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Judges one web address: the host a browser opens, and official names put where they mean nothing,
 * before an @ or in the path.
 */
public final class AddressScreen {

  private static final Pattern NAME = Pattern.compile("[a-z0-9-]+(?:\\.[a-z0-9-]+)+");

  /** More names than these in one address are not looked at. */
  private static final int MOST_NAMES = 20;

  private final HostScreen hosts;

  /** A screen that judges hosts as {@code hosts} does. */
  public AddressScreen(HostScreen hosts) {
    this.hosts = hosts;
  }

  /** Judges an address as it was typed, pasted or read from a QR code. */
  public AddressVerdict judge(String raw) {
    WebAddress address = WebAddress.parse(raw);
    return address instanceof WebAddress.Readable readable
        ? judge(readable)
        : new AddressVerdict(address, Tier.NONE, List.of());
  }

  private AddressVerdict judge(WebAddress.Readable address) {
    List<HostFinding> found = new ArrayList<>();
    Tier tier = Tier.NONE;
    if (address.host() instanceof HostName name) {
      HostVerdict verdict = hosts.judge(name);
      tier = verdict.tier();
      found.addAll(verdict.findings());
    }
    if (tier != Tier.OFFICIAL) {
      decoy(address, Place.USER_INFO).ifPresent(found::add);
      if (tier != Tier.RESTRICTED) {
        decoy(address, Place.PATH).ifPresent(found::add);
      }
      found.sort(Comparator.comparing(HostFinding::tier));
      tier = found.isEmpty() ? Tier.NONE : found.get(0).tier();
    }
    return new AddressVerdict(address, tier, found);
  }

  /** An official name in this part of the address. */
  private Optional<HostFinding> decoy(WebAddress.Readable address, Place place) {
    return officialIn(place.of(address))
        .map(
            seen ->
                new HostFinding(
                    place.rule,
                    place.tier,
                    seen.site,
                    span(address, seen.text),
                    place.says(seen, address)));
  }

  /** The first name in the text that is official or lies under a restricted suffix. */
  private Optional<Official> officialIn(String text) {
    Matcher names = NAME.matcher(PercentCode.decode(text).toLowerCase(Locale.ROOT));
    for (int i = 0; i < MOST_NAMES && names.find(); i++) {
      Optional<HostVerdict> verdict = HostName.parse(names.group()).map(hosts::judge);
      if (verdict.isPresent()
          && (verdict.get().tier() == Tier.OFFICIAL || verdict.get().tier() == Tier.RESTRICTED)) {
        return Optional.of(new Official(names.group(), verdict.get().imitates().orElse(null)));
      }
    }
    return Optional.empty();
  }

  private static Span span(WebAddress.Readable address, String seen) {
    int at = address.raw().toLowerCase(Locale.ROOT).indexOf(seen);
    return new Span(Math.max(at, 0), seen);
  }

  private record Official(String text, @Nullable OfficialSite site) {}

  /** Parts of an address in which a name leads nowhere. */
  private enum Place {
    USER_INFO(
        HostRule.URL_USERINFO,
        Tier.ALERT,
        "“%s”写在 @ 之前，只是幌子；浏览器实际打开的是 %s。",
        "\"%s\" before the @ is a decoy; a browser opens %s."),
    PATH(
        HostRule.URL_PATH,
        Tier.WATCH,
        "“%s”只出现在路径或参数里；浏览器实际打开的是 %s。",
        "\"%s\" stands in the path or query only; a browser opens %s.");

    private final HostRule rule;
    private final Tier tier;
    private final String zh;
    private final String en;

    Place(HostRule rule, Tier tier, String zh, String en) {
      this.rule = rule;
      this.tier = tier;
      this.zh = zh;
      this.en = en;
    }

    String of(WebAddress.Readable address) {
      return switch (this) {
        case USER_INFO -> address.userInfo();
        case PATH -> address.path() + "?" + address.query() + "#" + address.fragment();
      };
    }

    Sentence says(Official seen, WebAddress.Readable address) {
      String opened = address.host().display();
      return new Sentence(zh.formatted(seen.text, opened), en.formatted(seen.text, opened));
    }
  }
}
