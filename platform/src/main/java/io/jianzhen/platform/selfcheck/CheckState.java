package io.jianzhen.platform.selfcheck;

/** How far a self-check has come. */
enum CheckState {
  /** 已布置: nobody of the employer has been here. */
  ASSIGNED("quiet"),
  /** 已打开: the employer has been here. */
  OPENED("info"),
  /** 已填写: the employer has saved something. */
  BEGUN("info"),
  /** 已提交: the unit has to look at it. */
  SUBMITTED("warn"),
  /** 已退回: the employer has to mend it. */
  RETURNED("bad"),
  /** 已通过. */
  ACCEPTED("good"),
  /** 已撤回: nothing is owed any more. */
  WITHDRAWN("quiet");

  private final String kind;

  CheckState(String kind) {
    this.kind = kind;
  }

  /** The kind of chip that shows the state. */
  public String kind() {
    return kind;
  }

  /** Whether it is the employer's turn. */
  public boolean isWithEmployer() {
    return this != SUBMITTED && this != ACCEPTED && this != WITHDRAWN;
  }
}
