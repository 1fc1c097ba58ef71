package io.jianzhen.platform.tipoff;

/** How a tip-off came. All but the first are entered by an officer. */
enum TipSource {
  /** 网上举报. */
  WEB,
  /** 12350 电话. */
  HOTLINE,
  /** 来信. */
  LETTER,
  /** 来访. */
  VISIT,
  /** 12345 转来. */
  HOTLINE_12345,
  /** 市场监管部门转来. */
  MARKET,
  /** 其他部门转来. */
  OTHER_BODY,
  /** 补贴、报销审核中发现. */
  SUBSIDY,
  /** 电话核验中发现. */
  VERIFICATION
}
