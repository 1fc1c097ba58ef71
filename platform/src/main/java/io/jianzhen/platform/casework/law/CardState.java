package io.jianzhen.platform.casework.law;

import io.jianzhen.detect.Sentence;

/** What is the matter with a certificate, step 3 of the order of decision. */
public enum CardState {
  UNKNOWN("尚不清楚", "not known yet"),
  VALID("有效", "valid"),
  NONE("无证", "none at all"),
  EXPIRED("已过有效期", "expired"),
  REVIEW_MISSED("未按期复审", "not reviewed in time"),
  ITEM_MISMATCH("操作项目与所作业不符", "for another item than the work done"),
  ALTERED("涂改、变造", "altered"),
  LENT("转借、冒用", "lent or another's"),
  FORGED("假冒", "forged"),
  OBTAINED_BY_FRAUD("以欺骗、贿赂取得", "obtained by fraud or bribery");

  private final String zh;
  private final String en;

  CardState(String zh, String en) {
    this.zh = zh;
    this.en = en;
  }

  public Sentence title() {
    return new Sentence(zh, en);
  }

  /** Whether its holder has no valid certificate for the work, whatever the reason. */
  boolean isNoLicence() {
    return switch (this) {
      case UNKNOWN, VALID, OBTAINED_BY_FRAUD -> false;
      case NONE, EXPIRED, REVIEW_MISSED, ITEM_MISMATCH, ALTERED, LENT, FORGED -> true;
    };
  }
}
