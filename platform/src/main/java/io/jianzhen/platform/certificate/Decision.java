package io.jianzhen.platform.certificate;

import java.util.Set;

/** What a person can say of a finding. The name of a constant is the state of the finding. */
public enum Decision {
  /** 疑似假冒: counts as a person found (B2) and opens a lead. */
  SUSPECTED_FORGED,
  /** 无效或不符: the certificate does not entitle to the work; opens a lead, counts nothing. */
  NOT_ENTITLED,
  /** 填写错误: the roster is wrong, not the certificate. */
  CLERICAL_ERROR,
  /** 不属实: the finding is wrong. */
  DISMISSED;

  private static final Set<String> MAY_BE_FORGED = Set.of("ERROR", "SUSPECT");

  /** Whether a lead begins with it. */
  public boolean opensLead() {
    return this == SUSPECTED_FORGED || this == NOT_ENTITLED;
  }

  /** Whether it needs a reason. */
  public boolean needsReason() {
    return !opensLead();
  }

  /** Whether it can be said of a finding of this weight; an expired card is no forged one. */
  boolean fits(String severity) {
    return this == SUSPECTED_FORGED ? MAY_BE_FORGED.contains(severity) : !severity.equals("NOTE");
  }
}
