package io.jianzhen.platform.casework.transfer;

/** What the file of a transfer must hold: Order 310 art. 6, 应急〔2019〕54号 art. 8. */
enum Part {
  /** 移送书. */
  LETTER(true),
  /** 调查报告. */
  REPORT(true),
  /** 涉案物品清单. */
  ITEMS(true),
  /** 检验报告或鉴定结论, where there is something to be examined. */
  EXPERT(false),
  OTHER(false),
  /** The copy of the letter for the procuratorate. */
  COPY(true);

  private final boolean always;

  Part(boolean always) {
    this.always = always;
  }

  /** Whether no transfer goes without it. */
  public boolean isAlways() {
    return always;
  }

  /**
   * What is said of a part.
   *
   * @param state HAS, NOT_NEEDED, or empty while it is missing
   * @param note where it is, or why it is not needed
   */
  record Held(Part part, String state, String note) {

    public boolean isMissing() {
      return state.isEmpty();
    }
  }
}
