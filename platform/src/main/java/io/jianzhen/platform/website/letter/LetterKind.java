package io.jianzhen.platform.website.letter;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** What is asked of whom. The names are those of the recipients. */
public enum LetterKind {
  /** Whoever gives access, server or storage. */
  HOSTING(
      "关于停止为涉嫌假冒政府网站提供网络接入等服务的函",
      "一、请自收到本函之时起，停止为上述网站提供互联网接入、服务器托管、网络存储、通讯传输等服务。",
      "二、请保全上述网站的开户和实名信息、登录日志、网络日志、网页和后台数据，并配合公安机关依法调取。",
      "三、请将处置结果和处置时间书面函告我单位。",
      Law.KNOWING,
      Law.BAN),
  /** Whoever registered the name or resolves it. */
  REGISTRAR(
      "关于停止涉嫌假冒政府网站域名解析的函",
      "一、请自收到本函之时起，停止上述域名的解析，并暂停该域名的转移和注销。",
      "二、请保全该域名的注册、实名核验、变更和解析记录，以及同一注册人名下的其他域名，并配合公安机关依法调取。",
      "三、请将处置结果和处置时间书面函告我单位。",
      Law.KNOWING,
      Law.BAN),
  /** 12377. */
  CAC(
      "关于举报涉嫌假冒政府网站的函",
      "一、党政机关网站使用以“.gov.cn”“.政务”为后缀的域名（国办函〔2018〕55号），上述网站不是该单位开办。",
      "二、请依职责予以处置，并协调停止该网站的接入、解析和传播。",
      "三、请将处置结果函告我单位。",
      Law.BAN),
  /** The net-security detachment. */
  POLICE(
      "关于移送涉嫌假冒政府网站线索的函",
      "一、上述网站涉嫌违反《中华人民共和国刑法》第二百八十七条之一；为其提供技术支持的，涉嫌违反第二百八十七条之二。现将线索移送你单位，请依法处理。",
      "二、我单位已取得的材料附后。该材料供你单位核查和依法另行提取，不代替侦查取证。",
      "三、请将受理和处理情况函告我单位。",
      Law.BAN),
  /** Search engines. */
  SEARCH_ENGINE(
      "关于清除涉嫌假冒政府网站搜索收录的函",
      "一、请自收到本函之时起，清除上述网站的收录、快照和推广，不再将其列入搜索结果。",
      "二、以相关证书查询的名称检索时，请将官方网站列在前面。",
      "三、请将处置结果和处置时间书面函告我单位。",
      Law.BAN);

  private final String title;

  @SuppressWarnings("ImmutableEnumChecker") // an unmodifiable copy
  private final List<String> paragraphs;

  LetterKind(String title, String... paragraphs) {
    this.title = title;
    this.paragraphs = List.of(paragraphs);
  }

  public String title() {
    return title;
  }

  /** What is asked, and by what law on that day. */
  List<String> paragraphs(LocalDate on) {
    return paragraphs.stream()
        .flatMap(one -> one.equals(Law.BAN) ? Stream.of(Law.ban(on)) : Stream.of(one))
        .toList();
  }

  /** The law that the letters quote. */
  private static final class Law {

    /** 法释〔2019〕15号, article 11, item 1. */
    static final String KNOWING =
        "四、收到本函后仍继续提供服务的，依照《最高人民法院、最高人民检察院关于办理非法利用信息网络、帮助信息网络犯罪活动等刑事案件"
            + "适用法律若干问题的解释》（法释〔2019〕15号）第十一条，可以认定为明知他人利用信息网络实施犯罪，但是有相反证据的除外。";

    /** Stands for the ban of the Cybersecurity Law, whose number depends on the day. */
    static final String BAN = "";

    /** The amendment of 2025 moved the ban from article 46 to article 48. */
    private static final LocalDate AMENDED = LocalDate.of(2026, 1, 1);

    private Law() {}

    static String ban(LocalDate on) {
      return "《中华人民共和国网络安全法》第%s条规定，任何个人和组织不得设立用于实施违法犯罪活动的网站、通讯群组。"
          .formatted(on.isBefore(AMENDED) ? "四十六" : "四十八");
    }
  }
}
