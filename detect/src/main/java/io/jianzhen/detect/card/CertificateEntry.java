package io.jianzhen.detect.card;

/**
 * What a roster, a form or a card says of one person and one certificate. Texts are as written;
 * empty means that nothing was written.
 */
public record CertificateEntry(Holder holder, Card card) {

  /**
   * The person.
   *
   * @param name 姓名
   * @param sex 性别, as written
   * @param idNumber 公民身份号码
   * @param post 岗位类别, such as 特种作业人员 or 主要负责人
   * @param industry the employer's industry, such as 危险化学品生产; decides whether a manager must be
   *     assessed (Work Safety Law, article 27)
   */
  public record Holder(String name, String sex, StatedId idNumber, String post, String industry) {}

  /**
   * The certificate.
   *
   * @param kind name of the certificate, such as 特种作业操作证
   * @param number 证书编号
   * @param category 作业类别
   * @param item 准操项目
   * @param firstIssued 初领日期
   * @param termStart 有效期开始日期
   * @param termEnd 有效期结束日期
   * @param reviewDue 应复审日期
   * @param reviewed 实际复审日期
   * @param issuer 签发机关
   * @param style look of the card, such as 旧版 or 新版
   * @param tenYearRule whether the longer review interval after ten years' work is stated (Order
   *     30, article 21)
   * @param qr text of the card's QR code
   */
  public record Card(
      String kind,
      String number,
      String category,
      String item,
      StatedDate firstIssued,
      StatedDate termStart,
      StatedDate termEnd,
      StatedDate reviewDue,
      StatedDate reviewed,
      String issuer,
      String style,
      boolean tenYearRule,
      String qr) {}
}
