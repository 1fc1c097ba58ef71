package io.jianzhen.platform.website.capture;

import io.jianzhen.capture.Capture;
import io.jianzhen.capture.Circumstances;
import io.jianzhen.capture.FetchedPage;
import io.jianzhen.capture.fetch.wire.CancelSignal;
import io.jianzhen.detect.Sentence;
import io.jianzhen.detect.host.HostScreen;
import io.jianzhen.detect.host.Tier;
import io.jianzhen.detect.host.address.HostName;
import io.jianzhen.detect.host.address.WebAddress;
import io.jianzhen.detect.page.GenuineSite;
import io.jianzhen.detect.page.PageSource;
import io.jianzhen.platform.audit.AuditTrail;
import io.jianzhen.platform.organisation.SignedIn;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/** Captures pages of genuine sites, so that imitations are known by them. */
@Service
public class GenuineDesk {

  private static final int SUCCESS = 200;

  private final Optional<InternetCapture> capture;
  private final GenuinePages pages;
  private final AuditTrail audit;

  GenuineDesk(ObjectProvider<InternetCapture> capture, GenuinePages pages, AuditTrail audit) {
    this.capture = Optional.ofNullable(capture.getIfAvailable());
    this.pages = pages;
    this.audit = audit;
  }

  public boolean isAvailable() {
    return capture.isPresent();
  }

  /**
   * A page to be captured as genuine.
   *
   * @param site id of the register of official sites, or one of its own
   * @param name what the site is called
   * @param address of the page
   * @param reason why it is known to be genuine; may be empty where its host says so
   */
  public record Wanted(String site, Sentence name, String address, String reason) {}

  /**
   * Whether the host itself says that it is genuine: it stands in the register of official sites,
   * or under a suffix that only public bodies get.
   */
  public static boolean isOfficialHost(String address) {
    if (!(WebAddress.parse(address) instanceof WebAddress.Readable readable)
        || !(readable.host() instanceof HostName host)) {
      return false;
    }
    Tier tier = HostScreen.standard().judge(host).tier();
    return tier == Tier.OFFICIAL || tier == Tier.RESTRICTED;
  }

  /**
   * Captures a page and keeps what tells it from others.
   *
   * @throws CaptureRefused if there is no such page, or it lies elsewhere
   */
  public void add(Wanted wanted, Circumstances circumstances, SignedIn me) {
    InternetCapture internet =
        capture.orElseThrow(() -> new CaptureRefused("website.capture.unavailable", null));
    InternetCapture.Fetched fetched = internet.fetched(wanted.address(), new CancelSignal());
    Capture seen = fetched.capture();
    FetchedPage page =
        seen.page()
            .filter(found -> found.status() == SUCCESS)
            .orElseThrow(() -> new CaptureRefused("website.genuine.noPage", null));
    if (!host(page.url()).equals(host(wanted.address()))) {
      throw new CaptureRefused("website.genuine.elsewhere", null);
    }
    SiteCapture.Taken taken = internet.kept(fetched, circumstances);
    List<PageSource> sources =
        PageJudge.sources(page, seen.rendering())
            .orElseThrow(() -> new CaptureRefused("website.genuine.noPage", null));
    // What a browser shows is what imitations are made to look like; without one, what was sent.
    PageSource shown = sources.get(sources.size() - 1);
    GenuineSite learned =
        GenuineSite.learn(wanted.site(), wanted.name(), List.of(shown), fetched.files());
    long id = pages.add(learned, wanted.address(), taken, wanted.reason(), me.username());
    audit.record(me, "GENUINE_ADD", "genuine:" + id, wanted.site());
  }

  /** Takes a page out that should not be there. */
  public void withdraw(long id, SignedIn me) {
    if (pages.withdraw(id, me.username())) {
      audit.record(me, "GENUINE_WITHDRAW", "genuine:" + id, "");
    }
  }

  private static Optional<String> host(String address) {
    return WebAddress.parse(address) instanceof WebAddress.Readable readable
        ? Optional.of(readable.host().toString())
        : Optional.empty();
  }
}
