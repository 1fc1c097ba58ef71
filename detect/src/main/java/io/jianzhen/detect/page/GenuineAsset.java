package io.jianzhen.detect.page;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What is kept of a file of a genuine site: enough to know it again byte for byte.
 *
 * @param path path and query on the genuine site
 * @param sha256 of its bytes, in hexadecimal
 * @param favicon the hash by which search engines of hosts find a favicon; of favicons only
 */
record GenuineAsset(String path, String sha256, Optional<Integer> favicon) {

  private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");

  GenuineAsset {
    if (!DIGEST.matcher(sha256).matches()) {
      throw new IllegalArgumentException("no SHA-256 of %s: %s".formatted(path, sha256));
    }
  }

  static GenuineAsset of(PageAsset file) {
    String name = Reference.fileName(file.path()).toLowerCase(Locale.ROOT);
    boolean isFavicon = name.startsWith("favicon") || name.endsWith(".ico");
    return new GenuineAsset(
        file.path(),
        file.sha256(),
        isFavicon ? Optional.of(FaviconHash.of(file.bytes())) : Optional.empty());
  }
}
