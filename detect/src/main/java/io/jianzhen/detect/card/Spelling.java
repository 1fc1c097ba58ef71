package io.jianzhen.detect.card;

/**
 * The spelling by which names are compared: plain, without separators and brackets, so that
 * 高处安装、维护、拆除作业 and 高处安装,维护,拆除作业 are one name.
 */
final class Spelling {

  private static final String SEPARATORS = "、,，;；/／\\·•.．。-－—_|()（）[]【】〔〕<>《》\"'“”‘’:：+";

  private Spelling() {}

  /** The spelling for comparison; the same instance if there is nothing to change. */
  static String of(String raw) {
    if (Plain.isLettersOnly(raw)) {
      return raw;
    }
    String plain = Plain.of(raw);
    StringBuilder letters = new StringBuilder(plain.length());
    for (int i = 0; i < plain.length(); i++) {
      if (!isSeparator(plain.charAt(i))) {
        letters.append(plain.charAt(i));
      }
    }
    return letters.toString();
  }

  static boolean isSeparator(char c) {
    return SEPARATORS.indexOf(c) >= 0;
  }
}
