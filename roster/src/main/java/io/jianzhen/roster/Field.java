package io.jianzhen.roster;

/** What a column of a roster can hold. The words that name it stand in {@code header-words.csv}. */
public enum Field {
  NAME("name", "姓名", "name"),
  SEX("sex", "性别", "sex"),
  ID_NUMBER("idNumber", "公民身份号码", "identity number"),
  POST("post", "岗位类别", "post"),
  INDUSTRY("industry", "行业", "industry"),
  KIND("kind", "证书名称", "kind of certificate"),
  CERTIFICATE_NUMBER("number", "证书编号", "certificate number"),
  CATEGORY("category", "作业类别", "category of operation"),
  ITEM("item", "准操项目", "operation item"),
  FIRST_ISSUED("firstIssued", "初领日期", "first issued"),
  TERM_START("termStart", "有效期开始日期", "term starts"),
  TERM_END("termEnd", "有效期结束日期", "term ends"),
  /** Both ends of the term in one cell, such as {@code 2019.10.7-2025.10.6}. */
  TERM("term", "有效期限", "term"),
  REVIEW_DUE("reviewDue", "应复审日期", "review due"),
  REVIEWED("reviewed", "实际复审日期", "reviewed on"),
  ISSUER("issuer", "签发机关", "issuing authority"),
  STYLE("style", "证件样式", "style of the card"),
  /** Ten years' work without a break, which allows the longer review interval. */
  TEN_YEAR_RULE("tenYearRule", "连续从业10年", "ten years' work"),
  QR("qr", "二维码内容", "text of the QR code");

  private final String id;
  private final String zh;
  private final String en;

  Field(String id, String zh, String en) {
    this.id = id;
    this.zh = zh;
    this.en = en;
  }

  /** The id that findings use for this field, such as {@code idNumber}. */
  public String id() {
    return id;
  }

  /** The Chinese label, as the official card prints it where it does. */
  public String zh() {
    return zh;
  }

  /** The English label. */
  public String en() {
    return en;
  }
}
