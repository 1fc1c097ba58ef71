package io.jianzhen.platform.website.paper;

import io.jianzhen.capture.Circumstances;
import io.jianzhen.capture.Truncation;
import io.jianzhen.capture.evidence.CaptureRecord;
import io.jianzhen.capture.evidence.CaptureRecord.Hop;
import io.jianzhen.capture.evidence.CaptureRecord.Tls;
import io.jianzhen.detect.Sentence;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The rows of the minutes, label and value. What was not recorded is said, never left out. */
final class CaptureWords {

  private static final ZoneOffset BEIJING = ZoneOffset.ofHours(8);
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSS'（UTC+8）'");

  private CaptureWords() {}

  static List<List<String>> circumstances(CaptureRecord record) {
    Circumstances around = record.circumstances();
    return List.of(
        List.of("案件或线索", orNone(around.matter())),
        List.of("固定事由", around.reason()),
        List.of("固定对象", record.asked()),
        List.of("操作人", around.operator()),
        List.of("第二人", orNone(around.second())),
        List.of("见证人（或无见证人的原因）", around.witness()),
        List.of("地点", orUnsaid(around.place())),
        List.of("设备", orUnsaid(around.device())),
        List.of("软件", orUnsaid(around.software())),
        List.of("浏览器", record.browser().orElse("未使用")),
        List.of("时间来源", orUnsaid(around.clock())),
        List.of("时钟偏差", around.clockOffset().map(CaptureWords::seconds).orElse("未比对")),
        List.of("出口公网地址", around.egress().orElse("未记录")),
        List.of("开始时间", time(record.started())),
        List.of("结束时间", time(record.ended())));
  }

  static List<List<String>> hop(Hop hop) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("网址", hop.url()));
    rows.add(List.of("时间", "%s 至 %s".formatted(time(hop.started()), time(hop.ended()))));
    rows.add(List.of("域名解析方", orUnsaid(hop.resolver())));
    rows.add(List.of("域名解析结果", hop.answers().isEmpty() ? "无" : String.join("、", hop.answers())));
    rows.add(List.of("连接地址", hop.peer().orElse("未连接")));
    rows.add(List.of("加密连接（TLS）", hop.tls().map(CaptureWords::tls).orElse("无")));
    hop.tls()
        .ifPresent(tls -> rows.add(List.of("证书问题", tls.fault().map(Sentence::zh).orElse("未发现"))));
    rows.add(List.of("状态码", hop.status().map(String::valueOf).orElse("未收到")));
    rows.add(List.of("响应是否截断", hop.truncation().map(CaptureWords::why).orElse("否")));
    rows.add(List.of("问题", hop.problem().map(Sentence::zh).orElse("无")));
    rows.add(List.of("留存的电子数据", numbers(hop.parts())));
    return rows;
  }

  static List<List<String>> result(CaptureRecord record, String packageSha256) {
    List<List<String>> rows = new ArrayList<>();
    record
        .page()
        .ifPresentOrElse(
            page -> {
              rows.add(List.of("取得的网页", page.url()));
              rows.add(List.of("状态码", Integer.toString(page.status())));
              rows.add(List.of("声明的类型", orUnsaid(page.contentType())));
              rows.add(List.of("正文大小（字节）", Long.toString(page.length())));
              rows.add(List.of("正文 SHA-256", page.sha256()));
            },
            () -> rows.add(List.of("取得的网页", "没有取得网页")));
    rows.add(List.of("电子数据", "共 %d 项，见电子数据清单".formatted(record.parts().size())));
    rows.add(List.of("证据包 SHA-256", packageSha256));
    return rows;
  }

  static String time(OffsetDateTime at) {
    return TIME.format(at.withOffsetSameInstant(BEIJING));
  }

  static String orNone(String text) {
    return text.isBlank() ? "无" : text;
  }

  private static String orUnsaid(String text) {
    return text.isBlank() ? "未记录" : text;
  }

  /** With its sign, in seconds: an hour's error is as readable as a millisecond's. */
  private static String seconds(Duration offset) {
    BigDecimal seconds =
        BigDecimal.valueOf(offset.getSeconds())
            .add(BigDecimal.valueOf(offset.getNano(), 9))
            .stripTrailingZeros();
    return "%s%s 秒".formatted(offset.isNegative() ? "" : "+", seconds.toPlainString());
  }

  private static String tls(Tls tls) {
    Optional<String> chain =
        tls.chain().isEmpty()
            ? Optional.empty()
            : Optional.of("；证书 SHA-256：" + String.join("、", tls.chain()));
    return "%s，%s%s".formatted(tls.protocol(), tls.cipher(), chain.orElse("；对方未出示证书"));
  }

  private static String why(Truncation truncation) {
    return switch (truncation) {
      case LENGTH -> "是：超过留存上限";
      case TIME -> "是：超过等待时间";
      case DISCONNECT -> "是：连接中断";
      case UNSPECIFIED -> "是：原因见“问题”";
    };
  }

  private static String numbers(List<Integer> parts) {
    return parts.isEmpty()
        ? "无"
        : "清单第 %s 项"
            .formatted(parts.stream().map(String::valueOf).collect(Collectors.joining("、")));
  }
}
