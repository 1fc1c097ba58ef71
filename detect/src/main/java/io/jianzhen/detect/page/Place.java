package io.jianzhen.detect.page;

/** Where in a page something stands. */
enum Place {
  VISIBLE("页面文字", "the text of the page"),
  META("页面的 meta 标签", "a meta element"),
  LINK("链接", "a link"),
  SCRIPT("脚本", "a script"),
  HIDDEN("隐藏或注释掉的内容", "what is hidden or commented out");

  private final String zh;
  private final String en;

  Place(String zh, String en) {
    this.zh = zh;
    this.en = en;
  }

  String zh() {
    return zh;
  }

  String en() {
    return en;
  }
}
