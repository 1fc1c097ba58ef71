package io.jianzhen.platform.certificate.lookup;

/** A made-up entry on file. */
final class Filed {

  static final String ID = "999999199001010016";

  private Filed() {}

  static LookupEntry entry() {
    return new LookupEntry(
        7,
        3,
        1,
        "p",
        "n",
        "样例甲",
        "男",
        ID,
        "T" + ID,
        "电工作业",
        "低压电工作业",
        "2020-03-01",
        "2020-03-01",
        "2026-02-28",
        "2023-03-01",
        "天津市应急管理局",
        "海河样例机械厂",
        "某某街道",
        null,
        5,
        LookupState.LETTER_DUE,
        null,
        2,
        "c");
  }
}
