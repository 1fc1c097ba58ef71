package io.jianzhen.detect.page;

import io.jianzhen.detect.Sentence;
import io.jianzhen.detect.host.address.HostName;
import io.jianzhen.detect.host.address.WebAddress;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/**
 * A genuine site, as it was captured: whose marks are whose, and what its pages are like.
 *
 * @param id the id that the register of official sites has for it, or one of its own
 * @param name what it is called
 * @param hosts the hosts it answers on, in ASCII
 * @param marks its own marks, such as its site code
 * @param pages its pages
 * @param files paths of its own scripts, style sheets and pictures
 * @param assets what its own files are, as far as their bytes were captured, ordered by path
 */
public record GenuineSite(
    String id,
    Sentence name,
    Set<String> hosts,
    Set<String> marks,
    List<GenuinePage> pages,
    Set<String> files,
    List<GenuineAsset> assets) {

  /** Marks that say whose a site is, not only what it is called. */
  private static final Set<MarkKind> OWN =
      Set.of(
          MarkKind.SITE_CODE,
          MarkKind.CONAC_SCRIPT,
          MarkKind.CONAC_PAGE,
          MarkKind.ICP,
          MarkKind.POLICE);

  private static final int MOST_FILES = 200;

  public GenuineSite {
    hosts = Set.copyOf(hosts);
    marks = new TreeSet<>(marks);
    pages = List.copyOf(pages);
    files = new TreeSet<>(files);
    assets = List.copyOf(assets);
  }

  /**
   * What is to be kept of a genuine site, from pages that were captured there.
   *
   * @param id the id of the register of official sites, or one of its own
   * @param captured its pages; those of the look-up and the front page matter most
   */
  public static GenuineSite learn(String id, Sentence name, List<PageSource> captured) {
    return learn(id, name, captured, List.of());
  }

  /**
   * The same with the bytes of its files.
   *
   * @param fetched its own logo, favicon, style sheets and scripts; libraries that every second
   *     site has, and the smallest, are left out
   */
  public static GenuineSite learn(
      String id, Sentence name, List<PageSource> captured, List<PageAsset> fetched) {
    Set<String> hosts = new LinkedHashSet<>();
    Set<String> marks = new TreeSet<>();
    Set<String> files = new TreeSet<>();
    List<GenuinePage> pages = new ArrayList<>();
    for (PageSource source : captured) {
      Page page = Page.read(source);
      if (page.address().host() instanceof HostName host) {
        hosts.add(host.ascii());
      }
      Marks.in(page).stream()
          .filter(mark -> OWN.contains(mark.kind()))
          .forEach(mark -> marks.add(mark.value()));
      page.resources().stream()
          .flatMap(element -> ownFile(page, element).stream())
          .limit(MOST_FILES)
          .forEach(files::add);
      pages.add(page(page, source));
    }
    return new GenuineSite(id, name, hosts, marks, pages, files, assets(fetched));
  }

  private static List<GenuineAsset> assets(List<PageAsset> fetched) {
    return fetched.stream()
        .filter(file -> !CommonFiles.isAnybodys(file))
        .map(GenuineAsset::of)
        .distinct()
        .sorted(Comparator.comparing(GenuineAsset::path).thenComparing(GenuineAsset::sha256))
        .toList();
  }

  /** What is known of this site from here and from there. */
  GenuineSite and(GenuineSite more) {
    return new GenuineSite(
        id,
        name,
        joined(hosts, more.hosts),
        joined(marks, more.marks),
        Stream.concat(pages.stream(), more.pages.stream()).toList(),
        joined(files, more.files),
        Stream.concat(assets.stream(), more.assets.stream()).distinct().toList());
  }

  private static Set<String> joined(Set<String> some, Set<String> others) {
    Set<String> all = new TreeSet<>(some);
    all.addAll(others);
    return all;
  }

  private static GenuinePage page(Page page, PageSource source) {
    PlainText text = PlainText.of(page.seen());
    return new GenuinePage(
        pathOf(page.address()),
        page.title(),
        Sketch.of(text.parts()),
        text.shingles(),
        Sketch.of(page.structure()),
        source.screenshot().flatMap(PictureHash::of));
  }

  static String pathOf(WebAddress.Readable address) {
    return address.query().isEmpty() ? address.path() : address.path() + "?" + address.query();
  }

  /** A file of the page's own host; its name must be telling. */
  private static Optional<String> ownFile(Page page, Element element) {
    return Reference.of(page, element)
        .filter(file -> file.host().equals(page.address().host().toString()))
        .map(Reference::path)
        .filter(CommonFiles::isTelling);
  }

  boolean has(HostName host) {
    return hosts.stream().anyMatch(own -> host.isSameOrUnder(new HostName(own)));
  }
}
