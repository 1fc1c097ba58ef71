package io.jianzhen.detect.host;

/**
 * The closed list of what can be said of a name or address. The name of a constant is its stable id
 * in files, tests and screens; what each one means to an officer stands in docs/rules/host.md.
 */
public enum HostRule {
  OFFICIAL_HOST("官方网站", "Official site"),
  RESTRICTED_SUFFIX("受限后缀下的网站", "Under a restricted suffix"),
  LAPSED_NAME("官方曾用、现已停用的域名", "Former official name"),
  OFFICIAL_NAME("内嵌官方网站名称", "Official host name embedded"),
  GOV_SUFFIX("冒用政府域名后缀", "Borrowed government suffix"),
  OTHER_SUFFIX("官方名称换了后缀", "Official name under another suffix"),
  TYPING_ERROR("与官方名称仅差一两个字符", "A typing error away"),
  LOOKALIKE("使用形近字符", "Lookalike characters"),
  BRAND_SERVICE("官方简称加查询证书等字样", "Official abbreviation with service words"),
  AGENCY_NAME("使用政府机关名称", "Name of a public body"),
  LOOKUP_NAME("自称证书查询网站", "Calls itself a certificate look-up"),
  URL_USERINFO("地址中@之前冒充官方网站", "Official name before an @"),
  URL_PATH("路径或参数中冒充官方网站", "Official name in path or query");

  private final String zh;
  private final String en;

  HostRule(String zh, String en) {
    this.zh = zh;
    this.en = en;
  }

  /** The Chinese name, fit for a list or a filter. */
  public String zh() {
    return zh;
  }

  /** The English name. */
  public String en() {
    return en;
  }
}
