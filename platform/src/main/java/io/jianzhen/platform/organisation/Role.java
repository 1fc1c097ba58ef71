package io.jianzhen.platform.organisation;

/** What a person may do; where, is said by the unit. See the table in ARCHITECTURE.md. */
public enum Role {
  /** 专班办公室: everything of the campaign; accepts reports; decides what the notice leaves open. */
  OFFICE,
  /** 填报员: the unit's records and reports. */
  UNIT_REPORTER,
  /** 审核员: reviews and submits the unit's reports. */
  UNIT_REVIEWER,
  /** 检查人员: enterprises, certificates and inspections of the unit. */
  INSPECTOR,
  /** 办案民警: leads and cases routed to the detachment. */
  CASE_OFFICER,
  /** 举报受理员: tip-offs, with the informer's identity. */
  TIPOFF_OFFICER,
  /** 企业: its own roster and self-check. */
  ENTERPRISE,
  /** 领导: reads everything but informers' identities. */
  LEADER,
  /** 系统管理员: accounts and roles, no case content. */
  SECURITY_ADMIN,
  /** 审计员: the audit trail, no case content. */
  AUDITOR;

  /** Whether the role sees the whole district whatever the unit. */
  boolean seesDistrict() {
    return this == OFFICE || this == LEADER;
  }
}
