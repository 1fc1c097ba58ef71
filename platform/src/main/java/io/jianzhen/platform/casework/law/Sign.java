package io.jianzhen.platform.casework.law;

import io.jianzhen.detect.Sentence;
import java.util.Arrays;
import java.util.List;

/** What can be stated of an act: who acted, what was done, under which circumstances. */
public enum Sign {
  HOLDER(Kind.ACTOR, "持证（用证）人员", "holder of the certificate"),
  BUYER(Kind.ACTOR, "买证人", "buyer"),
  EMPLOYER(Kind.ACTOR, "生产经营单位", "employer"),
  RESPONSIBLE_PERSON(Kind.ACTOR, "主要负责人或直接责任人员", "head or person responsible"),
  MAKER(Kind.ACTOR, "制证人", "maker"),
  SELLER(Kind.ACTOR, "卖证人、中间人", "seller or middleman"),
  TRAINER(Kind.ACTOR, "培训机构", "training firm"),
  SITE_OPERATOR(Kind.ACTOR, "网站开办人、技术人员", "operator or technician of the site"),
  HELPER(Kind.ACTOR, "提供托管、推广、支付等帮助的人", "helper: hosting, promotion, payment"),
  ADVERTISER(Kind.ACTOR, "广告主", "advertiser"),
  AD_PUBLISHER(Kind.ACTOR, "广告经营者、发布者", "advertising agent or publisher"),
  NETWORK_PROVIDER(Kind.ACTOR, "网络服务提供者", "network service provider"),

  SPECIAL_CARD(Kind.DERIVED, "特种作业操作证", "a special-operation certificate"),
  UNLICENSED(Kind.DERIVED, "使用未取得资格的人员上岗", "people at work without the licence"),
  HEAD_NOT_ASSESSED(Kind.CONDUCT, "主要负责人或安管人员未经考核合格", "head or safety officer not assessed"),
  TRAINING_NOT_RECORDED(Kind.CONDUCT, "未如实记录教育培训", "training not recorded truthfully"),
  HEAD_NEGLECTS_DUTY(Kind.CONDUCT, "主要负责人未履行职责", "head neglects the duties"),
  REFUSES_AFTER_FINE(Kind.CONDUCT, "受罚后拒不改正", "refuses to put right after a fine"),
  NO_FILES(Kind.CONDUCT, "未建立健全特种作业人员档案", "no complete files of special operators"),
  FORGED(Kind.CONDUCT, "伪造证件", "forged certificates"),
  ALTERED(Kind.CONDUCT, "变造、涂改证件", "altered certificates"),
  ALTERED_PRINTED(Kind.CONDUCT, "非法印制证件", "printed certificates unlawfully"),
  TRADED(Kind.CONDUCT, "买卖证件", "traded certificates"),
  USED_FORGED(Kind.CONDUCT, "使用假冒证件", "used a forged certificate"),
  LENT(Kind.CONDUCT, "转借、转让、冒用证件", "lent, passed on or used another's certificate"),
  OBTAINED_BY_FRAUD(Kind.CONDUCT, "以欺骗、贿赂取得证件", "obtained it by fraud or bribery"),
  FORGED_COMPANY_SEAL(Kind.CONDUCT, "伪造公司、事业单位印章", "forged the seal of a firm or institution"),
  ILLEGAL_SITE(Kind.CONDUCT, "设立用于违法犯罪的网站、群组", "set up a site or group for unlawful acts"),
  ILLEGAL_MESSAGES(Kind.CONDUCT, "发布违法犯罪信息", "spread word of unlawful acts"),
  IMPERSONATES_ORGAN(Kind.CONDUCT, "冒充机关招摇撞骗", "posed as a state organ to deceive"),
  FRAUD(Kind.CONDUCT, "诈骗", "fraud"),
  HELPED_FRAUD(Kind.CONDUCT, "组织、帮助电信网络诈骗", "organised or helped telecom fraud"),
  SUPPORTED_FRAUD(Kind.CONDUCT, "为电信网络诈骗提供支持", "gave support to telecom fraud"),
  HELPED_NETWORK_CRIME(Kind.CONDUCT, "帮助信息网络犯罪", "helped crimes on information networks"),
  GUARANTEED_PASS(Kind.CONDUCT, "广告承诺包过、保证取证", "advert guarantees passing"),
  FALSE_ADVERT(Kind.CONDUCT, "虚假广告", "false advert"),
  REFUSES_WRITTEN_ORDER(Kind.CONDUCT, "经书面责令仍拒不改正", "refuses a written order"),
  DANGEROUS_WORK(Kind.CONDUCT, "刑法一百三十四条之一的三类情形", "one of the three cases of art. 134-1"),

  OVERDUE(Kind.QUALITY, "逾期未改正", "not put right in time"),
  HIGH_RISK_TRADE(Kind.CIRCUMSTANCE, "属危险物品、矿山、金属冶炼、建筑施工、运输单位", "of a trade that art. 27(2) names"),
  MINOR(Kind.QUALITY, "情节较轻", "minor circumstances"),
  KNEW(Kind.CIRCUMSTANCE, "明知", "knew of it"),
  ORGANISATION(Kind.QUALITY, "单位所为", "done by an organisation"),
  IMITATES_ORGAN(Kind.CIRCUMSTANCE, "网站假冒国家机关名义", "the site imitates a state organ"),
  PUNISHED_BEFORE(Kind.CIRCUMSTANCE, "二年内因同类行为受过处罚", "punished for the like within two years"),
  GRAVE_RESULT(Kind.CIRCUMSTANCE, "造成严重后果", "grave results"),
  OTHERS_ACCOUNT(Kind.CIRCUMSTANCE, "使用他人或单位账户", "used accounts of others"),
  NO_FAULT(Kind.QUALITY, "有证据证明没有主观过错", "proof that there was no fault"),
  KNEW_IT_WAS_FAKE(Kind.QUALITY, "买证人明知是假证", "the buyer knew it was fake");

  /** What a sign speaks of. */
  public enum Kind {
    ACTOR,
    CONDUCT,
    /** A rule may depend on it, and it is worth finding out. */
    CIRCUMSTANCE,
    /** Absent unless stated. */
    QUALITY,
    /** Follows from the state of the card and the need for one; nobody states it. */
    DERIVED
  }

  private final Kind kind;
  private final String zh;
  private final String en;

  Sign(Kind kind, String zh, String en) {
    this.kind = kind;
    this.zh = zh;
    this.en = en;
  }

  public Kind kind() {
    return kind;
  }

  public Sentence title() {
    return new Sentence(zh, en);
  }

  /** Those of one kind, in the order in which they are asked for. */
  public static List<Sign> of(Kind kind) {
    return Arrays.stream(values()).filter(sign -> sign.kind == kind).toList();
  }
}
