package io.jianzhen.cli;

import io.jianzhen.capture.CapturingMachine;
import io.jianzhen.capture.Circumstances;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Who captures, why, where and with what. */
final class Surroundings {

  @Option(
      names = "--operator",
      required = true,
      paramLabel = "NAME",
      description = "操作人（必填） / who captures (required)")
  private String operator = "";

  @Option(
      names = "--reason",
      required = true,
      paramLabel = "TEXT",
      description = "案由、取证原因（必填） / why (required)")
  private String reason = "";

  @Option(
      names = "--witness",
      required = true,
      paramLabel = "NAME",
      description = "见证人；没有的写“无：原因”（必填） / the witness; or 无：and why there is none (required)")
  private String witness = "";

  @Option(names = "--second", paramLabel = "NAME", description = "第二人 / the second person")
  private String second = "";

  @Option(names = "--matter", paramLabel = "ID", description = "案件或线索编号 / case or lead")
  private String matter = "";

  @Option(names = "--place", paramLabel = "TEXT", description = "地点 / where")
  private String place = "";

  @Option(names = "--device", paramLabel = "TEXT", description = "设备，默认为本机名称和系统 / the machine")
  private @Nullable String device;

  @Option(names = "--clock", paramLabel = "TEXT", description = "时间来源，默认为本机时钟 / source of the time")
  private String clock = "本机时钟";

  @Option(
      names = "--clock-offset-ms",
      paramLabel = "MS",
      description = "本机时钟与标准时间之差（毫秒），比对过的才写 / how far the clock is off, if compared")
  private @Nullable Long offset;

  @Option(names = "--egress", paramLabel = "IP", description = "出口公网地址，已知的才写 / our public address")
  private @Nullable String egress;

  Circumstances circumstances() {
    return new Circumstances(
        matter,
        reason,
        operator,
        second,
        witness,
        place,
        device == null ? CapturingMachine.device() : device,
        CapturingMachine.software(),
        clock,
        Optional.ofNullable(offset).map(Duration::ofMillis),
        Optional.ofNullable(egress));
  }
}
