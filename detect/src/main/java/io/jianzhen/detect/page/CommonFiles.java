package io.jianzhen.detect.page;

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

  private static final int SHORTEST = 8;

  private CommonFiles() {}

  /** Whether a file of this path on another site is more than chance. */
  static boolean isTelling(String path) {
    String name = Reference.fileName(path);
    return HASHED.matcher(name).find()
        || (name.length() >= SHORTEST && !COMMON.matcher(name).matches());
  }
}
