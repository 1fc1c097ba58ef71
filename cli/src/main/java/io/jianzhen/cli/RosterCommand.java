package io.jianzhen.cli;

import io.jianzhen.roster.Column;
import io.jianzhen.roster.Field;
import io.jianzhen.roster.Mapping;
import io.jianzhen.roster.RosterFile;
import io.jianzhen.roster.UnusableRoster;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.core.JacksonException;

/**
 * Reads a roster and lists what contradicts itself. Exit code 0: nothing to decide; 1: findings; 2:
 * arguments or file unusable; 141: nobody reads the output any more, as a shell says it.
 */
@Command(
    name = "roster",
    mixinStandardHelpOptions = true,
    description = {
      "核查人员持证名册（.xlsx 或 .csv），列出自相矛盾之处",
      "Checks a staff roster (.xlsx or .csv) and lists contradictions"
    })
final class RosterCommand implements Callable<Integer> {

  private static final int FINDINGS = 1;

  private final OutputStream out;
  private final PrintWriter complaints;
  private final Clock clock;

  @Spec private @Nullable CommandSpec spec;

  @Parameters(paramLabel = "FILE", description = "名册文件 / the roster")
  private Path file = Path.of("");

  @Option(
      names = "--on",
      paramLabel = "DATE",
      description = "核查日期，如 2021-12-28，默认今天 / day of the check")
  private @Nullable LocalDate on;

  @Option(names = "--format", description = "text, csv, json")
  private Format format = Format.TEXT;

  @Option(
      names = "--map",
      paramLabel = "FIELD=HEADER",
      description = "指定字段对应的表头或列号，如 idNumber=D / header or column letter of a field")
  private Map<String, String> map = new LinkedHashMap<>();

  @Option(names = "--lang", description = "text 格式的语言：zh, en / language of text")
  private Language language = Language.ZH;

  @Option(names = "--all", description = "也列出未发现矛盾的行 / list rows without contradiction too")
  private boolean all;

  RosterCommand(OutputStream out, PrintWriter complaints, Clock clock) {
    this.out = out;
    this.complaints = complaints;
    this.clock = clock;
  }

  @Override
  public Integer call() {
    try {
      RosterFile roster = mapped(RosterFile.open(file));
      Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
      LocalDate day = on == null ? LocalDate.now(clock) : on;
      Tally tally = new RosterCheck(roster, day, all).report(format.to(writer, language));
      writer.flush();
      return tally.callsForDecision() ? FINDINGS : 0;
    } catch (UnusableRoster unusable) {
      complain(unusable.says().zh() + " / " + unusable.says().en());
      return Main.UNUSABLE;
    } catch (IOException | UncheckedIOException | JacksonException closed) {
      return Main.CLOSED_PIPE;
    }
  }

  private void complain(String why) {
    complaints.println(Report.oneLine("jianzhen: %s: %s".formatted(file, why)));
  }

  private RosterFile mapped(RosterFile roster) {
    Mapping mapping = roster.mapping();
    for (Map.Entry<String, String> wish : map.entrySet()) {
      mapping = mapping.with(field(wish.getKey()), column(roster, wish.getValue()));
    }
    return roster.withMapping(mapping);
  }

  private Field field(String name) {
    for (Field field : Field.values()) {
      if (field.name().equalsIgnoreCase(name) || field.id().equalsIgnoreCase(name)) {
        return field;
      }
    }
    throw wrong("--map：没有字段 %s / no such field".formatted(name));
  }

  private int column(RosterFile roster, String header) {
    for (Column column : roster.columns()) {
      if (plain(column.header()).equals(plain(header))) {
        return column.index();
      }
    }
    for (Column column : roster.columns()) {
      if (column.letter().equalsIgnoreCase(header.strip())) {
        return column.index();
      }
    }
    throw wrong("--map：表头没有“%s”列 / no such column".formatted(header));
  }

  private static String plain(String header) {
    return Normalizer.normalize(header, Normalizer.Form.NFKC)
        .replaceAll("\\s", "")
        .toLowerCase(Locale.ROOT);
  }

  private ParameterException wrong(String why) {
    if (spec == null) {
      throw new IllegalStateException("not run by picocli");
    }
    return new ParameterException(spec.commandLine(), why);
  }

  /** How the findings are written. */
  enum Format {
    TEXT,
    CSV,
    JSON;

    Report to(Writer writer, Language language) {
      return switch (this) {
        case TEXT -> new TextReport(writer, language);
        case CSV -> new CsvReport(writer);
        case JSON -> new JsonReport(writer);
      };
    }
  }
}
