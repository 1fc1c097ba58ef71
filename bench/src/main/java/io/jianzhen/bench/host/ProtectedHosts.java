package io.jianzhen.bench.host;

import java.util.List;

/** The four sites that every method protects in these measurements. */
final class ProtectedHosts {

  static final List<String> FOUR =
      List.of("mem.gov.cn", "cx.mem.gov.cn", "yjgl.tj.gov.cn", "tjbh.gov.cn");

  private ProtectedHosts() {}
}
