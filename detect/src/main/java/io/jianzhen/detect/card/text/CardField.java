package io.jianzhen.detect.card.text;

import java.util.Arrays;
import java.util.List;

/** What is printed on a card and read off it, in the order of the new style. */
public enum CardField {
  CERTIFICATE_NUMBER("证号", "certificate number", "证件编号 证书编号 操作证号 证号 编号"),
  NAME("姓名", "name", "姓名"),
  SEX("性别", "sex", "性别"),
  ID_NUMBER("身份证号", "identity number", "公民身份号码 身份证号码 身份证号 证件号码"),
  CATEGORY("作业类别", "category", "作业类别 作业种类"),
  ITEM("操作项目", "item", "准操项目 操作项目 作业项目"),
  FIRST_ISSUED("初领日期", "first issued", "初次领证日期 初领日期"),
  TERM_START("有效期起", "term from", "有效期限 有效期"),
  /** Stands behind the start and has no label of its own. */
  TERM_END("有效期止", "term to", ""),
  REVIEW_DUE("应复审日期", "review due", "应复审日期 复审日期 复审时间"),
  ISSUER("签发机关", "issuer", "签发机关 发证机关 发证单位"),
  /** On the other certificate only, and not read yet: known, so as not to be taken for a value. */
  OTHER("其他", "other", "人员类型 单位类型 行业类别 资格类型");

  private final String zh;
  private final String en;
  private final String labels;

  CardField(String zh, String en, String labels) {
    this.zh = zh;
    this.en = en;
    this.labels = labels;
  }

  /** Those that are read. */
  public static List<CardField> printed() {
    return Arrays.stream(values()).filter(field -> field != OTHER).toList();
  }

  /** Its name in Chinese. */
  public String zh() {
    return zh;
  }

  /** Its name in English. */
  public String en() {
    return en;
  }

  /** What cards print before it, longer words first. */
  List<String> labels() {
    return labels.isEmpty() ? List.of() : List.of(labels.split(" "));
  }
}
