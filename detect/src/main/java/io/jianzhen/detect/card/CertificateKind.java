package io.jianzhen.detect.card;

/** Under which rules a certificate stands. */
enum CertificateKind {
  /** 特种作业操作证. */
  SPECIAL_OPERATION,
  /** 安全生产知识和管理能力考核合格证. */
  KNOWLEDGE_AND_ABILITY,
  /** Another authority's, such as a forklift driver's: not judged here. */
  OTHER_REGIME,
  /** Nothing says which. */
  UNDECIDED
}
