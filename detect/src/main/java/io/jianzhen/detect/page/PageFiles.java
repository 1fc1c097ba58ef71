package io.jianzhen.detect.page;

import io.jianzhen.detect.host.address.WebAddress;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Which files of a page are worth fetching with it, because the same file elsewhere tells. */
public final class PageFiles {

  /** More are not fetched. */
  public static final int MOST = 12;

  private static final Pattern KIND =
      Pattern.compile("\\.(css|js|png|jpe?g|gif|svg|webp|ico)$", Pattern.CASE_INSENSITIVE);

  private static final String FAVICON = "/favicon.ico";

  private PageFiles() {}

  /**
   * Scripts, style sheets and pictures of the page's own host that are no common library, in the
   * order of the page, and its favicon. At most {@link #MOST}, each once.
   */
  public static List<WebAddress.Readable> of(PageSource source) {
    Page page = Page.read(source);
    String host = page.address().host().toString();
    Stream<String> own =
        page.resources().stream()
            .flatMap(element -> Reference.of(page, element).stream())
            .filter(file -> file.host().equals(host))
            .map(Reference::path)
            .filter(PageFiles::isWorthIt);
    Set<String> paths = new LinkedHashSet<>(own.limit(MOST - 1).toList());
    paths.add(FAVICON);
    return paths.stream().flatMap(path -> at(page.address(), path).stream()).toList();
  }

  private static boolean isWorthIt(String path) {
    String name = Reference.fileName(path).toLowerCase(Locale.ROOT);
    return KIND.matcher(name).find() && !CommonFiles.isLibrary(name);
  }

  private static Optional<WebAddress.Readable> at(WebAddress.Readable page, String path) {
    String address = "%s://%s:%d%s".formatted(page.scheme(), page.host(), page.port(), path);
    return WebAddress.parse(address) instanceof WebAddress.Readable readable
        ? Optional.of(readable)
        : Optional.empty();
  }
}
