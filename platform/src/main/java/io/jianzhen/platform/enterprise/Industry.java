package io.jianzhen.platform.enterprise;

/**
 * The industries that the notice and the law tell apart.
 *
 * <p>{@link #managersMustBeAssessed()} follows the Work Safety Law (2021), article 27(2): units
 * that produce, trade, store or load dangerous goods, mines, metal smelting, construction,
 * transport. The eight trades of industry and commerce (工贸八大行业) are 冶金, 有色, 建材, 机械, 轻工, 纺织, 烟草, 商贸.
 */
public enum Industry {
  HAZARDOUS_CHEMICALS("危险化学品", true),
  FIREWORKS("烟花爆竹", true),
  COAL_MINE("煤矿", true),
  NON_COAL_MINE("非煤矿山", true),
  METAL_SMELTING("金属冶炼", true),
  CONSTRUCTION("建筑施工", true),
  TRANSPORT("道路运输", true),
  METALLURGY("冶金", false),
  NON_FERROUS("有色", false),
  BUILDING_MATERIALS("建材", false),
  MACHINERY("机械", false),
  LIGHT_INDUSTRY("轻工", false),
  TEXTILES("纺织", false),
  TOBACCO("烟草", false),
  COMMERCE("商贸", false),
  OTHER("其他", false);

  private final String zh;
  private final boolean managersMustBeAssessed;

  Industry(String zh, boolean managersMustBeAssessed) {
    this.zh = zh;
    this.managersMustBeAssessed = managersMustBeAssessed;
  }

  /** The name as the notice and the law use it. */
  public String zh() {
    return zh;
  }

  /** Whether the law demands that managers are assessed. */
  public boolean managersMustBeAssessed() {
    return managersMustBeAssessed;
  }
}
