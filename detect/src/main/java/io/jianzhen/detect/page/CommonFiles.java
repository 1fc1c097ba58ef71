package io.jianzhen.detect.page;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Names of files that every second site has: they tell nothing. */
final class CommonFiles {

  private static final Pattern COMMON =
      Pattern.compile(
          "(jquery|bootstrap|vue|react|angular|swiper|layui|layer|element|echarts|font-?awesome|"
              + "iconfont|normalize|reset|style|main|index|common|base|public|global|app|logo|"
              + "favicon|banner|bg|top|home|header|footer|print|search|share|jiucuo|conac|beian|"
              + "lodash|axios|moment|html5shiv|respond|superslide|slick|animate)[^/]*\\.[a-z0-9]{2,5}",
          Pattern.CASE_INSENSITIVE);

  /** A part that a build tool made from the contents: nobody else has it by chance. */
  private static final Pattern HASHED = Pattern.compile("[._-](?=[a-z]*\\d)[0-9a-z]{8,}\\.");

  /** What whole sites are made with, and what every government page loads from elsewhere. */
  private static final Pattern LIBRARY =
      Pattern.compile(
          "(jquery|bootstrap|vue|react|angular|swiper|layui|layer|element(-ui|-plus)|echarts|"
              + "font-?awesome|normalize|lodash|axios|moment|html5shiv|respond|superslide|slick|"
              + "animate|jiucuo|conac|beian)[^/]*\\.[a-z0-9]{2,5}",
          Pattern.CASE_INSENSITIVE);

  /** How libraries begin, whatever their file is called. */
  private static final Pattern BANNER =
      Pattern.compile(
          "jquery|bootstrap|vue\\.js|react|angular|swiper|layui|element[- ](ui|plus)|echarts|"
              + "apache software foundation|font ?awesome|normalize\\.css|lodash|axios|moment\\.js|"
              + "html5 ?shiv|respond\\.js|superslide|animate\\.css",
          Pattern.CASE_INSENSITIVE);

  /** As much of a file is looked at for its banner. */
  private static final int BEGINNING = 300;

  /** A smaller file, such as a picture of one dot, is the same on many sites; in bytes. */
  private static final int SMALLEST = 128;

  private static final int SHORTEST = 8;

  private CommonFiles() {}

  /** Whether a file of this name is what whole sites are made with. */
  static boolean isLibrary(String name) {
    return LIBRARY.matcher(name).matches();
  }

  /** Whether the same bytes on another site are chance: a library, or next to nothing. */
  static boolean isAnybodys(PageAsset file) {
    if (file.body().remaining() < SMALLEST || isLibrary(Reference.fileName(file.path()))) {
      return true;
    }
    byte[] start = new byte[Math.min(file.body().remaining(), BEGINNING)];
    file.body().duplicate().get(start);
    return BANNER.matcher(new String(start, StandardCharsets.ISO_8859_1)).find();
  }

  /** Whether a file of this path on another site is more than chance. */
  static boolean isTelling(String path) {
    String name = Reference.fileName(path);
    return HASHED.matcher(name).find()
        || (name.length() >= SHORTEST && !COMMON.matcher(name).matches());
  }
}
