package io.jianzhen.platform.casework.law;

import io.jianzhen.detect.Sentence;

/**
 * What is counted of an act because a threshold of the law depends on it: 法释〔2019〕15号 art. 10 and
 * 12, 法释〔2011〕7号 art. 1, 法发〔2016〕32号.
 */
public enum Quantity {
  SITES("网站", "sites", "个"),
  SITE_ACCOUNTS("网站注册账号", "accounts registered on the site", "个"),
  GROUPS("通讯群组", "groups", "个"),
  GROUP_MEMBERS("群组成员账号", "members of groups", "个"),
  SITE_MESSAGES("在网站发布的信息", "messages on sites", "条"),
  ACCOUNTS_REACHED("发布信息所向的账号", "accounts that messages went to", "个"),
  MEMBERS_REACHED("发布信息的群组成员累计", "members of the groups reached", "个"),
  FOLLOWERS_REACHED("关注人员账号", "followers reached", "个"),
  UNLAWFUL_GAIN("违法所得", "unlawful gain", "元"),
  PERSONS_HELPED("帮助的对象", "persons helped", "个"),
  SETTLED("支付结算金额", "amount settled", "元"),
  FUNDS_PROVIDED("以投放广告等方式提供资金", "funds provided, as by adverts", "元"),
  OWN_ACCOUNTS("本人银行、支付账户", "own bank or payment accounts", "个"),
  ACCOUNT_INFLOW("账户流入资金", "inflow of the accounts", "元"),
  SIM_CARDS("电话卡、物联网卡", "SIM cards", "张"),
  FRAUD_AMOUNT("诈骗数额", "amount of the fraud", "元"),
  FRAUD_MESSAGES("诈骗信息", "messages of the fraud", "条"),
  FRAUD_CALLS("诈骗电话", "calls of the fraud", "人次");

  private final String zh;
  private final String en;
  private final String unit;

  Quantity(String zh, String en, String unit) {
    this.zh = zh;
    this.en = en;
    this.unit = unit;
  }

  public Sentence title() {
    return new Sentence(zh, en);
  }

  /** The measure word of the law, such as 个 or 元. */
  public String unit() {
    return unit;
  }
}
