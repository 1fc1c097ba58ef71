package io.jianzhen.detect.page;

/** The marks by which Chinese government sites say whose they are. */
enum MarkKind {
  SITE_NAME("网站名称", "site name"),
  SITE_DOMAIN("网站域名", "site domain"),
  SITE_CODE("网站标识码", "site code"),
  FAULT_LINK("“找错”链接", "\"report a fault\" link"),
  CONAC_SCRIPT("党政机关/事业单位标识", "CONAC mark"),
  CONAC_PAGE("党政机关/事业单位标识", "CONAC page"),
  ICP("ICP 备案号", "ICP record"),
  POLICE("公安备案号", "police record"),
  SPONSOR("主办单位", "sponsor"),
  COPYRIGHT("版权所有", "copyright owner");

  private final String zh;
  private final String en;

  MarkKind(String zh, String en) {
    this.zh = zh;
    this.en = en;
  }

  String zh() {
    return zh;
  }

  String en() {
    return en;
  }
}
