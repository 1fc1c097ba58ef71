package io.jianzhen.detect.card;

import io.jianzhen.detect.Finding;
import io.jianzhen.detect.Sentence;
import io.jianzhen.detect.Severity;

/**
 * The closed list of what can be said of a certificate entry. The name of a constant is its stable
 * id in files, tests and screens; what each one means to an officer stands in docs/rules/card.md.
 */
public enum Rule {
  ID_MISSING(Severity.ERROR, "缺身份证号", "No identity number"),
  ID_PRECISION_LOST(Severity.ERROR, "身份证号被表格截断", "Identity number damaged by the spreadsheet"),
  ID_FORMAT(Severity.ERROR, "身份证号格式错误", "Identity number malformed"),
  ID_OLD_15(Severity.NOTE, "十五位旧身份证号", "Old identity number of 15 digits"),
  ID_BIRTHDATE(Severity.ERROR, "身份证出生日期错误", "Birth date in the identity number"),
  ID_CHECKSUM(Severity.ERROR, "身份证校验码错误", "Check character of the identity number"),
  ID_DIVISION(Severity.NOTE, "身份证地区码未收录", "Division code of the identity number"),
  SEX_MISMATCH(Severity.ERROR, "性别与身份证号不符", "Sex differs from the identity number"),
  CERT_NUMBER_MISSING(Severity.ERROR, "缺证书编号", "No certificate number"),
  CERT_NUMBER_FORMAT(Severity.ERROR, "证书编号格式错误", "Certificate number malformed"),
  CERT_NUMBER_NO_T(Severity.SUSPECT, "证书编号缺少字母T", "Certificate number without its T"),
  CERT_NUMBER_NOT_HOLDER(Severity.ERROR, "证书编号与持证人不符", "Certificate number is not the holder's"),
  DUPLICATE_NUMBER(Severity.ERROR, "证书编号一号多人", "One certificate number at two names"),
  DATE_UNREADABLE(Severity.ERROR, "日期无法识别", "Unreadable date"),
  ISSUED_IN_FUTURE(Severity.ERROR, "发证日期在检查日之后", "Issued in the future"),
  UNDERAGE_AT_ISSUE(Severity.ERROR, "初领时未满十八周岁", "Under 18 at first issue"),
  OVERAGE(Severity.SUSPECT, "超过法定退休年龄", "Over the statutory retirement age"),
  TERM_ORDER(Severity.ERROR, "有效期先后颠倒", "Dates of the term out of order"),
  TERM_LENGTH(Severity.SUSPECT, "有效期长度不符", "Unusual length of the term"),
  EXPIRED(Severity.INVALID, "证书已过有效期", "Term has ended"),
  REVIEW_DATE(Severity.SUSPECT, "应复审日期不符", "Unusual review date"),
  REVIEW_OVERDUE(Severity.INVALID, "逾期未复审", "Review overdue"),
  CATEGORY_UNKNOWN(Severity.SUSPECT, "作业类别不在目录", "Category not in the catalogue"),
  ITEM_UNKNOWN(Severity.SUSPECT, "准操项目不在目录", "Item not in the catalogue"),
  ITEM_NOT_OF_CATEGORY(Severity.SUSPECT, "准操项目不属于该作业类别", "Item belongs to another category"),
  OTHER_REGIME(Severity.NOTE, "属其他部门证件", "Another authority's certificate"),
  ISSUER_ERA(Severity.SUSPECT, "签发机关名称与年代不符", "Issuer's name out of its time"),
  ISSUER_UNKNOWN(Severity.NOTE, "签发机关未收录", "Issuer not known"),
  STYLE_ERA(Severity.SUSPECT, "证件版式与年代不符", "Card style out of its time"),
  POST_WITHOUT_CERT(Severity.SUSPECT, "岗位应持证而未填证书", "Post without its certificate"),
  QR_NOT_OFFICIAL(Severity.ERROR, "二维码指向非官方网站", "QR code leads to an unofficial host"),
  QR_TEXT_DIFFERS(Severity.ERROR, "二维码内容与证面不符", "QR code contradicts the printed fields"),
  NO_CONTRADICTION(Severity.NOTE, "未发现矛盾", "No contradiction found");

  private final Severity severity;
  private final String zh;
  private final String en;

  Rule(Severity severity, String zh, String en) {
    this.severity = severity;
    this.zh = zh;
    this.en = en;
  }

  /**
   * How much a finding of this rule weighs; a single finding may weigh less where facts are unsure.
   */
  public Severity severity() {
    return severity;
  }

  /** The Chinese name, fit for a list or a filter. */
  public String zh() {
    return zh;
  }

  /** The English name. */
  public String en() {
    return en;
  }

  /** A finding at the rule's own weight. */
  Finding finds(String field, String value, String saysZh, String saysEn) {
    return weighing(severity, field, value, saysZh, saysEn);
  }

  /** A finding at another weight, where the facts behind the rule are open on that day. */
  Finding weighing(Severity weight, String field, String value, String saysZh, String saysEn) {
    return new Finding(name(), weight, field, value, new Sentence(saysZh, saysEn));
  }
}
